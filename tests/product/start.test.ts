import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const product = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url))
const running: ChildProcess[] = []
const directories: string[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map(child => ended(child, 'SIGTERM')))
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true })
})

function dataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'alis-start-'))
  // Run by root, the database has a user of its own, who must get in to keep its data here and not elsewhere.
  chmodSync(directory, 0o711)
  directories.push(directory)
  return directory
}

type Started = { child: ChildProcess; output: () => string; exited: Promise<number | null> }

function launch(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [product], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  running.push(child)
  return { child, output: () => text, exited: new Promise(done => child.on('exit', code => done(code))) }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(done => child.on('exit', done))
  child.kill(signal)
  await gone
}

/** A port that nobody listens on just now. */
const freePort = () =>
  new Promise<number>(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The address, once the product says that it is ready. */
async function ready({ output, exited }: Started): Promise<string> {
  const found = () => /ready at (http:\S+)/.exec(output())?.[1]
  const stopped = exited.then(code => {
    throw new Error(`The product ended with ${code}: ${output()}`)
  })
  await Promise.race([stopped, expect.poll(found, { timeout: 40_000, interval: 50 }).toBeTypeOf('string')])
  return found() ?? ''
}

async function tokenAt(address: string, username: string): Promise<Response> {
  const body = JSON.stringify({ username, password: 'alis-demo' })
  return fetch(`${address}/api/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
}

async function rosterAt(address: string): Promise<number> {
  const { token } = (await (await tokenAt(address, 'koordinator')).json()) as { token: string }
  const response = await fetch(`${address}/api/trainees`, { headers: { authorization: `Bearer ${token}` } })
  return ((await response.json()) as { total: number }).total
}

describe('start', () => {
  it('starts with the demonstration, stops cleanly at SIGTERM, and starts again with its data', async () => {
    const env = { ALIS_DATA_DIR: dataDirectory(), PORT: '0' }
    const first = launch(env)
    const address = await ready(first)
    expect(first.output()).toContain('koordinator2')
    const doctors = await rosterAt(address)
    expect(doctors).toBeGreaterThan(10)
    await ended(first.child, 'SIGTERM')
    expect(await first.exited).toBe(0)
    const second = launch(env)
    const started = performance.now()
    expect(await rosterAt(await ready(second))).toBe(doctors)
    expect(second.output()).not.toContain('Loaded the demonstration')
    expect(performance.now() - started).toBeLessThan(30_000)
  })

  it('recovers from having been killed', async () => {
    const env = { ALIS_DATA_DIR: dataDirectory(), PORT: '0', ALIS_DEMO: 'accounts' }
    const first = launch(env)
    await ready(first)
    await ended(first.child, 'SIGKILL')
    const second = launch(env)
    expect((await tokenAt(await ready(second), 'koordinator')).status).toBe(201)
    expect(second.output()).not.toContain('Loaded the demonstration')
  })

  it('starts its database again when that was killed, and answers by itself', async () => {
    const env = { ALIS_DATA_DIR: dataDirectory(), PORT: String(await freePort()), ALIS_DEMO: 'accounts' }
    const product = launch(env)
    const address = await ready(product)
    const [pid] = readFileSync(join(env.ALIS_DATA_DIR, 'postgres/data/postmaster.pid'), 'utf8').split('\n')
    // A database that ends right after its start is given up, so it has to have been there for a while.
    const isSteady = async () =>
      performance.now() - startedAt > 11_000 ? (await fetch(`${address}/api/health`)).status : 0
    const startedAt = performance.now()
    await expect.poll(isSteady, { timeout: 20_000 }).toBe(200)
    process.kill(Number(pid), 'SIGKILL')
    const answers = async () => (await fetch(`${address}/api/health`).catch(() => null))?.status
    await expect.poll(answers, { timeout: 30_000, interval: 20 }).not.toBe(200)
    await expect.poll(answers, { timeout: 30_000 }).toBe(200)
    expect((await tokenAt(address, 'koordinator')).status).toBe(201)
  })

  it('has accounts and the register, but nobody invented, with ALIS_DEMO=accounts', async () => {
    const address = await ready(launch({ ALIS_DATA_DIR: dataDirectory(), PORT: '0', ALIS_DEMO: 'accounts' }))
    expect(await rosterAt(address)).toBe(0)
    const municipalities = (await (await fetch(`${address}/api/municipalities`)).json()) as { total: number }
    expect(municipalities.total).toBe(357)
  })

  it('has and offers no account with ALIS_DEMO=none', async () => {
    const address = await ready(launch({ ALIS_DATA_DIR: dataDirectory(), PORT: '0', ALIS_DEMO: 'none' }))
    expect((await tokenAt(address, 'koordinator')).status).toBe(401)
    expect(await (await fetch(`${address}/api/demonstration`)).json()).toEqual({
      isOn: false,
      password: null,
      accounts: [],
    })
  })

  it.each([
    ['PORT', { PORT: 'http' }],
    ['ALIS_DEMO', { ALIS_DEMO: 'yes' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x', ALIS_JWT_SECRET: 'x'.repeat(32) }],
    ['ALIS_JWT_SECRET', { DATABASE_URL: 'postgres://localhost/x' }],
    ['ALIS_JWT_SECRET', { ALIS_JWT_SECRET: 'short' }],
    ['ALIS_SIGNING_KEY', { ALIS_SIGNING_KEY: 'no key' }],
    ['ALIS_PUBLIC_URL', { ALIS_PUBLIC_URL: 'alis.example.no' }],
  ])('says in one line what is wrong with %s, and exits with 1', async (name, env) => {
    const directory = join(dataDirectory(), 'never')
    const { exited, output } = launch({ ALIS_DATA_DIR: directory, ...env } as Record<string, string>)
    expect(await exited).toBe(1)
    expect(output().trim().split('\n')).toHaveLength(1)
    expect(output()).toContain(name)
    expect(existsSync(directory)).toBe(false)
  })

  it('says in one line that the database does not answer, or that the port is taken', async () => {
    const away = launch({
      DATABASE_URL: 'postgres://x:y@127.0.0.1:1/x',
      ALIS_JWT_SECRET: 'x'.repeat(32),
      ALIS_SIGNING_KEY: 'MC4CAQAwBQYDK2VwBCIEIO8kY0iK+oFf6qVDDirFd07DxAreCq3HJGK/vnHpU0ji',
    })
    expect(await away.exited).toBe(1)
    expect(away.output().trim().split('\n').at(-1)).toBe(
      'The database that DATABASE_URL names does not answer.',
    )
    expect(away.output()).not.toContain('    at ')
    const nobody = { ALIS_DEMO: 'none' }
    const first = await ready(launch({ ...nobody, ALIS_DATA_DIR: dataDirectory(), PORT: '0' }))
    const second = launch({ ...nobody, ALIS_DATA_DIR: dataDirectory(), PORT: new URL(first).port })
    expect(await second.exited).toBe(1)
    expect(second.output()).toContain('is in use. Choose another with PORT.')
  })
})
