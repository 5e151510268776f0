import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, program } from './binaries'
import { LocalPostgresError, systemErrorCode } from './errors'
import { exists, type Home } from './home'
import { type Account, run } from './run'

/** The role and the database of the product. */
export const productName = 'alis'
/** The superuser, and the database that it connects to. */
export const adminName = 'postgres'

const draftPrefix = 'data-draft.'

type ClusterOptions = { home: Home; binaries: Binaries; account: Account | null; isDurable: boolean }

/**
 * Makes the data directory, with both roles and the product's database, unless it is there.
 * It is made under another name and renamed when complete: a killed first start leaves no half database.
 */
export async function ensureCluster(options: ClusterOptions): Promise<'found' | 'created'> {
  const { home, binaries } = options
  await removeDrafts(home)
  if (await exists(home.dataDirectory)) {
    await assertSameMajorVersion(home, binaries)
    return 'found'
  }
  await createCluster(options)
  return 'created'
}

export async function readPassword(home: Home): Promise<string> {
  return (await readFile(home.passwordFile, 'utf8')).trim()
}

async function createCluster({ home, binaries, account, isDurable }: ClusterOptions): Promise<void> {
  const draft = join(home.folder, `${draftPrefix}${randomBytes(6).toString('hex')}`)
  await mkdir(draft, { mode: 0o700 })
  if (account) await chown(draft, account.uid, account.gid)

  // The same order of letters on every machine, whatever its locales; Norwegian order is asked for by name ("nb-NO-x-icu").
  const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  // Passwords are set below and who may connect is written below: no server runs before that.
  const access = [`--username=${adminName}`, '--auth=trust']
  const safety = ['--data-checksums', ...(isDurable ? [] : ['--no-sync'])]
  await run(program(binaries, 'initdb'), [`--pgdata=${draft}`, ...locale, ...access, ...safety], { account })

  const password = randomBytes(32).toString('hex')
  await run(program(binaries, 'postgres'), singleUserArguments(draft), { account, input: setupSql(password) })
  await writeFile(join(draft, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')

  await writeFile(home.passwordFile, `${password}\n`, { mode: 0o600 })
  await rename(draft, home.dataDirectory)
}

/** A server for one session on its standard input: one statement a line, and the first error ends it. */
function singleUserArguments(dataDirectory: string): string[] {
  const quiet = ['-c', 'log_min_error_statement=panic', '-c', 'exit_on_error=on']
  return ['--single', ...quiet, '-D', dataDirectory, adminName]
}

/** The product is no superuser, so that an injected statement reaches neither files nor programs of the machine. */
function setupSql(password: string): string {
  return [
    `ALTER ROLE ${adminName} PASSWORD '${password}'`,
    `CREATE ROLE ${productName} LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${productName} OWNER ${productName}`,
    '',
  ].join('\n')
}

async function assertSameMajorVersion(home: Home, binaries: Binaries): Promise<void> {
  const found = await readVersion(home)
  if (found === binaries.majorVersion) return
  throw new LocalPostgresError(
    'OTHER_MAJOR_VERSION',
    `The database in ${home.dataDirectory} was made by PostgreSQL ${found} and this is PostgreSQL ${binaries.majorVersion}; dump it with the former version, or choose another data directory.`,
  )
}

async function readVersion(home: Home): Promise<string> {
  try {
    return (await readFile(join(home.dataDirectory, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'ENOENT') return 'of an unknown version'
    if (code !== 'EACCES' && code !== 'EPERM') throw error
    throw new LocalPostgresError(
      'INSUFFICIENT_RIGHTS',
      `The database in ${home.dataDirectory} belongs to another user of this machine; start as that user, or choose another data directory.`,
      { cause: error },
    )
  }
}

/** A killed first start may still be writing into its draft, so removing it may take more than one try. */
async function removeDrafts(home: Home): Promise<void> {
  const names = (await readdir(home.folder)).filter(name => name.startsWith(draftPrefix))
  const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }
  await Promise.all(names.map(name => rm(join(home.folder, name), removal)))
}
