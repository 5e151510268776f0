import type { NewTrainee, Trainee } from '@alis/contract'
import { type Actor, authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { Failure, fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayEditTrainee } from './policy.ts'
import { presentTrainee } from './present.ts'
import { getTrainee, insertTrainee } from './store.ts'

/** Where the doctor is to be registered: the only provider one coordinates for, or the one that is named. */
function providerFor(actor: Actor, asked: string | undefined): string {
  if (asked !== undefined) return asked
  const own = actor.grants.flatMap(grant => (grant.role === 'coordinator' ? [grant.providerId] : []))
  if (own.length > 1)
    throw new Failure('VALIDATION_FAILED', {}, [{ path: '/providerId', rule: 'required', params: {} }])
  return own[0] ?? fail('NOT_ALLOWED')
}

/** Registers a doctor in training at the own provider. Her HPR number may be registered once in the whole country. */
export async function registerDoctor(ctx: Ctx, { providerId: asked, ...body }: NewTrainee): Promise<Trainee> {
  const providerId = providerFor(ctx.actor, asked)
  authorise(mayEditTrainee(ctx.actor, { providerId }))
  return write(ctx, async tx => {
    const id = await insertTrainee(tx, { ...body, providerId })
    const trainee = await getTrainee(tx, scopeOf(ctx.actor), id)
    return {
      result: presentTrainee(trainee, ctx.actor),
      events: [{ type: 'trainee.registered', subjectId: id, traineeId: id, providerId, data: body }],
    }
  })
}
