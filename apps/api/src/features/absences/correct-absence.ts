import type { Absence, AbsenceChange } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openLedger } from '../service-periods/index.ts'
import { mayEditTrainee } from '../trainees/index.ts'
import { checkAbsence } from './check-absence.ts'
import { presentAbsence, toFields } from './present.ts'
import { type AbsenceId, getAbsence, saveAbsence } from './store.ts'

/** Changes an absence; what it said before is kept. */
export const correctAbsence = (
  ctx: Ctx,
  id: AbsenceId,
  { version, ...change }: AbsenceChange,
): Promise<Absence> =>
  write(ctx, async tx => {
    const { traineeId, absenceId } = id
    const { providerId } = await openLedger(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayEditTrainee(ctx.actor, { providerId }))
    const before = await getAbsence(tx, id)
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const fields = toFields(before)
    const changes = changesBetween(fields, change)
    if (Object.keys(changes).length === 0)
      return { result: presentAbsence(before), events: 'nothing-changed' }
    checkAbsence({ ...fields, ...change })
    const after = await saveAbsence(tx, id, { ...fields, ...change })
    return {
      result: presentAbsence(after),
      events: [{ type: 'absence.changed', subjectId: absenceId, traineeId, providerId, data: changes }],
    }
  })
