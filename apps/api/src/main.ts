import { join } from 'node:path'
import { type LocalPostgres, LocalPostgresError, startLocalPostgres } from '@alis/local-postgres'
import { type Env, EnvError, readEnv } from './env.ts'
import { StartError } from './start-error.ts'

/** A database that ends sooner than this after its start will end again. */
const STEADY_MS = 10_000

const say = (line: string) => void process.stdout.write(`${line}\n`)

let stop = async () => {}
let stopping: Promise<void> | undefined

function onSignal(): void {
  // Asked twice means at once; the next start recovers.
  if (stopping !== undefined) process.exit(1)
  say('Stopping …')
  stopping = stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}

/** The embedded database, where DATABASE_URL names none. */
async function openLocalDatabase(env: Env): Promise<LocalPostgres | null> {
  if (env.databaseUrl !== null) return null
  say('Starting the embedded PostgreSQL …')
  const directory = join(env.dataDirectory, 'postgres')
  return startLocalPostgres({ directory, log: step => say(`  ${step}`) })
}

async function start(env: Env): Promise<void> {
  // The server's code is read while the database starts.
  const [local, { serve }] = await Promise.all([openLocalDatabase(env), import('./serve.ts')])
  stop = async () => local?.stop()
  const startedAt = performance.now()
  const close = await serve(env, local?.url ?? env.databaseUrl ?? '', say).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  stop = async () => {
    await close()
    await local?.stop()
  }
  // A database that was killed is recovered by starting it again, at another port; the server starts anew with it.
  void local?.crashed.then(async error => {
    if (stopping !== undefined) return
    process.stderr.write(`${error.message}\n`)
    if (performance.now() - startedAt < STEADY_MS) process.exit(1)
    await stop()
    await start(env).catch(explain)
  })
}

/** Ends the process with the one line that its reader can do something about. */
function explain(error: unknown): never {
  const isForReader =
    error instanceof EnvError || error instanceof StartError || error instanceof LocalPostgresError
  if (!isForReader) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

async function run(): Promise<void> {
  const env = readEnv(process.env)
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  process.on('SIGHUP', onSignal)
  await start(env)
}

run().catch(explain)
