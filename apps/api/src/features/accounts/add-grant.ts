import type { Account, NewGrant } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { endLapsedRoles } from '../provider-roles/index.ts'
import { findPlace } from './grant-place.ts'
import { mayManageAccounts } from './policy.ts'
import { getAccount, insertGrant, placeIdOf } from './store.ts'

/** Gives an account one more role in a place; from its next request on it may do what the role allows. */
export function addGrant(ctx: Ctx, accountId: string, grant: NewGrant): Promise<Account> {
  authorise(mayManageAccounts(ctx.actor))
  return write(ctx, async tx => {
    await getAccount(tx, accountId)
    const place = await findPlace(tx, grant, '')
    const { role } = grant
    if (place.providerId !== null && (role === 'coordinator' || role === 'leader'))
      await endLapsedRoles(tx, { accountId, providerId: place.providerId, role }, ctx.today)
    await insertGrant(tx, accountId, role, place)
    return {
      result: await getAccount(tx, accountId),
      events: [{ type: 'grant.added', subjectId: accountId, data: { role, place: placeIdOf(place) } }],
    }
  })
}
