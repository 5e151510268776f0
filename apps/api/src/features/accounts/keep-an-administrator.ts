import type { Db } from '@alis/db'
import { fail } from '../../core/fail.ts'
import { listAdministratorIds, lockAdministrators } from './store.ts'

/**
 * Makes sure that somebody can still sign in as administrator when this account no longer can, also when two
 * administrators take the role from each other at the same moment.
 * @throws Failure LAST_ADMINISTRATOR
 */
export async function keepAnAdministrator(
  tx: Db,
  { exceptAccountId }: { exceptAccountId: string },
): Promise<void> {
  await lockAdministrators(tx)
  const administrators = await listAdministratorIds(tx)
  if (administrators.includes(exceptAccountId) && administrators.length === 1) fail('LAST_ADMINISTRATOR')
}
