export type LocalPostgresErrorCode =
  /** npm has no PostgreSQL for this operating system and processor, or it was not installed. */
  | 'PLATFORM_UNSUPPORTED'
  /** This user may not write the directory, or may not start the database as an unprivileged user. */
  | 'INSUFFICIENT_RIGHTS'
  /** The directory holds a database of another PostgreSQL major version. */
  | 'OTHER_MAJOR_VERSION'
  /** A living process already runs the database of this directory. */
  | 'DATA_DIRECTORY_IN_USE'
  /** PostgreSQL did not start, or stopped unasked; the message ends with its last log lines. */
  | 'START_FAILED'

/** The message is one sentence for the person at the terminal; after START_FAILED the log lines follow it. */
export class LocalPostgresError extends Error {
  readonly code: LocalPostgresErrorCode

  constructor(code: LocalPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LocalPostgresError'
    this.code = code
  }
}

/** A full disk, a file that went missing: whatever was not foreseen, for the person at the terminal. */
export function asLocalPostgresError(error: unknown, folder: string): LocalPostgresError {
  if (error instanceof LocalPostgresError) return error
  const reason = error instanceof Error ? error.message : String(error)
  const message = `The database in ${folder} could not be started: ${reason}.`
  return new LocalPostgresError('START_FAILED', message, { cause: error })
}

/** The code of a failed system call (`ENOENT`, `EACCES`, …), or null for any other error. */
export function systemErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
