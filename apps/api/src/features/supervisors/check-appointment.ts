import type { AppointedAs } from '@alis/contract'
import type { Db } from '@alis/db'
import { findUnqualifiedDay } from '@alis/domain'
import { Failure, failAt } from '../../core/fail.ts'
import { findSupervisorToAppoint, type SupervisorToAppoint } from './appointment-store.ts'
import { isOneOf } from './store.ts'

type Wanted = {
  traineeId: string
  providerId: string
  supervisorId: string
  appointedAs: AppointedAs
  startsOn: string
  endsOn: string | null
}

/** An individual supervisor is specialist or exempt on every day (V2), and nobody is appointed beyond her last day. */
function checkDays(
  supervisor: SupervisorToAppoint,
  { appointedAs, startsOn, endsOn }: Omit<Wanted, 'traineeId' | 'providerId' | 'supervisorId'>,
): void {
  if (endsOn !== null && endsOn < startsOn)
    failAt('/endsOn', 'APPOINTMENT_ENDS_BEFORE_START', { startsOn, endsOn })
  const { leavesOn } = supervisor
  if (leavesOn !== null && (endsOn === null || endsOn > leavesOn))
    failAt('/endsOn', 'SUPERVISOR_LEAVES', { leavesOn })
  if (appointedAs === 'clinical') return
  const day = findUnqualifiedDay(supervisor, { startsOn, endsOn })
  if (day !== null) failAt(day === startsOn ? '/startsOn' : '/endsOn', 'SUPERVISOR_NOT_QUALIFIED', { day })
}

/**
 * Checks an appointment as it is to be. The register's word on the person stays the same until the transaction ends.
 * @throws Failure SUPERVISOR_NOT_OF_KIND, SUPERVISOR_IS_THE_DOCTOR, SUPERVISOR_LEAVES, SUPERVISOR_NOT_QUALIFIED,
 *   APPOINTMENT_ENDS_BEFORE_START; VALIDATION_FAILED for a person who is not in the register of the doctor's provider
 */
export async function checkAppointment(tx: Db, wanted: Wanted): Promise<void> {
  const supervisor = await findSupervisorToAppoint(tx, wanted.providerId, wanted.supervisorId)
  if (supervisor === null)
    throw new Failure('VALIDATION_FAILED', {}, [{ path: '/supervisorId', rule: 'unknown', params: {} }])
  const isOfKind = wanted.appointedAs === 'individual' ? supervisor.isIndividual : supervisor.isClinical
  if (!isOfKind) failAt('/supervisorId', 'SUPERVISOR_NOT_OF_KIND', { kind: wanted.appointedAs })
  if (await isOneOf(tx, [wanted.traineeId], supervisor))
    failAt('/supervisorId', 'SUPERVISOR_IS_THE_DOCTOR', {})
  checkDays(supervisor, wanted)
}
