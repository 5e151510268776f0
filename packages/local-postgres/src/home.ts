import { randomBytes } from 'node:crypto'
import {
  access,
  chmod,
  constants,
  link,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Binaries, program } from './binaries'
import { LocalPostgresError, systemErrorCode } from './errors'
import { type Account, run, succeeds } from './run'

/** Where the database keeps everything: the requested directory, or the folder that it points to. */
export type Home = {
  folder: string
  dataDirectory: string
  passwordFile: string
  logFile: string
}

/** Root's place for what the database's user must reach while the clone lies in a folder closed to that user. */
const reachableFolder = '/var/lib/alis-postgres'

/** The file in the requested directory that names the folder where its database lies instead. */
const pointerName = 'database-lies-in'

export function homeIn(folder: string): Home {
  return {
    folder,
    dataDirectory: join(folder, 'data'),
    passwordFile: join(folder, 'password'),
    logFile: join(folder, 'postgres.log'),
  }
}

/** The home of a directory that was used before, or the directory itself. The directory is created when missing. */
export async function openHome(directory: string): Promise<Home> {
  try {
    await mkdir(directory, { recursive: true })
    const folder = await followPointer(directory)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return homeIn(folder)
  } catch (error) {
    throw new LocalPostgresError(
      'INSUFFICIENT_RIGHTS',
      `This user cannot make or write the data directory ${directory} (${systemErrorCode(error)}); choose another one, or start as its owner.`,
      { cause: error },
    )
  }
}

/**
 * Gives the directory a home that the account can reach, when its own is not: root's clone often lies under
 * /root, which nobody else may enter. The database then lies in a folder of its own under /var/lib/alis-postgres
 * and the directory holds a file that names it. So the clone may be moved, and without the directory the next
 * start makes a new, empty database.
 *
 * What is given up: deleting the directory leaves the old database under /var/lib/alis-postgres, and copying
 * the directory gives the copy the same database, which one process at a time may use.
 */
export async function findReachableHome(directory: string, home: Home, account: Account): Promise<Home> {
  if (await mayEnter(home.folder, account)) return home
  // A folder made by mkdtemp is closed, but lies where everyone may enter; passing through is all that is needed.
  if (await mayEnter(dirname(home.folder), account)) {
    await chmod(home.folder, ((await stat(home.folder)).mode & 0o777) | 0o011)
    if (await mayEnter(home.folder, account)) return home
  }
  if (await exists(home.dataDirectory)) {
    throw new LocalPostgresError(
      'INSUFFICIENT_RIGHTS',
      `The database in ${home.dataDirectory} belongs to ${account.name}, who may no longer enter a folder above it; open that folder to others, or move the data back to where it lay.`,
    )
  }
  return createHomeElsewhere(directory)
}

/**
 * The binaries where the account can run them: as they were installed, or a copy, made once per version.
 * What is given up: the copy stays when the clone is deleted.
 */
export async function findReachableBinaries(installed: Binaries, account: Account): Promise<Binaries> {
  if (await mayRun(installed, account)) return installed
  const folder = join(reachableFolder, installed.name)
  const copy = { ...installed, folder }
  if (await exists(folder)) return copy

  const draft = `${folder}.${randomBytes(6).toString('hex')}`
  await makeReachable(reachableFolder)
  await run('cp', ['-RP', installed.folder, draft])
  await run('chmod', ['-R', 'a+rX', draft])
  try {
    await rename(draft, folder)
  } catch (error) {
    // Another start was faster with the same version.
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemErrorCode(error) ?? '')) throw error
    await rm(draft, { recursive: true })
  }
  return copy
}

async function createHomeElsewhere(directory: string): Promise<Home> {
  const folder = join(reachableFolder, randomBytes(8).toString('hex'))
  await makeReachable(reachableFolder)
  await makeReachable(folder)
  await writeFile(join(folder, 'made-for'), `${directory}\n`)
  const draft = join(directory, `${pointerName}.${randomBytes(6).toString('hex')}`)
  await writeFile(draft, `${folder}\n`)
  try {
    await link(draft, join(directory, pointerName))
    return homeIn(folder)
  } catch (error) {
    // Another start of the same directory was faster: its folder counts.
    if (systemErrorCode(error) !== 'EEXIST') throw error
    await rm(folder, { recursive: true })
    return openHome(directory)
  } finally {
    await rm(draft)
  }
}

/** A folder that was deleted is made again, so the database starts empty; without root's rights the directory serves. */
async function followPointer(directory: string): Promise<string> {
  const folder = await readPointer(directory)
  if (folder === null) return directory
  if (await exists(folder)) return folder
  if (process.getuid?.() !== 0) return directory
  await makeReachable(reachableFolder)
  await makeReachable(folder)
  return folder
}

/** Open to all whatever the umask: what is inside protects itself. */
async function makeReachable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
}

async function readPointer(directory: string): Promise<string | null> {
  try {
    return (await readFile(join(directory, pointerName), 'utf8')).trim()
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

function mayEnter(folder: string, account: Account): Promise<boolean> {
  return succeeds('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account)
}

/** The programs and what they read: an installation under a strict umask may give the one without the other. */
function mayRun(binaries: Binaries, account: Account): Promise<boolean> {
  const bootstrapFile = join(binaries.folder, 'share', 'postgresql', 'postgres.bki')
  const script = '"$1" --version && test -r "$2"'
  return succeeds('/bin/sh', ['-c', script, 'sh', program(binaries, 'postgres'), bootstrapFile], account)
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false
    throw error
  }
}
