import type { AgreedPoint, ConversationRow, ConversationStatus } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

/** A conversation as stored, with the private note of the one who asks and nobody else's. */
export type ConversationRecord = {
  id: string
  trainee: { id: string; givenName: string; familyName: string }
  providerId: string
  supervisor: { id: string; name: string }
  plannedOn: string
  heldOn: string | null
  status: ConversationStatus
  traineePreparation: string | null
  supervisorPreparation: string | null
  minutes: string | null
  agreedPoints: AgreedPoint[]
  finalisedAt: string | null
  finalisedBy: string | null
  ownNote: { text: string; version: number } | null
  version: number
}

/** Who asks, and the doctors whom she may see. */
export type Reader = { scope: Scope; accountId: string }

const selectText = `select json_build_object('id', conversation.id,
      'trainee', json_build_object('id', trainee.id, 'givenName', given_name, 'familyName', family_name),
      'providerId', trainee.provider_id, 'supervisor', json_build_object('id', supervisor.id, 'name', supervisor.name),
      'plannedOn', planned_on, 'heldOn', held_on, 'status', conversation.status,
      'traineePreparation', trainee_preparation, 'supervisorPreparation', supervisor_preparation, 'minutes', minutes,
      'agreedPoints', agreed_points, 'finalisedAt', finalised_at,
      'finalisedBy', (select name from account where account.id = finalised_by),
      'ownNote', (select json_build_object('text', note.text, 'version', note.version) from conversation_note note
        where note.conversation_id = conversation.id and note.account_id = $3),
      'version', conversation.version) as conversation
    from conversation join trainee on trainee.id = conversation.trainee_id
    join supervisor on supervisor.id = conversation.supervisor_id
    where conversation.id = $4 and (trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))`

const select: Statement<{ conversation: ConversationRecord }> = {
  name: 'select-conversation',
  text: selectText,
}
const open: Statement<{ conversation: ConversationRecord }> = {
  name: 'open-conversation',
  text: `${selectText} for update of conversation`,
}

const valuesFor = ({ scope, accountId }: Reader, conversationId: string) => [
  scope.providerIds,
  scope.traineeIds,
  accountId,
  conversationId,
]

/**
 * One conversation of a doctor in the scope.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function getConversation(
  db: Db,
  reader: Reader,
  conversationId: string,
): Promise<ConversationRecord> {
  const [row] = await run(db, select, valuesFor(reader, conversationId))
  return row?.conversation ?? fail('NOT_FOUND')
}

/**
 * The same, for a change: until the transaction ends nobody else changes it.
 * @throws Failure NOT_FOUND
 */
export async function openConversation(
  tx: Db,
  reader: Reader,
  conversationId: string,
): Promise<ConversationRecord> {
  const [row] = await run(tx, open, valuesFor(reader, conversationId))
  return row?.conversation ?? fail('NOT_FOUND')
}

const list: Statement<ConversationRow> = {
  name: 'list-conversations',
  text: `select conversation.id, supervisor.name as "supervisorName", planned_on as "plannedOn", held_on as "heldOn",
      conversation.status, to_json(finalised_at) #>> '{}' as "finalisedAt"
    from conversation join supervisor on supervisor.id = conversation.supervisor_id
    where conversation.trainee_id = $1
    order by coalesce(held_on, planned_on) desc, conversation.id`,
}

/** The conversations of a doctor who was found in the scope, the latest first. */
export const listConversations = (db: Db, traineeId: string): Promise<ConversationRow[]> =>
  run(db, list, [traineeId])

export type AgreedForPlan = { conversationId: string; heldOn: string; finalisedAt: string; text: string }

const listPoints: Statement<AgreedForPlan> = {
  name: 'list-agreed-points',
  text: `select conversation.id as "conversationId", coalesce(held_on, planned_on) as "heldOn",
      to_json(finalised_at) #>> '{}' as "finalisedAt", point.value ->> 'text' as text
    from conversation cross join lateral jsonb_array_elements(agreed_points) with ordinality as point(value, place)
    where trainee_id = $1 and status = 'finalised' and (point.value ->> 'isForPlan')::boolean
      and finalised_at > coalesce($2::timestamptz, '-infinity')
    order by finalised_at desc, conversation.id, place`,
}

/** What was agreed for the plan of a doctor who was found in the scope, after a moment or ever. */
export const listPointsForPlan = (
  db: Db,
  traineeId: string,
  since: string | null,
): Promise<AgreedForPlan[]> => run(db, listPoints, [traineeId, since])

const selectDoctor: Statement<{ traineeId: string; providerId: string }> = {
  name: 'select-doctor-of-conversations',
  text: `select id as "traineeId", provider_id as "providerId" from trainee
    where id = $3 and (provider_id = any ($1::uuid[]) or id = any ($2::uuid[]))`,
}

/**
 * A doctor in the scope and her provider.
 * @throws Failure NOT_FOUND
 */
export async function getDoctor(
  db: Db,
  { providerIds, traineeIds }: Scope,
  traineeId: string,
): Promise<{ traineeId: string; providerId: string }> {
  const [row] = await run(db, selectDoctor, [providerIds, traineeIds, traineeId])
  return row ?? fail('NOT_FOUND')
}

const selectSupervisor: Statement<{ id: string }> = {
  name: 'select-individual-supervisor-of-day',
  text: `select supervisor_id as id from supervisor_appointment
    where trainee_id = $1 and appointed_as = 'individual' and starts_on <= $2::date
      and coalesce(ends_on, 'infinity') >= $2::date`,
}

/** The individual supervisor of a doctor on a day; null where there is none. */
export async function findIndividualSupervisor(
  db: Db,
  traineeId: string,
  day: string,
): Promise<string | null> {
  const [row] = await run(db, selectSupervisor, [traineeId, day])
  return row?.id ?? null
}

const insert: Statement<{ id: string }> = {
  name: 'insert-conversation',
  text: 'insert into conversation (trainee_id, supervisor_id, planned_on) values ($1, $2, $3) returning id',
}

export async function insertConversation(
  tx: Db,
  { traineeId, supervisorId, plannedOn }: { traineeId: string; supervisorId: string; plannedOn: string },
): Promise<string> {
  const [row] = await run(tx, insert, [traineeId, supervisorId, plannedOn])
  if (!row) throw new Error('The conversation was not stored.')
  return row.id
}

/** What a change of an open conversation leaves. */
export type ConversationFields = Pick<
  ConversationRecord,
  | 'plannedOn'
  | 'heldOn'
  | 'status'
  | 'traineePreparation'
  | 'supervisorPreparation'
  | 'minutes'
  | 'agreedPoints'
> & { supervisorId: string }

const update: Statement<never> = {
  name: 'update-conversation',
  text: `update conversation set supervisor_id = $2, planned_on = $3, held_on = $4, status = $5, trainee_preparation = $6,
      supervisor_preparation = $7, minutes = $8, agreed_points = $9, version = version + 1, updated_at = now()
    where id = $1`,
}

/** Stores an open conversation. */
export async function saveConversation(
  tx: Db,
  conversationId: string,
  fields: ConversationFields,
): Promise<void> {
  await run(tx, update, [
    conversationId,
    fields.supervisorId,
    fields.plannedOn,
    fields.heldOn,
    fields.status,
    fields.traineePreparation,
    fields.supervisorPreparation,
    fields.minutes,
    JSON.stringify(fields.agreedPoints),
  ])
}

const finalise: Statement<never> = {
  name: 'finalise-conversation',
  text: `update conversation set status = 'finalised', supervisor_id = $2, finalised_at = now(), finalised_by = $3,
      version = version + 1, updated_at = now()
    where id = $1`,
}

/** Stores that an open conversation is finalised. */
export async function saveFinalised(
  tx: Db,
  conversationId: string,
  { supervisorId, accountId }: { supervisorId: string; accountId: string },
): Promise<void> {
  await run(tx, finalise, [conversationId, supervisorId, accountId])
}

const removeNotes: Statement<never> = {
  name: 'delete-conversation-notes',
  text: 'delete from conversation_note where conversation_id = $1',
}
const remove: Statement<never> = {
  name: 'delete-conversation',
  text: 'delete from conversation where id = $1',
}

/** Deletes an open conversation, which is kept in history, and the private notes to it, which are not. */
export async function deleteConversation(tx: Db, conversationId: string): Promise<void> {
  await run(tx, removeNotes, [conversationId])
  await run(tx, remove, [conversationId])
}

type NoteOf = { conversationId: string; accountId: string }

const insertNote: Statement<{ version: number }> = {
  name: 'insert-conversation-note',
  text: `insert into conversation_note (conversation_id, account_id, text) values ($1, $2, $3)
    on conflict do nothing returning version`,
}
const updateNote: Statement<{ version: number }> = {
  name: 'update-conversation-note',
  text: `update conversation_note set text = $3, version = version + 1, updated_at = now()
    where conversation_id = $1 and account_id = $2 and version = $4 returning version`,
}
const removeNote: Statement<{ version: number }> = {
  name: 'delete-conversation-note',
  text: `delete from conversation_note where conversation_id = $1 and account_id = $2 and version = $3
    returning version`,
}

/**
 * Stores somebody's private note, or takes it away. Nothing of it is kept but what it says now.
 * @throws Failure CHANGED_MEANWHILE when the same person has written it elsewhere
 */
export async function saveNote(
  tx: Db,
  { conversationId, accountId }: NoteOf,
  { version, text }: { version: number | null; text: string | null },
): Promise<void> {
  if (version === null && text === null) return
  const key = [conversationId, accountId]
  const rows =
    version === null
      ? await run(tx, insertNote, [...key, text])
      : text === null
        ? await run(tx, removeNote, [...key, version])
        : await run(tx, updateNote, [...key, text, version])
  if (rows.length === 0) fail('CHANGED_MEANWHILE', { current: (version ?? 0) + 1 })
}
