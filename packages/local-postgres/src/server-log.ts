import { readFile, rename, stat } from 'node:fs/promises'
import { LocalPostgresError, systemErrorCode } from './errors'
import type { Home } from './home'

const logLimitBytes = 10_000_000

/** The place in the log, in bytes, where the next line goes. */
export async function logSize(home: Home): Promise<number> {
  try {
    return (await stat(home.logFile)).size
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return 0
    throw error
  }
}

/** Only at a start, since the server writes to the file that it was given. One former log is kept. */
export async function rotateLog(home: Home): Promise<void> {
  if ((await logSize(home)) > logLimitBytes) await rename(home.logFile, `${home.logFile}.previous`)
}

/** What was logged from a place on. */
export async function readLog(home: Home, start: number): Promise<string> {
  try {
    return (await readFile(home.logFile)).subarray(start).toString('utf8')
  } catch (error) {
    // The folder was deleted under the running server.
    if (systemErrorCode(error) === 'ENOENT') return ''
    throw error
  }
}

export function startFailed(what: string, logged: string, home: Home): LocalPostgresError {
  const lastLines = logged.trimEnd().split('\n').slice(-10).join('\n')
  return new LocalPostgresError('START_FAILED', `${what}; its log ${home.logFile} ends with:\n${lastLines}`)
}
