import type { ServicePeriod, ServicePeriodChange } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkArenaOfPeriod } from '../learning-arenas/index.ts'
import { mayEditTrainee } from '../trainees/index.ts'
import { checkPeriod } from './check-period.ts'
import { presentPeriod, toFields } from './present.ts'
import { getPeriod, openLedger, type PeriodId, savePeriod } from './store.ts'

/** Changes a period of service; what it said before is kept. */
export const changePeriod = (
  ctx: Ctx,
  id: PeriodId,
  { version, ...change }: ServicePeriodChange,
): Promise<ServicePeriod> =>
  write(ctx, async tx => {
    const { providerId, scheme } = await openLedger(tx, scopeOf(ctx.actor), id.traineeId)
    authorise(mayEditTrainee(ctx.actor, { providerId }))
    const before = await getPeriod(tx, id)
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const fields = toFields(before)
    const changes = changesBetween(fields, change)
    if (Object.keys(changes).length === 0) return { result: presentPeriod(before), events: 'nothing-changed' }
    const changed = { ...fields, ...change }
    checkPeriod(changed, scheme)
    await checkArenaOfPeriod(tx, { ...changed, providerId: before.answeredBy })
    const after = await savePeriod(tx, id, changed)
    return {
      result: presentPeriod(after),
      events: [
        {
          type: 'service-period.changed',
          subjectId: id.periodId,
          traineeId: id.traineeId,
          providerId,
          data: changes,
        },
      ],
    }
  })
