import type { Account } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { mayManageAccounts } from './policy.ts'
import { endGrantOf, getAccount, getGrant, placeIdOf } from './store.ts'

/**
 * Ends a role in a place, at once; that it was given stays on record.
 * @throws Failure LAST_ADMINISTRATOR, NOT_FOUND also for a grant that has ended
 */
export function endGrant(
  ctx: Ctx,
  { accountId, grantId }: { accountId: string; grantId: string },
): Promise<Account> {
  authorise(mayManageAccounts(ctx.actor))
  return write(ctx, async tx => {
    const { role, ...place } = await getGrant(tx, accountId, grantId)
    if (role === 'admin') await keepAnAdministrator(tx, { exceptAccountId: accountId })
    await endGrantOf(tx, grantId)
    return {
      result: await getAccount(tx, accountId),
      events: [{ type: 'grant.ended', subjectId: accountId, data: { role, place: placeIdOf(place) } }],
    }
  })
}
