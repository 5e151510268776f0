import type { NewServicePeriod, ServicePeriod } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { checkArenaOfPeriod } from '../learning-arenas/index.ts'
import { mayEditTrainee } from '../trainees/index.ts'
import { checkCategory, checkDays } from './check-period.ts'
import { presentPeriod, toFields } from './present.ts'
import { openLedgerAndInsert } from './store.ts'

/** Adds a period of service. Whether it may be added is known once the ledger is open; a refusal takes the period back. */
export const addPeriod = (ctx: Ctx, traineeId: string, body: NewServicePeriod): Promise<ServicePeriod> =>
  write(ctx, async tx => {
    checkDays(body)
    const { providerId, scheme, period } = await openLedgerAndInsert(tx, scopeOf(ctx.actor), traineeId, body)
    authorise(mayEditTrainee(ctx.actor, { providerId }))
    checkCategory(body.category, scheme)
    await checkArenaOfPeriod(tx, { arenaId: period.arenaId, category: body.category, providerId })
    return {
      result: presentPeriod(period),
      events: [
        { type: 'service-period.added', subjectId: period.id, traineeId, providerId, data: toFields(period) },
      ],
    }
  })
