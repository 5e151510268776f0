import type { Supervisor, SupervisorChange } from '@alis/contract'
import type { Db } from '@alis/db'
import { authorise, scopeOf } from '../../core/access.ts'
import { type AuditEvent, changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail, failAt } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import {
  type AppointmentRow,
  deleteAppointment,
  listAppointmentsBeyond,
  listAppointmentsOfSupervisor,
  saveAppointment,
} from './appointment-store.ts'
import { accountOf, checkSupervisor } from './check-supervisor.ts'
import { mayKeepSupervisors, registerProviderIds } from './policy.ts'
import { presentSupervisor } from './present.ts'
import {
  getSupervisor,
  isOneOf,
  lockSupervisor,
  type SupervisorRecord,
  type SupervisorValues,
  saveSupervisor,
} from './store.ts'

const toValues = (record: SupervisorRecord): SupervisorValues => ({
  name: record.name,
  hprNumber: record.hprNumber,
  workplace: record.workplace,
  municipalityId: record.municipality?.id ?? null,
  isIndividual: record.isIndividual,
  isClinical: record.isClinical,
  specialistSince: record.specialistSince,
  exemptionStartsOn: record.exemptionStartsOn,
  exemptionEndsOn: record.exemptionEndsOn,
  capacity: record.capacity,
  leavesOn: record.leavesOn,
  accountId: record.accountId,
})

/** What she is appointed as today or later stays what she is in the register. */
function checkKinds(
  { isIndividual, isClinical }: SupervisorValues,
  appointments: readonly AppointmentRow[],
  today: string,
): void {
  for (const { appointedAs, endsOn } of appointments) {
    const isKept = appointedAs === 'individual' ? isIndividual : isClinical
    if (!isKept && (endsOn === null || endsOn >= today))
      fail('SUPERVISOR_IS_APPOINTED', { kind: appointedAs })
  }
}

/** Her appointments end the day she leaves; those that would begin later are taken back. */
async function endAppointments(
  tx: Db,
  { id: supervisorId, providerId, leavesOn }: { id: string; providerId: string; leavesOn: string },
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = []
  for (const appointment of await listAppointmentsBeyond(tx, supervisorId, leavesOn)) {
    const { id, traineeId, appointedAs, startsOn, version } = appointment
    const isEnded = startsOn <= leavesOn
    if (isEnded) await saveAppointment(tx, id, version, { startsOn, endsOn: leavesOn })
    else await deleteAppointment(tx, id, version)
    const endsOn = isEnded ? leavesOn : appointment.endsOn
    events.push({
      type: isEnded ? 'appointment.ended' : 'appointment.removed',
      subjectId: id,
      traineeId,
      providerId,
      data: { supervisorId, appointedAs, startsOn, endsOn },
    })
  }
  return events
}

/**
 * Changes what the register says of a person; what it said before is kept. Who leaves is ended for her doctors too.
 * @throws Failure CHANGED_MEANWHILE, SUPERVISOR_IS_APPOINTED, SUPERVISOR_IS_THE_DOCTOR and those of `checkSupervisor`
 */
export const changeSupervisor = (
  ctx: Ctx,
  supervisorId: string,
  { version, username, ...fields }: SupervisorChange,
): Promise<Supervisor> =>
  write(ctx, async tx => {
    const { actor, today } = ctx
    const providerIds = registerProviderIds(actor)
    if (!(await lockSupervisor(tx, providerIds, supervisorId))) fail('NOT_FOUND')
    const record = await getSupervisor(tx, providerIds, supervisorId, today)
    const providerId = record.provider.id
    authorise(mayKeepSupervisors(actor, providerId))
    if (record.version !== version) fail('CHANGED_MEANWHILE', { current: record.version })
    const accountId = username === undefined ? undefined : await accountOf(tx, username)
    const before = toValues(record)
    const change = { ...fields, ...(accountId !== undefined && { accountId }) }
    const changes = changesBetween(before, change)
    const appointments = await listAppointmentsOfSupervisor(tx, scopeOf(actor), supervisorId)
    if (Object.keys(changes).length === 0)
      return { result: presentSupervisor(record, appointments, actor, today), events: 'nothing-changed' }
    const after = { ...before, ...change }
    checkSupervisor(after)
    checkKinds(after, appointments, today)
    const doctorIds = appointments.map(({ trainee }) => trainee.id)
    if (await isOneOf(tx, doctorIds, after))
      failAt(accountId === undefined ? '/hprNumber' : '/username', 'SUPERVISOR_IS_THE_DOCTOR', {})
    await saveSupervisor(tx, supervisorId, change)
    const { leavesOn } = after
    const ended =
      leavesOn === null ? [] : await endAppointments(tx, { id: supervisorId, providerId, leavesOn })
    const [saved, savedAppointments] = await Promise.all([
      getSupervisor(tx, providerIds, supervisorId, today),
      listAppointmentsOfSupervisor(tx, scopeOf(actor), supervisorId),
    ])
    return {
      result: presentSupervisor(saved, savedAppointments, actor, today),
      events: [{ type: 'supervisor.changed', subjectId: supervisorId, providerId, data: changes }, ...ended],
    }
  })
