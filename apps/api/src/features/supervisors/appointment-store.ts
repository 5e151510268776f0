import type { AppointedAs, NewAppointment, TraineeStatus } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

const { supervisorAppointment } = tables

export type AppointmentId = { traineeId: string; appointmentId: string }

export type AppointmentRow = {
  id: string
  trainee: { id: string; givenName: string; familyName: string; provider: { id: string; name: string } }
  supervisor: {
    id: string
    name: string
    hprNumber: string | null
    workplace: string | null
    canSignIn: boolean
  }
  appointedAs: AppointedAs
  startsOn: string
  endsOn: string | null
  version: number
}

const select = `select appointment.id,
    json_build_object('id', trainee.id, 'givenName', trainee.given_name, 'familyName', trainee.family_name,
      'provider', json_build_object('id', provider.id, 'name', municipality.name)) as trainee,
    json_build_object('id', supervisor.id, 'name', supervisor.name, 'hprNumber', supervisor.hpr_number,
      'workplace', supervisor.workplace, 'canSignIn', exists (select from account where account.id = supervisor.account_id and disabled_at is null)) as supervisor,
    appointed_as as "appointedAs", starts_on as "startsOn", ends_on as "endsOn", appointment.version
  from supervisor_appointment appointment
  join supervisor on supervisor.id = appointment.supervisor_id
  join trainee on trainee.id = appointment.trainee_id
  join training_provider provider on provider.id = trainee.provider_id
  join municipality on municipality.id = provider.municipality_id`

const latestFirst = `order by starts_on desc, appointed_as desc, appointment.id desc`

const ofTrainee: Statement<AppointmentRow> = {
  name: 'list-appointments-of-trainee',
  text: `${select} where trainee.id = $1 and (trainee.provider_id = any ($2::uuid[]) or trainee.id = any ($3::uuid[])) ${latestFirst}`,
}

/** The supervisors of a doctor in the scope, the latest first. */
export const listAppointmentsOfTrainee = (
  db: Db,
  { providerIds, traineeIds }: Scope,
  traineeId: string,
): Promise<AppointmentRow[]> => run(db, ofTrainee, [traineeId, providerIds, traineeIds])

const ofSupervisor: Statement<AppointmentRow> = {
  name: 'list-appointments-of-supervisor',
  text: `${select} where supervisor.id = $1 and (trainee.provider_id = any ($2::uuid[]) or trainee.id = any ($3::uuid[])) ${latestFirst}`,
}

/** The doctors in the scope for whom a supervisor is or was appointed, the latest first. */
export const listAppointmentsOfSupervisor = (
  db: Db,
  { providerIds, traineeIds }: Scope,
  supervisorId: string,
): Promise<AppointmentRow[]> => run(db, ofSupervisor, [supervisorId, providerIds, traineeIds])

const one: Statement<AppointmentRow> = {
  name: 'read-appointment',
  text: `${select} where appointment.id = $1 and trainee.id = $2`,
}

/**
 * One appointment of a doctor who was found in the scope.
 * @throws Failure NOT_FOUND
 */
export async function getAppointment(
  tx: Db,
  { traineeId, appointmentId }: AppointmentId,
): Promise<AppointmentRow> {
  const [row] = await run(tx, one, [appointmentId, traineeId])
  return row ?? fail('NOT_FOUND')
}

/** Who is a doctor's individual supervisor on a day and was so before it, to be changed in this transaction; null = nobody. */
export async function findPredecessor(
  tx: Db,
  traineeId: string,
  day: string,
): Promise<AppointmentRow | null> {
  const statement: Statement<AppointmentRow> = {
    name: 'find-predecessor',
    text: `${select} where trainee.id = $1 and appointed_as = 'individual' and starts_on < $2::date
      and coalesce(ends_on, 'infinity') >= $2::date for no key update of appointment`,
  }
  const [row] = await run(tx, statement, [traineeId, day])
  return row ?? null
}

/** Appoints a supervisor for a doctor. Two on the same days are refused by the database. */
export async function insertAppointment(
  tx: Db,
  traineeId: string,
  { supervisorId, appointedAs, startsOn, endsOn }: NewAppointment,
): Promise<string> {
  const [row] = await tx
    .insert(supervisorAppointment)
    .values({ traineeId, supervisorId, appointedAs, startsOn, endsOn })
    .returning({ id: supervisorAppointment.id })
  if (!row) throw new Error('The appointment was not stored.')
  return row.id
}

/** @throws Failure CHANGED_MEANWHILE when the appointment has another version by now */
export async function saveAppointment(
  tx: Db,
  appointmentId: string,
  version: number,
  days: { startsOn: string; endsOn: string | null },
): Promise<void> {
  const rows = await tx
    .update(supervisorAppointment)
    .set({ ...days, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(supervisorAppointment.id, appointmentId), eq(supervisorAppointment.version, version)))
    .returning({ id: supervisorAppointment.id })
  if (rows.length === 0) fail('CHANGED_MEANWHILE', { current: version + 1 })
}

/**
 * Deletes an appointment; the trigger keeps it in history.
 * @throws Failure CHANGED_MEANWHILE when it has another version by now
 */
export async function deleteAppointment(tx: Db, appointmentId: string, version: number): Promise<void> {
  const rows = await tx
    .delete(supervisorAppointment)
    .where(and(eq(supervisorAppointment.id, appointmentId), eq(supervisorAppointment.version, version)))
    .returning({ id: supervisorAppointment.id })
  if (rows.length === 0) fail('CHANGED_MEANWHILE', { current: version + 1 })
}

/** The appointments of a supervisor that reach beyond a day, for whatever doctor, to be changed in this transaction. */
export const listAppointmentsBeyond = (tx: Db, supervisorId: string, day: string) =>
  tx
    .select({
      id: supervisorAppointment.id,
      traineeId: supervisorAppointment.traineeId,
      appointedAs: supervisorAppointment.appointedAs,
      startsOn: supervisorAppointment.startsOn,
      endsOn: supervisorAppointment.endsOn,
      version: supervisorAppointment.version,
    })
    .from(supervisorAppointment)
    .where(
      and(
        eq(supervisorAppointment.supervisorId, supervisorId),
        or(isNull(supervisorAppointment.endsOn), gt(supervisorAppointment.endsOn, day)),
      ),
    )
    .for('update')

const findDoctor: Statement<{ providerId: string; part3StartedOn: string }> = {
  name: 'find-doctor-to-supervise',
  text: `select provider_id as "providerId", part3_started_on as "part3StartedOn" from trainee
    where id = $1 and (provider_id = any ($2::uuid[]) or id = any ($3::uuid[]))`,
}

/**
 * A doctor in the scope, for whom supervisors are to be read or appointed.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function getDoctor(
  db: Db,
  { providerIds, traineeIds }: Scope,
  traineeId: string,
): Promise<{ providerId: string }> {
  const [row] = await run(db, findDoctor, [traineeId, providerIds, traineeIds])
  return row ?? fail('NOT_FOUND')
}

/** A doctor with what tells on which days she is to be supervised. */
export type DoctorRecord = {
  id: string
  givenName: string
  familyName: string
  provider: { id: string; name: string }
  status: TraineeStatus
  statusOn: string | null
  part3StartedOn: string
  servicePeriods: { endsOn: string | null }[]
}

const doctors: Statement<DoctorRecord> = {
  name: 'list-doctors-to-supervise',
  text: `select trainee.id, given_name as "givenName", family_name as "familyName",
      json_build_object('id', provider.id, 'name', municipality.name) as provider, status, status_on as "statusOn",
      part3_started_on as "part3StartedOn",
      (select coalesce(json_agg(json_build_object('endsOn', ends_on)), '[]') from service_period period
        where period.trainee_id = trainee.id) as "servicePeriods"
    from trainee
    join training_provider provider on provider.id = trainee.provider_id
    join municipality on municipality.id = provider.municipality_id
    where (trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))
      and ($3::uuid is null or trainee.id = $3)
    order by family_name, given_name, trainee.id`,
}

/** The doctors in the scope, or one of them, with the ends of their service. */
export const listDoctors = (
  db: Db,
  { providerIds, traineeIds }: Scope,
  traineeId?: string,
): Promise<DoctorRecord[]> => run(db, doctors, [providerIds, traineeIds, traineeId ?? null])

/** A person of the register with what decides whether she can be appointed. */
export type SupervisorToAppoint = {
  id: string
  name: string
  isIndividual: boolean
  isClinical: boolean
  specialistSince: string | null
  exemptionStartsOn: string | null
  exemptionEndsOn: string | null
  capacity: number | null
  leavesOn: string | null
  hprNumber: string | null
  accountId: string | null
}

const supervisorColumns = `id, name, is_individual as "isIndividual", is_clinical as "isClinical", specialist_since as "specialistSince",
  exemption_starts_on as "exemptionStartsOn", exemption_ends_on as "exemptionEndsOn", capacity, leaves_on as "leavesOn",
  hpr_number as "hprNumber", account_id as "accountId"`

const toAppoint: Statement<SupervisorToAppoint> = {
  name: 'find-supervisor-to-appoint',
  text: `select ${supervisorColumns} from supervisor where id = $1 and provider_id = $2 for no key update`,
}

/** A person in a provider's register, who stays as she is until the end of the transaction; null when there is none. */
export async function findSupervisorToAppoint(
  tx: Db,
  providerId: string,
  supervisorId: string,
): Promise<SupervisorToAppoint | null> {
  const [row] = await run(tx, toAppoint, [supervisorId, providerId])
  return row ?? null
}

const ofProviders: Statement<SupervisorToAppoint> = {
  name: 'list-supervisors-of-providers',
  text: `select ${supervisorColumns} from supervisor where provider_id = any ($1::uuid[]) order by name, id`,
}

/** All people in the registers of some providers. */
export const listSupervisorsOf = (db: Db, providerIds: readonly string[]): Promise<SupervisorToAppoint[]> =>
  run(db, ofProviders, [providerIds])

type AppointmentDays = {
  id: string
  traineeId: string
  supervisorId: string
  appointedAs: AppointedAs
  startsOn: string
  endsOn: string | null
}

const daysOf: Statement<AppointmentDays> = {
  name: 'list-appointment-days',
  text: `select id, trainee_id as "traineeId", supervisor_id as "supervisorId", appointed_as as "appointedAs", starts_on as "startsOn",
      ends_on as "endsOn"
    from supervisor_appointment where trainee_id = any ($1::uuid[]) order by starts_on, id`,
}

/** The days of all appointments of some doctors. */
export const listAppointmentDays = (db: Db, traineeIds: readonly string[]): Promise<AppointmentDays[]> =>
  run(db, daysOf, [traineeIds])
