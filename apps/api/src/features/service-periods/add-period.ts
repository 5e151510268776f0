import type { NewServicePeriod, ServicePeriod } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { mayEditTrainee } from '../trainees/index.ts'
import { checkPeriod } from './check-period.ts'
import { presentPeriod } from './present.ts'
import { insertPeriod, openLedger } from './store.ts'

/** Adds a period of service. */
export const addPeriod = (ctx: Ctx, traineeId: string, body: NewServicePeriod): Promise<ServicePeriod> =>
  write(ctx, async tx => {
    const { providerId, scheme } = await openLedger(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayEditTrainee(ctx.actor, { providerId }))
    checkPeriod(body, scheme)
    const period = await insertPeriod(tx, traineeId, providerId, body)
    return {
      result: presentPeriod(period),
      events: [{ type: 'service-period.added', subjectId: period.id, traineeId, providerId, data: body }],
    }
  })
