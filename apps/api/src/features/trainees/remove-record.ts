import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayEditTrainee } from './policy.ts'
import { isUnused } from './present.ts'
import { deleteTrainee, getTrainee } from './store.ts'

/** Removes a doctor registered by mistake. Once there is anything about her training the record stays; she can be set to have left. */
export function removeRecord(ctx: Ctx, traineeId: string, version: number) {
  return write(ctx, async tx => {
    const trainee = await getTrainee(tx, scopeOf(ctx.actor), traineeId)
    const { provider, servicePeriods, version: current, hprNumber } = trainee
    authorise(mayEditTrainee(ctx.actor, { providerId: provider.id }))
    if (current !== version) fail('CHANGED_MEANWHILE', { current })
    if (servicePeriods.length > 0) fail('TRAINEE_HAS_SERVICE', { periods: servicePeriods.length })
    if (!isUnused(trainee)) fail('TRAINEE_HAS_RECORDS')
    await deleteTrainee(tx, trainee)
    return {
      result: undefined,
      events: [
        {
          type: 'trainee.removed',
          subjectId: traineeId,
          traineeId,
          providerId: provider.id,
          data: { hprNumber },
        },
      ],
    }
  })
}
