import type { Trainee, TraineeChange } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail, failAt } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayEditTrainee } from './policy.ts'
import { presentTrainee } from './present.ts'
import { getTrainee, saveTrainee } from './store.ts'

/** Changes a doctor's record. What she is counted by (scheme, part 1) changes what counts from then on. */
export function changeRecord(
  ctx: Ctx,
  traineeId: string,
  { version, ...change }: TraineeChange,
): Promise<Trainee> {
  const scope = scopeOf(ctx.actor)
  return write(ctx, async tx => {
    const before = await getTrainee(tx, scope, traineeId)
    authorise(mayEditTrainee(ctx.actor, { providerId: before.provider.id }))
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const { status, statusOn, scheme, servicePeriods } = { ...before, ...change }
    if (status !== 'in-training' && statusOn === null) failAt('/statusOn', 'STATUS_NEEDS_A_DAY', { status })
    if (scheme === 'new-2019' && servicePeriods.some(({ category }) => category === 'research'))
      failAt('/scheme', 'CATEGORY_NOT_IN_SCHEME', { category: 'research', scheme })
    const changes = changesBetween(before, change)
    if (Object.keys(changes).length === 0)
      return { result: presentTrainee(before, ctx.actor), events: 'nothing-changed' }
    await saveTrainee(tx, traineeId, version, change)
    return {
      result: presentTrainee(await getTrainee(tx, scope, traineeId), ctx.actor),
      events: [
        {
          type: 'trainee.changed',
          subjectId: traineeId,
          traineeId,
          providerId: before.provider.id,
          data: changes,
        },
      ],
    }
  })
}
