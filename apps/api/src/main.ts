import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect, type DbPool, loadReferenceData, migrate } from '@alis/db'
import { LocalPostgresError, startLocalPostgres } from '@alis/local-postgres'
import type { FastifyInstance } from 'fastify'
import { destination } from 'pino'
import { buildApp } from './app.ts'
import { todayInNorway } from './core/clock.ts'
import { deleteOldAnswers } from './core/write-store.ts'
import { demonstrationAccounts, demonstrationPassword } from './demonstration/accounts.ts'
import { loadDemonstration } from './demonstration/load.ts'
import { type Env, EnvError, readEnv } from './env.ts'
import { forgetSummaries } from './features/progress/index.ts'
import { isDatabaseAway } from './http/errors.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** What keeps the process from starting, said in one line. */
class StartError extends Error {}

/** A database to work on: the embedded one, started here, or the one that DATABASE_URL names. */
async function openDatabase(env: Env): Promise<{ url: string; stop: () => Promise<void> }> {
  if (env.databaseUrl !== null) return { url: env.databaseUrl, stop: async () => {} }
  say('Starting the embedded PostgreSQL …')
  const local = await startLocalPostgres({
    directory: join(env.dataDirectory, 'postgres'),
    log: step => say(`  ${step}`),
  })
  // Nothing can be answered without it, and a restart recovers it.
  void local.crashed.then(error => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  return local
}

/** The secret that signs sessions: given, or made once and kept where only the owner of the process can read it. */
async function readJwtSecret({ jwtSecret, dataDirectory }: Env): Promise<string> {
  if (jwtSecret !== null) return jwtSecret
  const file = join(dataDirectory, 'jwt-secret')
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim()
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(48))).toString('base64url')
  await mkdir(dataDirectory, { recursive: true })
  await writeFile(file, `${secret}\n`, { mode: 0o600 })
  await chmod(file, 0o600)
  return secret
}

async function prepareDatabase(db: DbPool, { demo }: Env): Promise<void> {
  say('Bringing the database to the newest schema and loading the register of municipalities …')
  await migrate(db)
  await loadReferenceData(db)
  // Another release may count otherwise.
  await forgetSummaries(db)
  await deleteOldAnswers(db)
  if (demo !== 'none' && (await loadDemonstration(db, demo, todayInNorway())))
    say('Loaded the demonstration: every person in it is invented.')
}

function webFolder(): string | null {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'web', 'dist')
  return existsSync(join(folder, 'index.html')) ? folder : null
}

function welcome(address: string, { demo, databaseUrl }: Env): void {
  say('')
  say(`ALIS is ready at ${address}   (API reference: ${address}/api/docs)`)
  if (demo !== 'none') {
    say('')
    say(`Demonstration accounts, password ${demonstrationPassword}. All persons are invented.`)
    for (const { username, role, place } of demonstrationAccounts)
      say(`  ${username.padEnd(13)} ${role}${place === null ? '' : `, ${place}`}`)
  }
  say('')
  say(`Stop with Ctrl-C${databaseUrl === null ? '; data are kept' : ''}.`)
}

async function listen(app: FastifyInstance, { host, port }: Env): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${port} on ${host} is in use. Choose another with PORT.`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError(`${host}:${port} cannot be listened on (${code}). Check HOST and PORT.`)
    throw error
  }
}

async function start(): Promise<void> {
  const env = readEnv(process.env)
  const database = await openDatabase(env)
  const db = connect(database.url)
  let app: FastifyInstance | undefined
  let stopping: Promise<void> | undefined
  const stop = async () => {
    await app?.close()
    await db.$client.end()
    await database.stop()
  }
  const onSignal = () => {
    // Asked twice means at once; the next start recovers.
    if (stopping !== undefined) process.exit(1)
    say('Stopping …')
    stopping = stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  process.on('SIGHUP', onSignal)
  try {
    await prepareDatabase(db, env)
    app = await buildApp({
      db,
      jwtSecret: await readJwtSecret(env),
      isDemonstration: env.demo !== 'none',
      webFolder: webFolder(),
      // With an own database this is a server that somebody watches; embedded, it is a terminal that somebody reads.
      // Lines are written behind the answers, which do not wait for them.
      logger: {
        level: env.databaseUrl === null ? 'warn' : 'info',
        stream: destination({ dest: 1, sync: false }),
      },
    })
    welcome(await listen(app, env), env)
  } catch (error) {
    await stop()
    throw error
  }
}

/** The line to say about what went wrong, for everything that its reader can do something about. */
function lineFor(error: unknown): string | null {
  if (error instanceof EnvError || error instanceof StartError || error instanceof LocalPostgresError)
    return error.message
  if (isDatabaseAway(error)) return 'The database that DATABASE_URL names does not answer.'
  return null
}

start().catch((error: unknown) => {
  const line = lineFor(error)
  if (line === null) throw error
  process.stderr.write(`${line}\n`)
  process.exit(1)
})
