import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayEditTrainee } from '../trainees/index.ts'
import { toFields } from './present.ts'
import { deletePeriod, getPeriod, openLedger, type PeriodId } from './store.ts'

/** Removes a period of service; it is kept in history. */
export const removePeriod = (ctx: Ctx, id: PeriodId, version: number) =>
  write(ctx, async tx => {
    const { providerId } = await openLedger(tx, scopeOf(ctx.actor), id.traineeId)
    authorise(mayEditTrainee(ctx.actor, { providerId }))
    const period = await getPeriod(tx, id)
    if (period.version !== version) fail('CHANGED_MEANWHILE', { current: period.version })
    await deletePeriod(tx, id)
    return {
      result: undefined,
      events: [
        {
          type: 'service-period.removed',
          subjectId: id.periodId,
          traineeId: id.traineeId,
          providerId,
          data: toFields(period),
        },
      ],
    }
  })
