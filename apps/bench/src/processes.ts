import { type ChildProcess, execFile, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Measured, Round } from './load.ts'

/** What `pnpm start` gives Node: a server of this size needs no more, and Node would take what it finds. */
const memoryLimits = ['--max-semi-space-size=4', '--max-old-space-size=512']

const PATIENCE_MS = 30_000

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** A built file, seen from `apps/bench/dist`. */
export const built = (path: string) => fileURLToPath(new URL(path, import.meta.url))

async function findFreePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  listener.close()
  await once(listener, 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP listener has no port.')
  return address.port
}

const stop = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

export type Server = {
  port: number
  /** From the start of the process to its first answer. */
  startMs: number
  /** Memory of the process now (resident set), in MiB. */
  readMemory(): Promise<number>
  stop(): Promise<void>
}

const isAnswering = (port: number) =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

/** Starts a server in a process of its own and answers when it does. What it prints goes to a file, as a service's log does. */
export async function startServer(
  script: string,
  {
    env,
    logFile,
    nodeOptions = [],
  }: { env: Record<string, string>; logFile: string; nodeOptions?: string[] },
): Promise<Server> {
  const port = await findFreePort()
  const log = await open(logFile, 'a')
  const started = performance.now()
  const child = spawn(process.execPath, [...memoryLimits, ...nodeOptions, script], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', log.fd, log.fd],
  })
  await once(child, 'spawn')
  await log.close()
  while (!(await isAnswering(port))) {
    if (child.exitCode !== null || performance.now() - started > PATIENCE_MS) {
      await stop(child)
      throw new Error(`${script} does not answer; ${logFile} says why.`)
    }
    await wait(10)
  }
  return {
    port,
    startMs: performance.now() - started,
    async readMemory() {
      const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)])
      return Number(stdout) / 1024
    },
    stop: () => stop(child),
  }
}

export type Load = { measure(round: Round): Promise<Measured>; stop(): Promise<void> }

/** Starts the process that asks. */
export function startLoad(): Load {
  const child = fork(built('load.js'), { serialization: 'advanced' })
  const ended = once(child, 'exit').then(() => {
    throw new Error('The process that asks has ended.')
  })
  // Of no interest except while something is asked.
  ended.catch(() => {})
  return {
    async measure(round) {
      child.send(round)
      const [measured] = await Promise.race([once(child, 'message'), ended])
      const { failure } = measured as Measured
      if (failure !== null) throw new Error(`A request failed: ${failure}`)
      return measured as Measured
    },
    stop: () => stop(child),
  }
}
