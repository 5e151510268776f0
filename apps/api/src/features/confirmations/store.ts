import type { ConfirmationQuery, ConfirmationRow, ConfirmationStatus, Language } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Assessment } from '@alis/domain'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import { offsetOf } from '../../core/paging.ts'
import type { Seal } from './seal.ts'

export type OtherConfirmation = { id: string; code: string | null }

export type IssuedRecord = Seal & { code: string; at: string; by: string }

/** A confirmation as stored, with the names that it stands under. */
export type ConfirmationRecord = {
  id: string
  traineeId: string
  givenName: string
  familyName: string
  hprNumber: string
  providerId: string
  providerName: string
  organisationNumber: string | null
  languageForm: 'nb' | 'nn' | 'neutral'
  status: ConfirmationStatus
  startsOn: string
  endsOn: string
  supervisionMinutes: number | null
  supervisorName: string | null
  supervisorHprNumber: string | null
  place: string
  preparedBy: string
  preparedByLanguage: Language
  preparedAt: string
  objection: { reason: string; at: string } | null
  issued: IssuedRecord | null
  withdrawal: { reason: string; at: string; by: string } | null
  replaces: OtherConfirmation | null
  replacedBy: OtherConfirmation | null
  version: number
}

const statusColumn = `case when confirmation.discarded_at is not null then 'discarded'
    when withdrawal.confirmation_id is not null then 'withdrawn'
    when newer.confirmation_id is not null then 'replaced'
    when issued.confirmation_id is not null then 'issued'
    when confirmation.objected_at is not null then 'objected'
    else 'prepared' end`

const joined = `from confirmation
    join trainee on trainee.id = confirmation.trainee_id
    join training_provider provider on provider.id = confirmation.provider_id
    join municipality on municipality.id = provider.municipality_id
    left join issued_confirmation issued on issued.confirmation_id = confirmation.id
    left join issued_confirmation newer on newer.replaces_id = confirmation.id
    left join confirmation_withdrawal withdrawal on withdrawal.confirmation_id = confirmation.id`

const read: Statement<{ confirmation: ConfirmationRecord }> = {
  name: 'read-confirmation',
  text: `select json_build_object('id', confirmation.id, 'traineeId', trainee.id, 'givenName', given_name, 'familyName', family_name,
      'hprNumber', hpr_number, 'providerId', provider.id, 'providerName', municipality.name,
      'organisationNumber', provider.organisation_number, 'languageForm', municipality.language_form, 'status', ${statusColumn},
      'startsOn', confirmation.starts_on, 'endsOn', confirmation.ends_on, 'supervisionMinutes', supervision_minutes,
      'supervisorName', supervisor_name, 'supervisorHprNumber', supervisor_hpr_number, 'place', confirmation.place,
      'preparedBy', preparer.name, 'preparedByLanguage', preparer.language, 'preparedAt', confirmation.created_at,
      'objection', case when objected_at is not null then json_build_object('reason', objection_reason, 'at', objected_at) end,
      'issued', case when issued.confirmation_id is not null then json_build_object('code', issued.code, 'content', issued.content,
        'fingerprint', issued.fingerprint, 'signature', issued.signature, 'keyId', issued.key_id, 'at', issued.issued_at,
        'by', issuer.name) end,
      'withdrawal', case when withdrawal.confirmation_id is not null then json_build_object('reason', withdrawal.reason,
        'at', withdrawal.withdrawn_at, 'by', withdrawer.name) end,
      'replaces', case when older.confirmation_id is not null
        then json_build_object('id', older.confirmation_id, 'code', older.code) end,
      'replacedBy', case when newer.confirmation_id is not null
        then json_build_object('id', newer.confirmation_id, 'code', newer.code) end,
      'version', confirmation.version) as confirmation
    ${joined}
    join account preparer on preparer.id = confirmation.prepared_by
    left join account issuer on issuer.id = issued.issued_by
    left join account withdrawer on withdrawer.id = withdrawal.withdrawn_by
    left join issued_confirmation older on older.confirmation_id = confirmation.replaces_id
    where confirmation.id = $1 and (confirmation.provider_id = any ($2::uuid[]) or confirmation.trainee_id = any ($3::uuid[]))`,
}

/**
 * One confirmation in the scope.
 * @throws Failure NOT_FOUND, also when it exists outside the scope
 */
export async function getConfirmation(db: Db, scope: Scope, id: string): Promise<ConfirmationRecord> {
  const [row] = await run(db, read, [id, scope.providerIds, scope.traineeIds])
  return row?.confirmation ?? fail('NOT_FOUND')
}

const lockTraineeOf: Statement<{ id: string }> = {
  name: 'lock-trainee-of-confirmation',
  text: `select trainee.id from trainee join confirmation on confirmation.trainee_id = trainee.id
    where confirmation.id = $1 and (confirmation.provider_id = any ($2::uuid[]) or confirmation.trainee_id = any ($3::uuid[]))
    for no key update of trainee`,
}

/**
 * Opens a confirmation for a change: until the transaction ends nobody else changes it, another confirmation of the same
 * doctor, or her service.
 * @throws Failure NOT_FOUND, also when it exists outside the scope
 */
export async function openConfirmation(tx: Db, scope: Scope, id: string): Promise<ConfirmationRecord> {
  await run(tx, lockTraineeOf, [id, scope.providerIds, scope.traineeIds])
  // A statement of its own, which sees what was stored while this one waited for the lock.
  return getConfirmation(tx, scope, id)
}

const lockTrainee: Statement<{ providerId: string }> = {
  name: 'lock-trainee',
  text: `select provider_id as "providerId" from trainee
    where id = $1 and (provider_id = any ($2::uuid[]) or id = any ($3::uuid[])) for no key update`,
}

/**
 * Opens a doctor's confirmations, so that one can be added.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function openTrainee(tx: Db, scope: Scope, traineeId: string): Promise<{ providerId: string }> {
  const [row] = await run(tx, lockTrainee, [traineeId, scope.providerIds, scope.traineeIds])
  return row ?? fail('NOT_FOUND')
}

/** Where a service period was served, and whether the confirmation's provider answers for it. */
export type PlaceRow = { periodId: string; place: string; municipality: string | null }

const readPlaces: Statement<PlaceRow> = {
  name: 'read-places-of-confirmation',
  text: `select period.id as "periodId", period.place, municipality.name as municipality
    from confirmation
    join service_period period on period.trainee_id = confirmation.trainee_id and period.provider_id = confirmation.provider_id
    left join municipality on municipality.id = period.municipality_id
    where confirmation.id = $1 and (confirmation.provider_id = any ($2::uuid[]) or confirmation.trainee_id = any ($3::uuid[]))`,
}

/** The doctor's service periods at the provider of a confirmation, whatever their days. */
export const listPlaces = (db: Db, scope: Scope, confirmationId: string): Promise<PlaceRow[]> =>
  run(db, readPlaces, [confirmationId, scope.providerIds, scope.traineeIds])

const sortColumns = {
  preparedAt: 'prepared_at',
  name: 'family_name, given_name',
  startsOn: 'starts_on',
  status: 'status',
} as const
type SortKey = keyof typeof sortColumns
const sortKeys = Object.keys(sortColumns) as SortKey[]

const orderBy = (sort: SortKey, order: 'asc' | 'desc') =>
  `${sortColumns[sort]
    .split(', ')
    .map(column => `${column} ${order}`)
    .join(', ')}, id`

/** One statement for each way to sort, so that PostgreSQL keeps its plan. */
const listStatement = (
  sort: SortKey,
  order: 'asc' | 'desc',
): Statement<{ list: { rows: ConfirmationRow[]; total: number } }> => ({
  name: `confirmations-${sort}-${order}`,
  text: `with found as materialized (
      select confirmation.id, trainee.id as trainee_id, given_name, family_name, provider.id as provider_id, municipality.name as provider_name,
        ${statusColumn} as status, confirmation.starts_on, confirmation.ends_on, issued.code, confirmation.created_at as prepared_at,
        issued.issued_at
      ${joined}
      where (confirmation.provider_id = any ($1::uuid[]) or confirmation.trainee_id = any ($2::uuid[]))
        and ($3::uuid is null or trainee.id = $3)
    ), wanted as (
      select * from found where $4::text is null or status = $4
    ), page as (
      select * from wanted order by ${orderBy(sort, order)} limit $5 offset $6
    )
    select json_build_object(
      'total', (select count(*) from wanted),
      'rows', (select coalesce(json_agg(json_build_object('id', id,
          'trainee', json_build_object('id', trainee_id, 'givenName', given_name, 'familyName', family_name),
          'provider', json_build_object('id', provider_id, 'name', provider_name), 'status', status, 'startsOn', starts_on,
          'endsOn', ends_on, 'code', code, 'preparedAt', prepared_at, 'issuedAt', issued_at) order by ${orderBy(sort, order)}), '[]')
        from page)
    ) as list`,
})

const listStatements = new Map(
  sortKeys.flatMap(sort =>
    (['asc', 'desc'] as const).map(order => [`${sort} ${order}`, listStatement(sort, order)] as const),
  ),
)

/** A page of the confirmations in the scope, the newest first unless asked otherwise, and the number of all that match. */
export async function listConfirmations(
  db: Db,
  scope: Scope,
  { trainee, status, sort = 'preparedAt', order, page, pageSize }: ConfirmationQuery,
): Promise<{ rows: ConfirmationRow[]; total: number }> {
  const statement = listStatements.get(`${sort} ${order ?? (sort === 'preparedAt' ? 'desc' : 'asc')}`)
  if (!statement) throw new Error(`No statement sorts by ${sort}.`)
  const [row] = await run(db, statement, [
    scope.providerIds,
    scope.traineeIds,
    trainee ?? null,
    status ?? null,
    pageSize,
    offsetOf({ page, pageSize }),
  ])
  return row?.list ?? { rows: [], total: 0 }
}

/** The fields that the coordinator sets. */
export type ConfirmationFields = {
  startsOn: string
  endsOn: string
  supervisionMinutes: number | null
  supervisorName: string | null
  supervisorHprNumber: string | null
  place: string
}

const valuesOf = (fields: ConfirmationFields) => [
  fields.startsOn,
  fields.endsOn,
  fields.supervisionMinutes,
  fields.supervisorName,
  fields.supervisorHprNumber,
  fields.place,
]

const insert: Statement<{ id: string }> = {
  name: 'insert-confirmation',
  text: `insert into confirmation (trainee_id, provider_id, replaces_id, prepared_by, starts_on, ends_on, supervision_minutes,
      supervisor_name, supervisor_hpr_number, place)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
}

export async function insertConfirmation(
  tx: Db,
  of: { traineeId: string; providerId: string; replacesId: string | null; preparedBy: string },
  fields: ConfirmationFields,
): Promise<string> {
  const [row] = await run(tx, insert, [
    of.traineeId,
    of.providerId,
    of.replacesId,
    of.preparedBy,
    ...valuesOf(fields),
  ])
  if (!row) throw new Error('The confirmation was not stored.')
  return row.id
}

const update: Statement<never> = {
  name: 'update-confirmation',
  text: `update confirmation set starts_on = $2, ends_on = $3, supervision_minutes = $4, supervisor_name = $5,
      supervisor_hpr_number = $6, place = $7, objection_reason = null, objected_at = null, version = version + 1, updated_at = now()
    where id = $1`,
}

/** Stores what an open confirmation is to say; an objection to what it said before is answered by it. */
export async function saveConfirmation(tx: Db, id: string, fields: ConfirmationFields): Promise<void> {
  await run(tx, update, [id, ...valuesOf(fields)])
}

const discard: Statement<never> = {
  name: 'discard-confirmation',
  text: 'update confirmation set discarded_at = now(), version = version + 1, updated_at = now() where id = $1',
}

export async function saveDiscarding(tx: Db, id: string): Promise<void> {
  await run(tx, discard, [id])
}

const object: Statement<never> = {
  name: 'object-to-confirmation',
  text: `update confirmation set objection_reason = $2, objected_at = now(), version = version + 1, updated_at = now()
    where id = $1`,
}

export async function saveObjection(tx: Db, id: string, reason: string): Promise<void> {
  await run(tx, object, [id, reason])
}

const raiseVersion = `update confirmation set version = version + 1, updated_at = now() where id = $1`

const issue: Statement<never> = {
  name: 'issue-confirmation',
  text: `with raised as (${raiseVersion})
    insert into issued_confirmation (confirmation_id, code, replaces_id, content, fingerprint, signature, key_id, paper,
      paper_fingerprint, assessment, issued_by)
    select $1, $2, replaces_id, $3, $4, $5, $6, $7, $8, $9, $10 from confirmation where id = $1`,
}

/** Stores a confirmation for good. */
export async function insertIssued(
  tx: Db,
  id: string,
  issued: Seal & {
    code: string
    paper: Buffer
    paperFingerprint: string
    assessment: Assessment
    issuedBy: string
  },
): Promise<void> {
  await run(tx, issue, [
    id,
    issued.code,
    issued.content,
    issued.fingerprint,
    issued.signature,
    issued.keyId,
    issued.paper,
    issued.paperFingerprint,
    JSON.stringify(issued.assessment),
    issued.issuedBy,
  ])
}

const withdraw: Statement<never> = {
  name: 'withdraw-confirmation',
  text: `with raised as (${raiseVersion})
    insert into confirmation_withdrawal (confirmation_id, reason, withdrawn_by) values ($1, $2, $3)`,
}

export async function insertWithdrawal(tx: Db, id: string, reason: string, by: string): Promise<void> {
  await run(tx, withdraw, [id, reason, by])
}

const readPaper: Statement<{ code: string; paper: Buffer }> = {
  name: 'read-confirmation-paper',
  text: `select issued.code, issued.paper
    from issued_confirmation issued join confirmation on confirmation.id = issued.confirmation_id
    where confirmation.id = $1 and (confirmation.provider_id = any ($2::uuid[]) or confirmation.trainee_id = any ($3::uuid[]))`,
}

/**
 * The file of an issued confirmation in the scope.
 * @throws Failure NOT_FOUND
 */
export async function getPaper(db: Db, scope: Scope, id: string): Promise<{ code: string; paper: Buffer }> {
  const [row] = await run(db, readPaper, [id, scope.providerIds, scope.traineeIds])
  return row ?? fail('NOT_FOUND')
}
