import type { NewProviderRole, ProviderRole } from '@alis/contract'
import { type Actor, authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { Failure, fail, failAt } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayGiveRoles } from './policy.ts'
import { presentRole } from './present.ts'
import { endLapsedRoles, findAccountId, getRole, insertRole } from './store.ts'

/** At the only provider one coordinates for, or the one that is named. */
function providerFor(actor: Actor, asked: string | undefined): string {
  if (asked !== undefined) return asked
  const own = actor.grants.flatMap(grant => (grant.role === 'coordinator' ? [grant.providerId] : []))
  if (own.length > 1)
    throw new Failure('VALIDATION_FAILED', {}, [{ path: '/providerId', rule: 'required', params: {} }])
  return own[0] ?? fail('NOT_ALLOWED')
}

/** A deputy has a first and a last day, which is not past; a permanent role has neither. */
function checkDays({ startsOn, endsOn }: Pick<NewProviderRole, 'startsOn' | 'endsOn'>, today: string): void {
  if (startsOn === null && endsOn === null) return
  if (startsOn === null || endsOn === null || endsOn < startsOn)
    failAt(startsOn === null ? '/startsOn' : '/endsOn', 'DEPUTY_NEEDS_BOTH_DAYS', {})
  if (endsOn < today) failAt('/endsOn', 'DEPUTY_DAYS_OVER', { endsOn })
}

/**
 * Makes somebody with an account coordinator or leader, permanently or as deputy on some days.
 * @throws Failure DEPUTY_NEEDS_BOTH_DAYS, DEPUTY_DAYS_OVER, ALREADY_GRANTED; VALIDATION_FAILED for a username that nobody has
 */
export async function grantProviderRole(
  ctx: Ctx,
  { providerId: asked, username, role, startsOn, endsOn }: NewProviderRole,
): Promise<ProviderRole> {
  const { actor, today } = ctx
  const providerId = providerFor(actor, asked)
  authorise(mayGiveRoles(actor, providerId))
  checkDays({ startsOn, endsOn }, today)
  return write(ctx, async tx => {
    const accountId = await findAccountId(tx, username.trim())
    if (accountId === null)
      throw new Failure('VALIDATION_FAILED', {}, [{ path: '/username', rule: 'unknown', params: {} }])
    await endLapsedRoles(tx, { accountId, providerId, role }, today)
    const id = await insertRole(tx, { accountId, providerId, role, startsOn, endsOn })
    const data = { role, place: providerId, startsOn, endsOn }
    return {
      result: presentRole(await getRole(tx, [providerId], id), actor, today),
      events: [{ type: 'grant.added', subjectId: accountId, providerId, data }],
    }
  })
}
