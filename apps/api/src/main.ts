import { join } from 'node:path'
import { LocalPostgresError, startLocalPostgres } from '@alis/local-postgres'
import { type Env, EnvError, readEnv } from './env.ts'
import { StartError } from './start-error.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

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

async function start(): Promise<void> {
  const env = readEnv(process.env)
  // The server's code is read while the database starts.
  const [database, { serve }] = await Promise.all([openDatabase(env), import('./serve.ts')])
  let close = async () => {}
  let stopping: Promise<void> | undefined
  const stop = async () => {
    await close()
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
    close = await serve(env, database.url, say)
  } catch (error) {
    await stop()
    throw error
  }
}

start().catch((error: unknown) => {
  const isForReader =
    error instanceof EnvError || error instanceof StartError || error instanceof LocalPostgresError
  if (!isForReader) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
