import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Binaries, program } from './binaries'
import { type LocalPostgresError, systemErrorCode } from './errors'
import type { Home } from './home'
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file'
import { findProcess, servesDataDirectory, waitForEnd } from './processes'
import { type Account, childOptions, explainFailedRun, run } from './run'
import { logSize, readLog, rotateLog, startFailed } from './server-log'

/** Crash recovery after a power loss replays at most `max_wal_size`, which takes seconds on a slow disk. */
const startLimitMilliseconds = 120_000
/** A fast shutdown ends every session and writes a checkpoint. */
const fastStopLimitMilliseconds = 30_000
/** An immediate shutdown writes nothing; the next start recovers. */
const immediateStopLimitMilliseconds = 10_000

export type ServerOptions = {
  home: Home
  binaries: Binaries
  account: Account | null
  settings: Record<string, string>
}

export type Server = {
  port: number
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<unknown>
  stop(): Promise<void>
}

/**
 * Starts the server on a free port of 127.0.0.1 and answers when it accepts connections.
 * It is tried again when another program took the port in between, and while processes of a killed server of
 * the same data have not noticed yet that they are alone.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  await rotateLog(options.home)
  const triesMax = 100
  for (let tries = 1; ; tries += 1) {
    const logStart = await logSize(options.home)
    const server = await tryToStart(options)
    if (server) return server

    const logged = await readLog(options.home, logStart)
    const isTemporary = /could not bind|shared memory block .* is still in use/.test(logged)
    if (!isTemporary || tries === triesMax)
      throw startFailed('PostgreSQL did not start', logged, options.home)
    await wait(200)
  }
}

/** The error for a server that ended unasked, with the last lines of its log. */
export async function explainCrash(home: Home): Promise<LocalPostgresError> {
  return startFailed('PostgreSQL stopped unexpectedly', await readLog(home, 0), home)
}

/** Stops the server of this data directory when an owner that was killed left it running. */
export async function stopLeftOverServer(options: ServerOptions, log: (step: string) => void): Promise<void> {
  const { home } = options
  const pid = (await readPostmasterFile(home)).pid
  if (pid === null) return
  if (await servesDataDirectory(pid, home.dataDirectory)) {
    log('Stopping the database that an earlier start left running')
    await stopProcess(pid, options)
  } else {
    await disownPostmasterFile(home)
  }
}

/** Null when the server did not start; its log says why. */
async function tryToStart(options: ServerOptions): Promise<Server | null> {
  const port = await findFreePort()
  const { child, pid, ended } = await spawnServer(options, port)

  // An owner that ends by itself takes the server along; one that is killed leaves it to the next start.
  const stopAtExit = () => child.kill('SIGINT')
  process.once('exit', stopAtExit)
  void ended.then(() => process.removeListener('exit', stopAtExit))
  // A running server is no reason for its owner to go on living.
  child.unref()

  const stop = async () => {
    if (hasEnded(child)) return
    child.ref()
    await stopProcess(pid, options)
    await ended
  }
  for (let waited = 0; waited < startLimitMilliseconds; waited += 20) {
    if (hasEnded(child)) return null
    const file = await readPostmasterFile(options.home)
    if (file.pid === pid && file.isReady) return { port, ended, stop }
    await wait(20)
  }
  await stop()
  return null
}

async function spawnServer({ home, binaries, account, settings }: ServerOptions, port: number) {
  const file = program(binaries, 'postgres')
  // Who may connect is in pg_hba.conf; there is no socket in the file system that another user could open.
  const place = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
  const args = Object.entries({ ...settings, ...place }).map(([name, value]) => `--${name}=${value}`)
  const log = await open(home.logFile, 'a', 0o600)
  try {
    const child = spawn(file, ['-D', home.dataDirectory, ...args], {
      ...childOptions(account),
      // Ctrl-C signals the terminal's process group, and the database must outlive the sessions of its owner.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    const ended = new Promise(resolve => child.once('exit', resolve))
    await once(child, 'spawn')
    if (child.pid === undefined) throw new Error('A process that was spawned has no number.')
    return { child, pid: child.pid, ended }
  } catch (error) {
    throw explainFailedRun(file, error)
  } finally {
    await log.close()
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** Fast shutdown, then an immediate one, then the end: https://www.postgresql.org/docs/18/server-shutdown.html */
async function stopProcess(pid: number, { home, binaries, account }: ServerOptions): Promise<void> {
  const server = await findProcess(pid)
  if (server === null) return
  if (process.platform === 'win32') {
    await run(program(binaries, 'pg_ctl'), ['stop', '-D', home.dataDirectory, '-m', 'fast'], { account })
    return
  }
  signal(pid, 'SIGINT')
  if (await waitForEnd(server, fastStopLimitMilliseconds)) return
  signal(pid, 'SIGQUIT')
  if (await waitForEnd(server, immediateStopLimitMilliseconds)) return
  signal(pid, 'SIGKILL')
  await waitForEnd(server, immediateStopLimitMilliseconds)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    // It ended in the meantime.
    if (systemErrorCode(error) !== 'ESRCH') throw error
  }
}

async function findFreePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  listener.close()
  await once(listener, 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP listener has no port.')
  return address.port
}
