import type { Appointment, Supervisor, SupervisorRow } from '@alis/contract'
import { addDays, findUnqualifiedDay, LOOK_AHEAD_DAYS } from '@alis/domain'
import type { Actor } from '../../core/access.ts'
import type { AppointmentRow } from './appointment-store.ts'
import { mayKeepSupervisors } from './policy.ts'
import type { SupervisorRecord } from './store.ts'

/** Whether somebody may be individual supervisor on every day of the next 90, or until she leaves. */
function isQualifiedAhead(record: SupervisorRecord, today: string): boolean {
  const horizon = addDays(today, LOOK_AHEAD_DAYS)
  const { leavesOn } = record
  if (leavesOn !== null && leavesOn < today) return true
  const endsOn = leavesOn !== null && leavesOn < horizon ? leavesOn : horizon
  return findUnqualifiedDay(record, { startsOn: today, endsOn }) === null
}

/** A person of the register as the list shows her. */
export function presentRow(record: SupervisorRecord, today: string): SupervisorRow {
  const { accountId: _, account: __, ...row } = record
  return { ...row, isQualified: row.isIndividual ? isQualifiedAhead(record, today) : null }
}

export const presentAppointment = (row: AppointmentRow, actor: Actor, today: string): Appointment => ({
  ...row,
  state: row.startsOn > today ? 'coming' : row.endsOn !== null && row.endsOn < today ? 'earlier' : 'current',
  can: { change: mayKeepSupervisors(actor, row.trainee.provider.id) === 'allowed' },
})

/** A person of the register with the doctors she has and had. */
export const presentSupervisor = (
  record: SupervisorRecord,
  appointments: readonly AppointmentRow[],
  actor: Actor,
  today: string,
): Supervisor => ({
  ...presentRow(record, today),
  account: record.account,
  appointments: appointments.map(row => presentAppointment(row, actor, today)),
  can: { edit: mayKeepSupervisors(actor, record.provider.id) === 'allowed' },
})
