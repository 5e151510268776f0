import { randomUUID } from 'node:crypto'
import { connect, type DbPool } from '@alis/db'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { databaseAt, TEMPLATE } from './database-addresses.ts'

export type TestDatabase = { readonly db: DbPool; readonly url: string }

/** A database of this test file alone: a copy of the migrated template, with the register and nothing else. */
export function testDatabase(): TestDatabase {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const opened: { db?: DbPool; url?: string } = {}

  beforeAll(async () => {
    const { url, adminUrl } = inject('databaseServer')
    const admin = new pg.Client(adminUrl)
    await admin.connect()
    await admin.query(`create database ${name} template ${TEMPLATE} owner alis`)
    await admin.end()
    opened.url = databaseAt(url, name)
    opened.db = connect(opened.url)
  })
  afterAll(async () => {
    await opened.db?.$client.end()
  })

  const need = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('The test database is there from beforeAll on.')
    return value
  }
  return {
    get db() {
      return need(opened.db)
    },
    get url() {
      return need(opened.url)
    },
  }
}
