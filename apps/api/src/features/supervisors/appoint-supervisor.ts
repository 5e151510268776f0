import type { Appointment, NewAppointment } from '@alis/contract'
import type { Db } from '@alis/db'
import { addDays } from '@alis/domain'
import { authorise, scopeOf } from '../../core/access.ts'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import {
  findPredecessor,
  getAppointment,
  getDoctor,
  insertAppointment,
  saveAppointment,
} from './appointment-store.ts'
import { checkAppointment } from './check-appointment.ts'
import { mayKeepSupervisors } from './policy.ts'
import { presentAppointment } from './present.ts'

/** Ends the appointment of who was individual supervisor until now on the day before another takes over. */
async function endPredecessor(
  tx: Db,
  { traineeId, providerId, day }: { traineeId: string; providerId: string; day: string },
): Promise<AuditEvent[]> {
  const predecessor = await findPredecessor(tx, traineeId, day)
  if (predecessor === null) return []
  const { id: subjectId, supervisor, appointedAs, startsOn, version } = predecessor
  const endsOn = addDays(day, -1)
  await saveAppointment(tx, subjectId, version, { startsOn, endsOn })
  const data = { supervisorId: supervisor.id, appointedAs, startsOn, endsOn }
  return [{ type: 'appointment.ended', subjectId, traineeId, providerId, data }]
}

/** Appoints a supervisor for a doctor; on the days of the appointment she may read the doctor's record. */
export const appointSupervisor = (
  ctx: Ctx,
  traineeId: string,
  { isTakingOver = false, ...body }: NewAppointment,
): Promise<Appointment> =>
  write(ctx, async tx => {
    const { providerId } = await getDoctor(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayKeepSupervisors(ctx.actor, providerId))
    await checkAppointment(tx, { ...body, traineeId, providerId })
    const ended =
      isTakingOver && body.appointedAs === 'individual'
        ? await endPredecessor(tx, { traineeId, providerId, day: body.startsOn })
        : []
    const appointmentId = await insertAppointment(tx, traineeId, body)
    const appointment = await getAppointment(tx, { traineeId, appointmentId })
    return {
      result: presentAppointment(appointment, ctx.actor, ctx.today),
      events: [
        { type: 'appointment.added', subjectId: appointmentId, traineeId, providerId, data: body },
        ...ended,
      ],
    }
  })
