import { readFile, readlink, realpath } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { systemErrorCode } from './errors'
import { run } from './run'

/**
 * A process beyond its number, which is given to another process later: the number, and when the process with
 * that number started. `startedAt` is only compared, never read; null where the system does not tell (Windows).
 */
export type ProcessIdentity = { pid: number; startedAt: string | null }

/** Null when no such process runs. One that has ended and waits for its parent to notice does not run. */
export async function findProcess(pid: number): Promise<ProcessIdentity | null> {
  if (process.platform === 'linux') return findLinuxProcess(pid)
  if (process.platform === 'win32') return mayBeSignalled(pid) ? { pid, startedAt: null } : null
  const [state = '', ...startedAt] = (await processStatus(pid, 'stat=,lstart=')).split(/\s+/)
  return state === '' || state.startsWith('Z') ? null : { pid, startedAt: startedAt.join(' ') }
}

export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  return (await findProcess(identity.pid))?.startedAt === identity.startedAt
}

/** Whether this process is the PostgreSQL server of this data directory, and not another that got its number. */
export async function servesDataDirectory(pid: number, dataDirectory: string): Promise<boolean> {
  if ((await findProcess(pid)) === null) return false
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux')
    return (await processStatus(pid, 'args=')).includes(`-D ${dataDirectory} `)
  try {
    // A server works in its data directory, also after the folder was moved.
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(dataDirectory))
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(systemErrorCode(error) ?? '')) return false
    throw error
  }
}

/** Waits until the process is gone; false when it still runs at the end of the time. */
export async function waitForEnd(identity: ProcessIdentity, limitMilliseconds: number): Promise<boolean> {
  const pauseMilliseconds = 20
  for (let waited = 0; waited < limitMilliseconds; waited += pauseMilliseconds) {
    if (!(await isRunning(identity))) return true
    await wait(pauseMilliseconds)
  }
  return !(await isRunning(identity))
}

/** `/proc/<pid>/stat`: the name in parentheses, then the state (field 3) … the start in ticks since boot (22). */
async function findLinuxProcess(pid: number): Promise<ProcessIdentity | null> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    const [state, ticks] = [fields[0], fields[19]]
    if (state === 'Z' || state === 'X' || ticks === undefined) return null
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    return { pid, startedAt: `${boot} ${ticks}` }
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(systemErrorCode(error) ?? '')) return null
    throw error
  }
}

async function processStatus(pid: number, columns: string): Promise<string> {
  try {
    return (await run('ps', ['-ww', '-o', columns, '-p', String(pid)])).trim()
  } catch {
    // `ps` says by failing that there is no such process.
    return ''
  }
}

function mayBeSignalled(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return systemErrorCode(error) === 'EPERM'
  }
}
