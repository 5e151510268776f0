import type { NewSupervisor, Supervisor } from '@alis/contract'
import { type Actor, authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { Failure, fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { accountOf, checkSupervisor } from './check-supervisor.ts'
import { mayKeepSupervisors } from './policy.ts'
import { presentSupervisor } from './present.ts'
import { getSupervisor, insertSupervisor } from './store.ts'

/** In whose register: of the only provider one coordinates for, or of the one that is named. */
function providerFor(actor: Actor, asked: string | undefined): string {
  if (asked !== undefined) return asked
  const own = actor.grants.flatMap(grant => (grant.role === 'coordinator' ? [grant.providerId] : []))
  if (own.length > 1)
    throw new Failure('VALIDATION_FAILED', {}, [{ path: '/providerId', rule: 'required', params: {} }])
  return own[0] ?? fail('NOT_ALLOWED')
}

/** Enters a person in the register; she sees a doctor's record first when she is appointed for her. */
export async function addSupervisor(
  ctx: Ctx,
  { providerId: asked, username, ...fields }: NewSupervisor,
): Promise<Supervisor> {
  const providerId = providerFor(ctx.actor, asked)
  authorise(mayKeepSupervisors(ctx.actor, providerId))
  checkSupervisor(fields)
  return write(ctx, async tx => {
    const values = { ...fields, providerId, accountId: await accountOf(tx, username) }
    const id = await insertSupervisor(tx, values)
    const record = await getSupervisor(tx, [providerId], id, ctx.today)
    return {
      result: presentSupervisor(record, [], ctx.actor, ctx.today),
      events: [{ type: 'supervisor.added', subjectId: id, providerId, data: values }],
    }
  })
}
