import type { Appointment, AppointmentChange } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import {
  type AppointmentId,
  type AppointmentRow,
  getAppointment,
  getDoctor,
  saveAppointment,
} from './appointment-store.ts'
import { checkAppointment } from './check-appointment.ts'
import { mayKeepSupervisors } from './policy.ts'
import { presentAppointment } from './present.ts'

/** An appointment that gets a last day is ended; any other change of its days is a change. */
function eventOf(before: AppointmentRow, after: AppointmentRow, providerId: string): AuditEvent {
  const { id: subjectId, appointedAs, startsOn, endsOn } = after
  const about = { subjectId, traineeId: after.trainee.id, providerId }
  const data = { supervisorId: after.supervisor.id, appointedAs, startsOn, endsOn }
  const isEnded = before.endsOn === null && endsOn !== null && startsOn === before.startsOn
  return isEnded
    ? { type: 'appointment.ended', ...about, data }
    : {
        type: 'appointment.changed',
        ...about,
        data: { ...data, from: { startsOn: before.startsOn, endsOn: before.endsOn } },
      }
}

/** Changes the days of an appointment, or ends it. */
export const changeAppointment = (
  ctx: Ctx,
  id: AppointmentId,
  { version, ...change }: AppointmentChange,
): Promise<Appointment> =>
  write(ctx, async tx => {
    const { traineeId, appointmentId } = id
    const { providerId } = await getDoctor(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayKeepSupervisors(ctx.actor, providerId))
    const before = await getAppointment(tx, id)
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const days = {
      startsOn: change.startsOn ?? before.startsOn,
      endsOn: change.endsOn === undefined ? before.endsOn : change.endsOn,
    }
    if (days.startsOn === before.startsOn && days.endsOn === before.endsOn)
      return { result: presentAppointment(before, ctx.actor, ctx.today), events: 'nothing-changed' }
    const { appointedAs, supervisor } = before
    await checkAppointment(tx, { traineeId, providerId, supervisorId: supervisor.id, appointedAs, ...days })
    await saveAppointment(tx, appointmentId, version, days)
    const after = await getAppointment(tx, id)
    return {
      result: presentAppointment(after, ctx.actor, ctx.today),
      events: [eventOf(before, after, providerId)],
    }
  })
