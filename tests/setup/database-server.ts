import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, loadReferenceData, migrate } from '@alis/db'
import { type LocalPostgres, startLocalPostgres } from '@alis/local-postgres'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { databaseAt, TEMPLATE } from './database-addresses.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { url: string; adminUrl: string }
  }
}

let running: { server: LocalPostgres; directory: string } | undefined

/** One PostgreSQL for the run, and in it one migrated database that every test file gets a copy of. */
export async function setup(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'alis-tests-'))
  // A test's data may be lost with the machine.
  const server = await startLocalPostgres({
    directory,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  running = { server, directory }
  const { url, adminUrl } = server
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  await admin.query(`create database ${TEMPLATE} owner alis`)
  const db = connect(databaseAt(url, TEMPLATE))
  await migrate(db)
  await loadReferenceData(db)
  await db.$client.end()
  await admin.end()
  project.provide('databaseServer', { url, adminUrl })
}

/** Stops the server and throws its data away. */
export async function teardown() {
  await running?.server.stop()
  if (running) await rm(running.directory, { recursive: true, force: true })
}
