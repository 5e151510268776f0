import type { Supervisor, SupervisorQuery } from '@alis/contract'
import { addDays, LOOK_AHEAD_DAYS } from '@alis/domain'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { pageOf } from '../../core/paging.ts'
import { listAppointmentsOfSupervisor } from './appointment-store.ts'
import { registerProviderIds } from './policy.ts'
import { presentRow, presentSupervisor } from './present.ts'
import { getSupervisor, listSupervisors } from './store.ts'

/** A page of the register of the providers that the actor coordinates or leads. */
export async function readSupervisors({ db, actor, today }: Ctx, query: SupervisorQuery) {
  const horizon = addDays(today, LOOK_AHEAD_DAYS)
  const { rows, total } = await listSupervisors(db, registerProviderIds(actor), query, { today, horizon })
  return pageOf(
    rows.map(row => presentRow(row, today)),
    total,
    query,
  )
}

/** @throws Failure NOT_FOUND, also for a person in the register of another provider */
export async function readSupervisor({ db, actor, today }: Ctx, supervisorId: string): Promise<Supervisor> {
  const [record, appointments] = await Promise.all([
    getSupervisor(db, registerProviderIds(actor), supervisorId, today),
    listAppointmentsOfSupervisor(db, scopeOf(actor), supervisorId),
  ])
  return presentSupervisor(record, appointments, actor, today)
}
