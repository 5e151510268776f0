import type { NewSupervisionGroup, SupervisionGroup } from '@alis/contract'
import { type Actor, authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { Failure, fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkGroupDays } from './check-group.ts'
import { getGroup, insertGroup } from './group-store.ts'
import { mayKeepGroup } from './policy.ts'
import { presentGroup } from './present-group.ts'

/** Whose group it is to be: the only provider one coordinates for, or the one that is named. */
function providerFor(actor: Actor, asked: string | undefined): string {
  if (asked !== undefined) return asked
  const own = new Set(actor.grants.flatMap(grant => (grant.role === 'coordinator' ? [grant.providerId] : [])))
  if (own.size > 1)
    throw new Failure('VALIDATION_FAILED', {}, [{ path: '/providerId', rule: 'required', params: {} }])
  const [only] = own
  return only ?? fail('NOT_ALLOWED')
}

/** Adds a supervision group of the own provider. */
export async function addGroup(
  ctx: Ctx,
  { providerId: asked, ...fields }: NewSupervisionGroup,
): Promise<SupervisionGroup> {
  const providerId = providerFor(ctx.actor, asked)
  authorise(mayKeepGroup(ctx.actor, { providerId }))
  checkGroupDays(fields)
  return write(ctx, async tx => {
    const id = await insertGroup(tx, providerId, fields)
    return {
      result: presentGroup(await getGroup(tx, scopeOf(ctx.actor), id), ctx.actor),
      events: [{ type: 'supervision-group.added', subjectId: id, providerId, data: fields }],
    }
  })
}
