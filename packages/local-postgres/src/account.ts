import { stat } from 'node:fs/promises'
import { systemErrorCode } from './errors'
import { type Account, run } from './run'

const ownAccount = 'alis-postgres'

/**
 * PostgreSQL refuses to run as root. Root therefore hands it to the user who owns the data already, else to the
 * system's `postgres`, else to `alis-postgres`, which is created where the system has `useradd`, else to
 * `nobody`. Anyone but root runs it as themselves: the answer is null.
 *
 * What is given up with `nobody`: other programs of that user can read the data.
 */
export async function findAccount(dataDirectory: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  return (
    (await findOwner(dataDirectory)) ??
    (await findUser('postgres')) ??
    (await findUser(ownAccount)) ??
    (await createOwnUser()) ??
    (await findUser('nobody'))
  )
}

async function findOwner(dataDirectory: string): Promise<Account | null> {
  try {
    const { uid, gid } = await stat(dataDirectory)
    return uid === 0 ? null : { uid, gid, name: `user ${uid}` }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function findUser(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid), gid: Number(gid), name }
  } catch {
    // `id` says by failing that there is no such user.
    return null
  }
}

async function createOwnUser(): Promise<Account | null> {
  const withoutLogin = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  try {
    await run('useradd', [...withoutLogin, '--shell', '/usr/sbin/nologin', ownAccount])
  } catch {
    // No useradd, or a system whose user file is read-only: `nobody` is next.
    return null
  }
  return findUser(ownAccount)
}
