import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type LocalPostgres, startLocalPostgres } from '@alis/local-postgres'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

const isRoot = process.getuid?.() === 0
const cleanups: (() => Promise<unknown>)[] = []
/** A directory with a stopped database, for the tests that neither need an empty one nor leave theirs broken. */
let usedDirectory: string

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

beforeAll(async () => {
  usedDirectory = await mkdtemp(join(tmpdir(), 'local-postgres-'))
  const postgres = await startLocalPostgres({ directory: usedDirectory, settings: { fsync: 'off' } })
  await postgres.stop()
})

afterAll(() => rm(usedDirectory, { recursive: true }))

afterEach(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp()
})

describe('local-postgres', () => {
  it('keeps the data from one start to the next', async () => {
    const directory = await anEmptyDirectory()
    const first = await start(directory)
    await writeNote(first.url, 'kept')
    await first.stop()

    const second = await start(directory)

    expect(await readNotes(second.url)).toContain('kept')
  })

  it('gives the product a database of its own, in UTC, with Norwegian order, and without the rights of a superuser', async () => {
    const { url, adminUrl } = await start(usedDirectory)

    expect(
      await query(
        url,
        `select current_user as role, current_database() as name, current_setting('is_superuser') as superuser,
           current_setting('TimeZone') as timezone, current_setting('data_checksums') as checksums,
           current_setting('server_version_num')::int / 10000 as version`,
      ),
    ).toEqual([
      { role: 'alis', name: 'alis', superuser: 'off', timezone: 'UTC', checksums: 'on', version: 18 },
    ])
    expect(
      await query(
        url,
        `select name from unnest(array['Ås', 'Ærøy', 'Os', 'Øygarden', 'Zakariassen']) name order by name collate "nb-NO-x-icu"`,
      ),
    ).toEqual(['Os', 'Zakariassen', 'Ærøy', 'Øygarden', 'Ås'].map(name => ({ name })))
    expect(await query(adminUrl, `select current_setting('is_superuser') as superuser`)).toEqual([
      { superuser: 'on' },
    ])
  })

  it('lets nobody in without the password, which only its user may read and no log holds', async () => {
    const directory = usedDirectory
    const steps: string[] = []
    const { url, folder, logFile } = await start(directory, step => steps.push(step))
    const password = new URL(url).password

    await expect(query(url.replace(password, 'guessed'), 'select 1')).rejects.toThrow(
      'password authentication',
    )
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600)
    expect(await readFile(logFile, 'utf8')).not.toContain(password)
    expect(steps.join('\n')).not.toContain(password)
  })

  it('leaves no process behind, however often it is told to stop', async () => {
    const postgres = await start(usedDirectory)
    const pid = await serverPid(postgres.folder)

    await Promise.all([postgres.stop(), postgres.stop()])
    await postgres.stop()

    expect(isAlive(pid)).toBe(false)
    await expect(query(postgres.url, 'select 1')).rejects.toThrow('ECONNREFUSED')
  })

  it('refuses a second owner, also of another process, and does not disturb the first', async () => {
    const directory = usedDirectory
    const { url } = await startOwner(directory)

    await expect(start(directory)).rejects.toMatchObject({
      name: 'LocalPostgresError',
      code: 'DATA_DIRECTORY_IN_USE',
      message: expect.stringMatching(/already in use by process \d+/),
    })
    expect(await query(url, 'select 1 as answer')).toEqual([{ answer: 1 }])
  })

  it('gives the database of a killed owner to one of many who start at once', async () => {
    const directory = usedDirectory
    const owner = await startOwner(directory)
    owner.process.kill('SIGKILL')
    await once(owner.process, 'exit')

    const starts = await Promise.allSettled([1, 2, 3, 4, 5].map(() => start(directory)))

    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const refused of starts.filter(attempt => attempt.status === 'rejected')) {
      expect(refused.reason).toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' })
    }
  })

  it('recovers when its owner was killed and left the server running', async () => {
    const directory = usedDirectory
    const owner = await startOwner(directory)
    await writeNote(owner.url, 'killed owner')
    const leftOver = await serverPid(directory)
    owner.process.kill('SIGKILL')
    await once(owner.process, 'exit')
    expect(isAlive(leftOver)).toBe(true)

    const steps: string[] = []
    const postgres = await start(directory, step => steps.push(step))

    expect(steps).toContain('Stopping the database that an earlier start left running')
    expect(await serverPid(directory)).not.toBe(leftOver)
    expect(await readNotes(postgres.url)).toContain('killed owner')
  })

  it('reports a killed server and recovers at the next start', async () => {
    const directory = usedDirectory
    const first = await start(directory)
    await writeNote(first.url, 'killed server')
    process.kill(await serverPid(directory), 'SIGKILL')

    expect(await first.crashed).toMatchObject({ code: 'START_FAILED' })
    await first.stop()
    const second = await start(directory)

    expect(await readNotes(second.url)).toContain('killed server')
  })

  it('recovers after a power loss when the number of the lost server belongs to another program', async () => {
    const directory = usedDirectory
    // A program of the database's own user, since PostgreSQL overlooks those that it may not signal.
    const { uid, gid } = await stat(join(directory, 'data'))
    const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid } : {})
    cleanups.push(async () => stranger.kill('SIGKILL'))
    const lost = [
      stranger.pid,
      join(directory, 'data'),
      1_700_000_000,
      5432,
      '',
      '127.0.0.1',
      '',
      'ready',
      '',
    ]
    await writeFile(join(directory, 'data', 'postmaster.pid'), lost.join('\n'))
    await writeFile(join(directory, 'owner.9999'), '')

    const postgres = await start(directory)

    expect(await query(postgres.url, 'select 1 as answer')).toEqual([{ answer: 1 }])
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
  })

  it('begins anew when the first start was killed half-way', async () => {
    const directory = await anEmptyDirectory()
    await mkdir(join(directory, 'data-draft.0123456789ab', 'base'), { recursive: true })

    const postgres = await start(directory)

    expect(await query(postgres.url, 'select 1 as answer')).toEqual([{ answer: 1 }])
    expect((await readdir(directory)).filter(name => name.startsWith('data-draft'))).toEqual([])
  })

  it('outlives Ctrl-C at the terminal until its owner has closed down', async () => {
    const directory = usedDirectory
    const owner = await startOwner(directory)
    const pid = await serverPid(directory)

    process.kill(-owner.pid, 'SIGINT')

    expect(await owner.nextLine()).toBe('last question')
    expect(isAlive(pid)).toBe(false)
  })

  it('works below a folder that no other user may enter', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'closed-'))
    cleanups.push(() => rm(closed, { recursive: true }))
    const directory = join(closed, 'clone', 'database')

    const first = await start(directory)
    if (isRoot) cleanups.push(() => rm(first.folder, { recursive: true }))
    await writeNote(first.url, 'closed folder')
    await expect(start(directory)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' })
    await first.stop()
    const second = await start(directory)

    expect(second.folder).toMatch(isRoot ? /^\/var\/lib\/alis-postgres\/\w{16}$/ : directory)
    expect((await stat(closed)).mode & 0o777).toBe(0o700)
    expect(await readNotes(second.url)).toContain('closed folder')
    await second.stop()
  })

  it('explains a directory of another PostgreSQL version and leaves it as it is', async () => {
    const directory = usedDirectory
    const versionFile = join(directory, 'data', 'PG_VERSION')
    await writeFile(versionFile, '17\n')
    cleanups.push(() => writeFile(versionFile, '18\n'))

    await expect(start(directory)).rejects.toMatchObject({
      code: 'OTHER_MAJOR_VERSION',
      message: expect.stringContaining('made by PostgreSQL 17 and this is PostgreSQL 18'),
    })
    expect(await readFile(versionFile, 'utf8')).toBe('17\n')
  })

  it('explains a failed start with the last log lines, and may be tried again', async () => {
    const directory = usedDirectory
    const failing = startLocalPostgres({ directory, settings: { fsync: 'off', shared_buffers: 'plenty' } })

    await expect(failing).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining('invalid value for parameter "shared_buffers": "plenty"'),
    })
    const postgres = await start(directory)
    expect(await query(postgres.url, 'select 1 as answer')).toEqual([{ answer: 1 }])
  })

  it('explains a directory that cannot be made', async () => {
    const directory = await anEmptyDirectory()
    await writeFile(join(directory, 'file'), '')

    await expect(start(join(directory, 'file', 'database'))).rejects.toMatchObject({
      code: 'INSUFFICIENT_RIGHTS',
      message: expect.stringContaining('cannot make or write the data directory'),
    })
  })
})

async function anEmptyDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'local-postgres-'))
  cleanups.push(() => rm(directory, { recursive: true }))
  return directory
}

async function start(directory: string, log?: (step: string) => void): Promise<LocalPostgres> {
  const postgres = await startLocalPostgres({ directory, settings: { fsync: 'off' }, ...(log && { log }) })
  cleanups.push(postgres.stop)
  return postgres
}

type Owner = { process: ChildProcess; pid: number; url: string; nextLine: () => Promise<string> }

/** Starts `owner.ts` as a process group of its own, as a terminal does. */
async function startOwner(directory: string): Promise<Owner> {
  const tsx = createRequire(new URL('../../apps/api/package.json', import.meta.url)).resolve('tsx')
  const script = fileURLToPath(new URL('owner.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', tsx, script, directory], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('The owner did not start.')
  cleanups.push(() => endOwner(child, directory))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async () => String((await lines.next()).value)
  return { process: child, pid, url: await nextLine(), nextLine }
}

/** Ends a living owner and the server that it leaves. */
async function endOwner(child: ChildProcess, directory: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const next = await startLocalPostgres({ directory, settings: { fsync: 'off' } })
  await next.stop()
}

async function writeNote(url: string, text: string): Promise<void> {
  await query(url, 'create table if not exists note (text text)', `insert into note values ('${text}')`)
}

async function readNotes(url: string): Promise<unknown[]> {
  return (await query(url, 'select text from note')).map(({ text }) => text)
}

/** Runs the statements in one session and answers the rows of the last. */
async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client(url)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

async function serverPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
