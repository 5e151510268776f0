import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayGiveRoles, ownProviderIds } from './policy.ts'
import { endRole, getRole, listPermanentCoordinatorIds, lockProvider } from './store.ts'

/**
 * Ends a role at the provider, at once. Somebody permanent is always left to give the roles, also when two coordinators end
 * each other's at the same moment.
 * @throws Failure LAST_COORDINATOR, NOT_FOUND also for a role that has ended
 */
export const endProviderRole = (ctx: Ctx, roleId: string): Promise<undefined> =>
  write(ctx, async tx => {
    const providerIds = ownProviderIds(ctx.actor)
    const { providerId } = await getRole(tx, providerIds, roleId)
    authorise(mayGiveRoles(ctx.actor, providerId))
    await lockProvider(tx, providerId)
    const { accountId, role, startsOn, endsOn, endedAt } = await getRole(tx, providerIds, roleId)
    if (endedAt !== null) fail('NOT_FOUND')
    if (role === 'coordinator' && startsOn === null) {
      const permanent = await listPermanentCoordinatorIds(tx, providerId)
      if (permanent.length === 1 && permanent.includes(accountId)) fail('LAST_COORDINATOR')
    }
    await endRole(tx, roleId)
    const data = { role, place: providerId, startsOn, endsOn }
    return {
      result: undefined,
      events: [{ type: 'grant.ended', subjectId: accountId, providerId, data }],
    }
  })
