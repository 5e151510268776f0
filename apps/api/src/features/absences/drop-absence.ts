import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openLedger } from '../service-periods/index.ts'
import { mayEditTrainee } from '../trainees/index.ts'
import { toFields } from './present.ts'
import { type AbsenceId, deleteAbsence, getAbsence } from './store.ts'

/** Removes an absence; it is kept in history. */
export const dropAbsence = (ctx: Ctx, id: AbsenceId, version: number) =>
  write(ctx, async tx => {
    const { traineeId, absenceId } = id
    const { providerId } = await openLedger(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayEditTrainee(ctx.actor, { providerId }))
    const absence = await getAbsence(tx, id)
    if (absence.version !== version) fail('CHANGED_MEANWHILE', { current: absence.version })
    await deleteAbsence(tx, id)
    return {
      result: undefined,
      events: [
        { type: 'absence.removed', subjectId: absenceId, traineeId, providerId, data: toFields(absence) },
      ],
    }
  })
