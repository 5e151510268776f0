import { randomBytes } from 'node:crypto'
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LocalPostgresError, systemErrorCode } from './errors'
import { findProcess, isRunning, type ProcessIdentity } from './processes'

export type Ownership = { release(): Promise<void> }

const released = '{}'

/**
 * Makes this process the owner of the folder's database, or fails with DATA_DIRECTORY_IN_USE while the owner lives.
 *
 * A lock that merely exists would outlive a killed owner, and taking over a dead owner's lock must succeed for
 * one process only. So each owner is a file with a number, `owner.7`, that names its process; the highest number
 * counts. To take over is to create the next number, which the file system grants once, and the highest is
 * never deleted, not even when released: a process that looked too early finds its number taken.
 *
 * What is given up: processes of different machines or containers that share the folder do not see each other.
 */
export async function takeOwnership(folder: string): Promise<Ownership> {
  const own = await findProcess(process.pid)
  if (own === null) throw new Error('This process does not find itself among the running ones.')

  for (;;) {
    const highest = await highestNumber(folder)
    const owner = await readOwner(folder, highest)
    if (owner && (await isRunning(owner))) throw inUse(folder, owner)
    if (!(await createOwnerFile(folder, highest + 1, own))) continue

    const file = ownerFile(folder, highest + 1)
    if ((await highestNumber(folder)) !== highest + 1) {
      // Others came and went while this process looked, and deleted the number that it now holds.
      await rm(file, { force: true })
      continue
    }
    await removeLowerNumbers(folder, highest + 1)
    return { release: () => replaceFile(file, released) }
  }
}

function ownerFile(folder: string, number: number): string {
  return join(folder, `owner.${number}`)
}

async function ownerNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  return names.flatMap(name => /^owner\.(\d+)$/.exec(name)?.[1] ?? []).map(Number)
}

async function highestNumber(folder: string): Promise<number> {
  return Math.max(0, ...(await ownerNumbers(folder)))
}

async function removeLowerNumbers(folder: string, number: number): Promise<void> {
  const lower = (await ownerNumbers(folder)).filter(other => other < number)
  await Promise.all(lower.map(other => rm(ownerFile(folder, other), { force: true })))
}

/** Null when nobody owns the folder: it is new, it was released, or a power loss left the file without content. */
async function readOwner(folder: string, number: number): Promise<ProcessIdentity | null> {
  try {
    const owner: Partial<ProcessIdentity> = JSON.parse(await readFile(ownerFile(folder, number), 'utf8'))
    const { pid, startedAt = null } = owner
    return pid === undefined ? null : { pid, startedAt }
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** False when another process created this number first. The file appears with its content or not at all. */
async function createOwnerFile(folder: string, number: number, owner: ProcessIdentity): Promise<boolean> {
  const draft = join(folder, `owner-draft.${randomBytes(6).toString('hex')}`)
  await writeFile(draft, JSON.stringify(owner))
  try {
    await link(draft, ownerFile(folder, number))
    return true
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft)
  }
}

async function replaceFile(file: string, content: string): Promise<void> {
  await writeFile(`${file}.draft`, content)
  await rename(`${file}.draft`, file)
}

function inUse(folder: string, owner: ProcessIdentity): LocalPostgresError {
  return new LocalPostgresError(
    'DATA_DIRECTORY_IN_USE',
    `The database in ${folder} is already in use by process ${owner.pid}; stop that one first, or choose another data directory.`,
  )
}
