import { resolve } from 'node:path'
import { findAccount } from './account'
import { findBinaries } from './binaries'
import { adminName, ensureCluster, productName, readPassword } from './cluster'
import { asLocalPostgresError, type LocalPostgresError } from './errors'
import { findReachableBinaries, findReachableHome, type Home, openHome } from './home'
import { takeOwnership } from './ownership'
import { explainCrash, type Server, startServer, stopLeftOverServer } from './server'

export type LocalPostgresOptions = {
  /** The folder that belongs to this database alone; created when missing. */
  directory: string
  /** Told what is being done, in short sentences, for the terminal. Never told the password. */
  log?: (step: string) => void
  /** PostgreSQL settings over the product's own, as `{ fsync: 'off' }` for a database that may be lost. */
  settings?: Record<string, string>
}

export type LocalPostgres = {
  /** `postgres://…` of the product's role, who owns the database `alis` and is no superuser. */
  url: string
  /** `postgres://…` of the superuser, in the database `postgres`: `create database … owner alis`, dumps, tests. */
  adminUrl: string
  /** Where data, password and log lie: the requested directory, or the folder that it points to. */
  folder: string
  logFile: string
  /** Resolves when the server ends without having been asked to, and then only; never rejects. */
  crashed: Promise<LocalPostgresError>
  /** Fast shutdown; answers when the process is gone. Later calls answer the same. */
  stop(): Promise<void>
}

/**
 * What is logged must not hold what people wrote: no statements, and no details with the values of a row.
 * Everything else is PostgreSQL's default, which loses no acknowledged write.
 */
const productSettings = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/**
 * Starts the PostgreSQL 18 that npm installed, as its own process, with the data in `directory`, and answers when
 * it accepts connections on a free port of 127.0.0.1: about 2 s the first time, 0.2 s later.
 *
 * One owner at a time: while the process that started it lives, others get DATA_DIRECTORY_IN_USE. After that
 * process or the server was killed, or the power was lost, the next start recovers and the data survive. Ctrl-C
 * at the terminal does not reach the server; the owner closes its connections and then calls `stop`.
 *
 * Root hands the database to an unprivileged user (`findAccount`), who may reach neither data nor binaries where
 * they are; both then lie under /var/lib/alis-postgres (`findReachableHome`, `findReachableBinaries`).
 *
 * Fails with a `LocalPostgresError`.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const directory = resolve(options.directory)
  try {
    return await start({ log: () => {}, settings: {}, ...options, directory })
  } catch (error) {
    throw asLocalPostgresError(error, directory)
  }
}

async function start({ directory, log, settings: ownSettings }: Required<LocalPostgresOptions>) {
  const installed = await findBinaries()
  const known = await openHome(directory)
  const account = await findAccount(known.dataDirectory)
  const home = account ? await findReachableHome(directory, known, account) : known
  const binaries = account ? await findReachableBinaries(installed, account) : installed
  const settings: Record<string, string> = { ...productSettings, ...ownSettings }
  const isDurable = settings.fsync !== 'off'

  const ownership = await takeOwnership(home.folder)
  try {
    if (home.folder !== directory) log(`The database lies in ${home.folder}`)
    const cluster = await ensureCluster({ home, binaries, account, isDurable })
    if (cluster === 'created') log('Made a new, empty database')
    else await stopLeftOverServer({ home, binaries, account, settings }, log)

    const password = await readPassword(home)
    const server = await startServer({ home, binaries, account, settings })
    log('The database accepts connections')
    return present(server, { home, password, release: ownership.release })
  } catch (error) {
    await ownership.release()
    throw error
  }
}

type Started = { home: Home; password: string; release: () => Promise<void> }

function present(server: Server, { home, password, release }: Started): LocalPostgres {
  let isStopping = false
  let stopped: Promise<void> | undefined
  const stop = async () => {
    isStopping = true
    await server.stop()
    await release()
  }
  const crash = async (report: (error: LocalPostgresError) => void) => {
    await server.ended
    if (!isStopping) report(await explainCrash(home))
  }
  const address = `${password}@127.0.0.1:${server.port}`
  return {
    url: `postgres://${productName}:${address}/${productName}`,
    adminUrl: `postgres://${adminName}:${address}/${adminName}`,
    folder: home.folder,
    logFile: home.logFile,
    crashed: new Promise(report => void crash(report)),
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
