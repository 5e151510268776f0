import { NewPassword, Username } from '@alis/contract'
import type { DbPool } from '@alis/db'
import { Value } from 'typebox/value'
import { Failure } from '../../core/fail.ts'
import { writeAsSystem } from '../../core/write.ts'
import { hashPassword } from '../sign-in/index.ts'
import { insertAccount, insertGrant } from './store.ts'

/**
 * Creates an administrator by the system itself: what the command line uses, since somebody must be the first.
 * @returns the account's id
 * @throws Failure VALIDATION_FAILED for what the API would not take either; the database's error when the username is taken
 */
export async function createAdministrator(
  db: DbPool,
  { username, name, password }: { username: string; name: string; password: string },
): Promise<string> {
  const checks = {
    username: Value.Check(Username, username),
    name: Value.Check(Username, name),
    password: Value.Check(NewPassword, password),
  }
  const errors = Object.entries(checks).flatMap(([field, isValid]) =>
    isValid ? [] : [{ path: `/${field}`, rule: 'invalid', params: {} }],
  )
  if (errors.length > 0) throw new Failure('VALIDATION_FAILED', {}, errors)
  const passwordHash = await hashPassword(password)
  return writeAsSystem(db, 'command-line', async tx => {
    const accountId = await insertAccount(tx, { username, name, language: 'nb', passwordHash })
    await insertGrant(tx, accountId, 'admin', { providerId: null, traineeId: null, alisOffice: null })
    return {
      result: accountId,
      events: [{ type: 'account.created', subjectId: accountId, data: { role: 'admin' } }],
    }
  })
}
