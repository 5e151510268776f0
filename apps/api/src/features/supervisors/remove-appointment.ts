import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { type AppointmentId, deleteAppointment, getAppointment, getDoctor } from './appointment-store.ts'
import { mayKeepSupervisors } from './policy.ts'

/** Removes an appointment that was entered by mistake; history keeps it. */
export const removeAppointment = (ctx: Ctx, id: AppointmentId, version: number): Promise<undefined> =>
  write(ctx, async tx => {
    const { traineeId, appointmentId } = id
    const { providerId } = await getDoctor(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayKeepSupervisors(ctx.actor, providerId))
    const { supervisor, appointedAs, startsOn, endsOn, version: current } = await getAppointment(tx, id)
    if (current !== version) fail('CHANGED_MEANWHILE', { current })
    await deleteAppointment(tx, appointmentId, version)
    const data = { supervisorId: supervisor.id, appointedAs, startsOn, endsOn }
    return {
      result: undefined,
      events: [{ type: 'appointment.removed', subjectId: appointmentId, traineeId, providerId, data }],
    }
  })
