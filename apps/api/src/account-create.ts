import { createInterface } from 'node:readline/promises'
import { connect, loadReferenceData, migrate } from '@alis/db'
import { EnvError, readDatabaseUrl } from './env.ts'
import { createAdministrator } from './features/accounts/index.ts'
import { databaseErrorOf, isDatabaseAway } from './http/errors.ts'

const USAGE =
  'Usage: pnpm account:create <username> "<name>"   (asks for the password, or reads it from standard input)'
const MIN_LENGTH = 12

/** Makes an administrator in the database that DATABASE_URL names: the first account of a new installation. */
async function createFirstAccount(): Promise<void> {
  const [username, name] = process.argv.slice(2)
  if (username === undefined || name === undefined) throw new EnvError(USAGE)
  const databaseUrl = readDatabaseUrl(process.env)
  if (databaseUrl === null) throw new EnvError('DATABASE_URL must name the database to make the account in.')
  const terminal = createInterface({
    input: process.stdin,
    ...(process.stdin.isTTY && { output: process.stdout }),
  })
  const password = (await terminal.question(`Password, at least ${MIN_LENGTH} characters: `)).trim()
  terminal.close()
  if (password.length < MIN_LENGTH)
    throw new EnvError(`The password must have at least ${MIN_LENGTH} characters.`)
  const db = connect(databaseUrl)
  try {
    await migrate(db)
    await loadReferenceData(db)
    await createAdministrator(db, { username, name, password })
  } finally {
    await db.$client.end()
  }
  process.stdout.write(`${username} can sign in and give others their accounts.\n`)
}

/** Never the message of the database's error: it holds the values of the query. */
function lineFor(error: unknown): string {
  if (error instanceof EnvError) return error.message
  if (isDatabaseAway(error)) return 'The database that DATABASE_URL names does not answer.'
  const { constraint } = databaseErrorOf(error) ?? {}
  if (constraint === 'account_username_unique') return 'There is an account with this username already.'
  return `The account could not be made (${error instanceof Error ? error.name : typeof error}).`
}

createFirstAccount().catch((error: unknown) => {
  process.stderr.write(`${lineFor(error)}\n`)
  process.exit(1)
})
