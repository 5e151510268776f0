import { daysToSupervise, findGaps } from '@alis/domain'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { listAppointmentsOfTrainee, listDoctors } from './appointment-store.ts'
import { mayKeepSupervisors } from './policy.ts'
import { presentAppointment } from './present.ts'

/** A doctor's supervisors, also earlier ones, and the days on which she had or will have no individual one. */
export async function readAppointments({ db, actor, today }: Ctx, traineeId: string) {
  const scope = scopeOf(actor)
  const [[doctor], rows] = await Promise.all([
    listDoctors(db, scope, traineeId),
    listAppointmentsOfTrainee(db, scope, traineeId),
  ])
  if (doctor === undefined) return fail('NOT_FOUND')
  const days = daysToSupervise(doctor)
  const facts = rows.map(({ supervisor, ...row }) => ({ ...row, traineeId, supervisorId: supervisor.id }))
  const gaps = days === null ? [] : findGaps({ id: traineeId, days }, facts)
  return {
    appointments: rows.map(row => presentAppointment(row, actor, today)),
    gaps: gaps.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })),
    can: { appoint: mayKeepSupervisors(actor, doctor.provider.id) === 'allowed' },
  }
}
