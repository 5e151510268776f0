import type { Absence, NewAbsence } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openLedger } from '../service-periods/index.ts'
import { mayEditTrainee } from '../trainees/index.ts'
import { checkAbsence } from './check-absence.ts'
import { presentAbsence } from './present.ts'
import { insertAbsence } from './store.ts'

/** Enters an absence: its class, its days and how much of the position, and no word about why. */
export const enterAbsence = (ctx: Ctx, traineeId: string, body: NewAbsence): Promise<Absence> =>
  write(ctx, async tx => {
    const { providerId } = await openLedger(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayEditTrainee(ctx.actor, { providerId }))
    checkAbsence(body)
    const absence = await insertAbsence(tx, traineeId, body)
    return {
      result: presentAbsence(absence),
      events: [{ type: 'absence.added', subjectId: absence.id, traineeId, providerId, data: body }],
    }
  })
