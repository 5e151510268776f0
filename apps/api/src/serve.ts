import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect, type DbPool, loadReferenceData, migrate } from '@alis/db'
import type { FastifyInstance } from 'fastify'
import { destination } from 'pino'
import { buildApp } from './app.ts'
import { todayInNorway } from './core/clock.ts'
import { findSigner, makeSigningKey, type Signer } from './core/signing-key.ts'
import { deleteOldAnswers } from './core/write-store.ts'
import { demonstrationAccounts, demonstrationPassword } from './demonstration/accounts.ts'
import { loadDemonstration } from './demonstration/load.ts'
import type { Env } from './env.ts'
import { recordSigningKey } from './features/confirmations/index.ts'
import { forgetSummaries } from './features/progress/index.ts'
import { isDatabaseAway } from './http/errors.ts'
import { StartError } from './start-error.ts'

type Say = (line: string) => void

/** A secret that is made once and kept where only the owner of the process can read it. */
async function keepSecret({ dataDirectory }: Env, name: string, make: () => string): Promise<string> {
  const file = join(dataDirectory, name)
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim()
  const secret = make()
  await mkdir(dataDirectory, { recursive: true })
  await writeFile(file, `${secret.trim()}\n`, { mode: 0o600 })
  await chmod(file, 0o600)
  return secret
}

const makeJwtSecret = () => Buffer.from(crypto.getRandomValues(new Uint8Array(48))).toString('base64url')

/** What signs sessions. */
const readJwtSecret = async (env: Env): Promise<string> =>
  env.jwtSecret ?? keepSecret(env, 'jwt-secret', makeJwtSecret)

/** What signs confirmations. */
async function readSigner(env: Env): Promise<Signer> {
  const signer = findSigner(env.signingKey ?? (await keepSecret(env, 'signing-key', makeSigningKey)))
  return signer ?? fail('The file signing-key in ALIS_DATA_DIR holds no Ed25519 private key (PKCS#8).')
}

const fail = (line: string): never => {
  throw new StartError(line)
}

async function prepareDatabase(
  db: DbPool,
  { demo, publicUrl }: Env,
  signer: Signer,
  say: Say,
): Promise<void> {
  say('Bringing the database to the newest schema and loading the register of municipalities …')
  await migrate(db)
  await loadReferenceData(db)
  // Another release may count otherwise.
  await forgetSummaries(db)
  await deleteOldAnswers(db)
  await recordSigningKey(db, signer)
  if (demo !== 'none' && (await loadDemonstration(db, demo, todayInNorway(), { signer, publicUrl })))
    say('Loaded the demonstration: every person in it is invented.')
}

function webFolder(): string | null {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'web', 'dist')
  return existsSync(join(folder, 'index.html')) ? folder : null
}

function welcome(address: string, { demo, databaseUrl }: Env, say: Say): void {
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

/**
 * Prepares the database and answers requests.
 * @returns what closes the server and its connections
 * @throws StartError when the database does not answer or the port cannot be had
 */
export async function serve(env: Env, databaseUrl: string, say: Say): Promise<() => Promise<void>> {
  const db = connect(databaseUrl)
  let app: FastifyInstance | undefined
  const close = async () => {
    await app?.close()
    await db.$client.end()
  }
  try {
    const signer = await readSigner(env)
    app = await buildApp({
      db,
      jwtSecret: await readJwtSecret(env),
      signer,
      publicUrl: env.publicUrl,
      isDemonstration: env.demo !== 'none',
      webFolder: webFolder(),
      // With an own database this is a server that somebody watches; embedded, it is a terminal that somebody reads.
      // Lines are written behind the answers, which do not wait for them.
      logger: {
        level: env.databaseUrl === null ? 'warn' : 'info',
        stream: destination({ dest: 1, sync: false }),
      },
    })
    await prepareDatabase(db, env, signer, say)
    // Compiling the schemas keeps the process busy for seconds on a slow machine: a connection that is being opened
    // meanwhile would be taken for one that does not answer.
    await app.ready()
    welcome(await listen(app, env), env, say)
    return close
  } catch (error) {
    await close()
    if (isDatabaseAway(error)) throw new StartError('The database that DATABASE_URL names does not answer.')
    throw error
  }
}
