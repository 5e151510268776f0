import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { unsupportedPlatform } from './binaries'
import { LocalPostgresError, systemErrorCode } from './errors'

const execute = promisify(execFile)

/** A system user that programs are run as, and that owns the files they make. */
export type Account = { uid: number; gid: number; name: string }

/**
 * What every child process is started with. The environment is ours alone, so that neither PG… variables nor
 * the product's secrets reach the database; messages come in English, since a few of them are looked for. The
 * working directory is one that every user may enter.
 */
export function childOptions(account: Account | null) {
  const { PATH = '', SystemRoot = '', TEMP = '' } = process.env
  const windows = process.platform === 'win32' ? { SystemRoot, TEMP } : {}
  return {
    cwd: process.platform === 'win32' ? process.cwd() : '/',
    env: { PATH, LC_ALL: 'C', TZ: 'UTC', ...windows },
    windowsHide: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  }
}

type RunOptions = { account?: Account | null; input?: string }

/** Runs a short-lived program to its end and answers its output. Fails with START_FAILED and what it printed. */
export async function run(
  file: string,
  args: string[],
  { account = null, input }: RunOptions = {},
): Promise<string> {
  const running = execute(file, args, childOptions(account))
  // A program that ends without reading its input says why by failing.
  running.child.stdin?.on('error', () => {})
  running.child.stdin?.end(input ?? '')
  try {
    return (await running).stdout
  } catch (error) {
    throw explainFailedRun(file, error)
  }
}

/** True when the program ran and was content, false when it said no. */
export async function succeeds(file: string, args: string[], account: Account): Promise<boolean> {
  try {
    await execute(file, args, childOptions(account))
    return true
  } catch (error) {
    if (['EPERM', 'EINVAL'].includes(systemErrorCode(error) ?? '')) throw explainFailedRun(file, error)
    return false
  }
}

/** Turns a failed `spawn` or a failed program into a sentence. */
export function explainFailedRun(file: string, error: unknown): LocalPostgresError {
  const code = systemErrorCode(error)
  // The file is there, so what does not exist is the loader that it asks for.
  if (code === 'ENOENT') return unsupportedPlatform(error)
  if (code === 'EPERM' || code === 'EINVAL' || code === 'EACCES') {
    return new LocalPostgresError(
      'INSUFFICIENT_RIGHTS',
      `PostgreSQL does not run as root, and this process may not start programs as another user; start it as an ordinary user.`,
      { cause: error },
    )
  }
  const printed = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
  return new LocalPostgresError('START_FAILED', `${file} failed.\n${printed}`, { cause: error })
}
