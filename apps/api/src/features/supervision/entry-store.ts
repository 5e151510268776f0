import type { SupervisionEntryQuery, SupervisionEntryStatus, SupervisionTopic } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import { offsetOf } from '../../core/paging.ts'
import type { Side } from './policy.ts'

/** An entry as stored, with the names that it stands under. */
export type EntryRecord = {
  id: string
  traineeId: string
  givenName: string
  familyName: string
  providerId: string
  supervisorId: string
  supervisorName: string
  heldOn: string
  minutes: number
  topic: SupervisionTopic
  agreedPoints: string | null
  enteredById: string
  enteredByName: string
  enteredAs: Side
  status: SupervisionEntryStatus
  decidedAt: string | null
  deciderName: string | null
  comment: string | null
  version: number
}

const columns = `entry.id, trainee.id as "traineeId", given_name as "givenName", family_name as "familyName",
    trainee.provider_id as "providerId", supervisor.id as "supervisorId", supervisor.name as "supervisorName",
    held_on as "heldOn", minutes, topic, agreed_points as "agreedPoints", writer.id as "enteredById",
    writer.name as "enteredByName", entered_as as "enteredAs", entry.status, to_json(decided_at) #>> '{}' as "decidedAt",
    decider_name as "deciderName", comment, entry.version`

const joined = `from supervision_entry entry
    join trainee on trainee.id = entry.trainee_id
    join supervisor on supervisor.id = entry.supervisor_id
    join account writer on writer.id = entry.entered_by`

const isInScope = (providerIds: string, traineeIds: string) =>
  `(trainee.provider_id = any (${providerIds}::uuid[]) or trainee.id = any (${traineeIds}::uuid[]))`

const read: Statement<EntryRecord> = {
  name: 'read-supervision-entry',
  text: `select ${columns} ${joined} where entry.id = $1 and ${isInScope('$2', '$3')}`,
}

/**
 * One entry in the scope.
 * @throws Failure NOT_FOUND, also when it exists outside the scope
 */
export async function getEntry(db: Db, scope: Scope, entryId: string): Promise<EntryRecord> {
  const [row] = await run(db, read, [entryId, scope.providerIds, scope.traineeIds])
  return row ?? fail('NOT_FOUND')
}

const lock: Statement<EntryRecord> = {
  name: 'lock-supervision-entry',
  text: `select ${columns} ${joined} where entry.id = $1 for no key update of entry`,
}

/**
 * Opens an entry for a change, whoever may see it: the scope is asked before, or the right comes from a link.
 * @throws Failure NOT_FOUND
 */
export async function openEntry(tx: Db, entryId: string): Promise<EntryRecord> {
  const [row] = await run(tx, lock, [entryId])
  return row ?? fail('NOT_FOUND')
}

const isAsked = `($4::text is null or entry.status = $4) and ($5::int is null or extract(year from held_on) = $5)
      and ($6::date is null or held_on >= $6) and ($7::date is null or held_on <= $7)`

const list: Statement<EntryRecord> = {
  name: 'list-supervision-entries',
  text: `select ${columns} ${joined}
    where entry.trainee_id = $1 and ${isInScope('$2', '$3')}
      and ${isAsked}
    order by held_on desc, entry.id desc limit $8 offset $9`,
}

const sumUp: Statement<{ total: number; minutes: number }> = {
  name: 'sum-up-supervision-entries',
  text: `select count(*)::int as total, coalesce(sum(minutes), 0)::int as minutes from supervision_entry entry
    join trainee on trainee.id = entry.trainee_id
    where entry.trainee_id = $1 and ${isInScope('$2', '$3')} and ${isAsked}`,
}

/** A page of a doctor's entries, the newest day first, and the number and the sum of all that match. */
export async function listEntries(
  db: Db,
  scope: Scope,
  traineeId: string,
  { status, year, from, through, page, pageSize }: SupervisionEntryQuery,
): Promise<{ rows: EntryRecord[]; total: number; minutes: number }> {
  const asked = [status ?? null, year ?? null, from ?? null, through ?? null]
  const filter = [traineeId, scope.providerIds, scope.traineeIds, ...asked]
  const [rows, [sums]] = await Promise.all([
    run(db, list, [...filter, pageSize, offsetOf({ page, pageSize })]),
    run(db, sumUp, filter),
  ])
  return { rows, total: sums?.total ?? 0, minutes: sums?.minutes ?? 0 }
}

const listWaiting: Statement<EntryRecord> = {
  name: 'list-waiting-supervision-entries',
  text: `select ${columns} ${joined}
    where entry.trainee_id = any ($1::uuid[]) and ${isInScope('$2', '$3')} and entry.status = 'entered'
    order by held_on, entry.id`,
}

/** What waits for somebody's confirmation, the oldest day first. */
export const listWaitingEntries = (
  db: Db,
  scope: Scope,
  traineeIds: readonly string[],
): Promise<EntryRecord[]> => run(db, listWaiting, [traineeIds, scope.providerIds, scope.traineeIds])

const listConfirmed: Statement<EntryRecord> = {
  name: 'list-confirmed-supervision-entries',
  text: `select ${columns} ${joined}
    where entry.trainee_id = $1 and ${isInScope('$2', '$3')} and entry.status = 'confirmed' and held_on between $4 and $5
    order by held_on, entry.id`,
}

/** What was confirmed of the days of a span, the first day first. */
export const listConfirmedEntries = (
  db: Db,
  scope: Scope,
  traineeId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<EntryRecord[]> =>
  run(db, listConfirmed, [traineeId, scope.providerIds, scope.traineeIds, startsOn, endsOn])

const lockTrainee: Statement<{ providerId: string }> = {
  name: 'lock-trainee-for-supervision',
  text: `select provider_id as "providerId" from trainee where id = $1 and ${isInScope('$2', '$3')} for no key update`,
}

/**
 * Opens a doctor's supervision: until the transaction ends nobody else adds to it.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function openSupervision(
  tx: Db,
  scope: Scope,
  traineeId: string,
): Promise<{ providerId: string }> {
  const [row] = await run(tx, lockTrainee, [traineeId, scope.providerIds, scope.traineeIds])
  return row ?? fail('NOT_FOUND')
}

const findDoctor: Statement<{ id: string }> = {
  name: 'find-doctor-of-supervision',
  text: `select id from trainee where id = $1 and ${isInScope('$2', '$3')}`,
}

/** @throws Failure NOT_FOUND when the doctor is not in the scope */
export async function checkDoctor(db: Db, scope: Scope, traineeId: string): Promise<void> {
  const rows = await run(db, findDoctor, [traineeId, scope.providerIds, scope.traineeIds])
  if (rows.length === 0) fail('NOT_FOUND')
}

const supervisorOn: Statement<{ supervisorId: string }> = {
  name: 'individual-supervisor-on-day',
  text: `select supervisor_id as "supervisorId" from supervisor_appointment
    where trainee_id = $1 and appointed_as = 'individual' and starts_on <= $2 and coalesce(ends_on, 'infinity') >= $2`,
}

/** The individual supervisor of a day, in an opened supervision; there is at most one. */
export async function findSupervisorOn(tx: Db, traineeId: string, day: string): Promise<string | null> {
  const [row] = await run(tx, supervisorOn, [traineeId, day])
  return row?.supervisorId ?? null
}

const minutesOn: Statement<{ minutes: number }> = {
  name: 'supervision-minutes-on-day',
  text: `select coalesce(sum(minutes), 0)::int as minutes from supervision_entry
    where trainee_id = $1 and held_on = $2 and ($3::uuid is null or id <> $3)`,
}

/** How much is entered on a day, without one entry. */
export async function minutesEnteredOn(
  tx: Db,
  traineeId: string,
  day: string,
  exceptId: string | null,
): Promise<number> {
  const [row] = await run(tx, minutesOn, [traineeId, day, exceptId])
  return row?.minutes ?? 0
}

export type EntryFields = {
  supervisorId: string
  heldOn: string
  minutes: number
  topic: SupervisionTopic
  agreedPoints: string | null
}

const valuesOf = ({ supervisorId, heldOn, minutes, topic, agreedPoints }: EntryFields) => [
  supervisorId,
  heldOn,
  minutes,
  topic,
  agreedPoints,
]

const insert: Statement<{ id: string }> = {
  name: 'insert-supervision-entry',
  text: `insert into supervision_entry (trainee_id, entered_by, entered_as, supervisor_id, held_on, minutes, topic, agreed_points)
    values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
}

export async function insertEntry(
  tx: Db,
  of: { traineeId: string; enteredBy: string; enteredAs: Side },
  fields: EntryFields,
): Promise<string> {
  const [row] = await run(tx, insert, [of.traineeId, of.enteredBy, of.enteredAs, ...valuesOf(fields)])
  if (!row) throw new Error('The supervision was not stored.')
  return row.id
}

const update: Statement<never> = {
  name: 'update-supervision-entry',
  text: `update supervision_entry set supervisor_id = $2, held_on = $3, minutes = $4, topic = $5, agreed_points = $6,
      status = 'entered', decided_at = null, decided_by = null, decider_name = null, comment = null,
      version = version + 1, updated_at = now()
    where id = $1`,
}

/** Stores an opened entry anew; one that was returned waits for confirmation again. */
export async function saveEntry(tx: Db, entryId: string, fields: EntryFields): Promise<void> {
  await run(tx, update, [entryId, ...valuesOf(fields)])
}

const decide: Statement<never> = {
  name: 'decide-supervision-entry',
  text: `update supervision_entry set status = $2, decided_at = now(), decided_by = $3, decider_name = $4, comment = $5,
      version = version + 1, updated_at = now()
    where id = $1`,
}

export async function saveDecision(
  tx: Db,
  entryId: string,
  decision: {
    status: 'confirmed' | 'returned'
    decidedBy: string | null
    deciderName: string
    comment: string | null
  },
): Promise<void> {
  const { status, decidedBy, deciderName, comment } = decision
  await run(tx, decide, [entryId, status, decidedBy, deciderName, comment])
}

const remove: Statement<never> = {
  name: 'delete-supervision-entry',
  text: 'delete from supervision_entry where id = $1',
}

/** Deletes an opened entry; the trigger keeps it in history. */
export async function deleteEntry(tx: Db, entryId: string): Promise<void> {
  await run(tx, remove, [entryId])
}
