import type {
  ChangeEffect,
  ChangeRequest,
  ChangeRequestQuery,
  ChangeRequestRow,
  NewChangeRequest,
  NewServicePeriod,
} from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { eq, sql } from 'drizzle-orm'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import { offsetOf } from '../../core/paging.ts'

const { changeRequest } = tables

/** Who asks, and the doctors whose requests may be seen. */
export type Reader = { scope: Scope; accountId: string }

/** A request as stored; its effect only where it was approved. */
export type RequestRecord = Omit<ChangeRequest, 'can' | 'ledgerVersion'> & { writerId: string }

const joined = `change_request request
    join trainee on trainee.id = request.trainee_id
    join training_provider provider on provider.id = trainee.provider_id
    join municipality on municipality.id = provider.municipality_id`

/** What was never sent is its writer's alone. */
const visible = `(trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))
      and (request.sent_at is not null or request.created_by = $3)`

const visibleValues = ({ scope, accountId }: Reader) => [scope.providerIds, scope.traineeIds, accountId]

const person = `json_build_object('id', trainee.id, 'givenName', given_name, 'familyName', family_name,
      'provider', json_build_object('id', provider.id, 'name', municipality.name))`

const selectText = `select json_build_object('id', request.id, 'trainee', ${person}, 'status', request.status, 'changes', changes, 'note', note,
      'createdAt', request.created_at, 'writerId', created_by,
      'createdBy', (select name from account where account.id = created_by), 'sentAt', sent_at, 'decidedAt', decided_at,
      'decidedBy', (select name from account where account.id = decided_by), 'reason', reason, 'effect', effect,
      'version', request.version) as request
    from ${joined}
    where request.id = $4 and ${visible}`

const select: Statement<{ request: RequestRecord }> = { name: 'select-change-request', text: selectText }

const open: Statement<{ request: RequestRecord }> = {
  name: 'open-change-request',
  text: `${selectText} for update of request`,
}

/**
 * One request that the reader may see.
 * @throws Failure NOT_FOUND, also when it exists outside the scope or is somebody else's draft
 */
export async function getRequest(db: Db, reader: Reader, requestId: string): Promise<RequestRecord> {
  const [row] = await run(db, select, [...visibleValues(reader), requestId])
  return row?.request ?? fail('NOT_FOUND')
}

/**
 * The same, for a change: until the transaction ends nobody else changes it.
 * @throws Failure NOT_FOUND
 */
export async function openRequest(tx: Db, reader: Reader, requestId: string): Promise<RequestRecord> {
  const [row] = await run(tx, open, [...visibleValues(reader), requestId])
  return row?.request ?? fail('NOT_FOUND')
}

type Sort = NonNullable<ChangeRequestQuery['sort']>
type Order = NonNullable<ChangeRequestQuery['order']>

/** A draft is newer than anything that was sent. */
const sortColumns: Record<Sort, readonly string[]> = {
  sentAt: ["coalesce(sent_at, 'infinity')"],
  name: ['family_name', 'given_name'],
  status: ['status', "coalesce(sent_at, 'infinity')"],
}

type Listed = { rows: ChangeRequestRow[]; total: number }

const statementFor = (sort: Sort, order: Order): Statement<{ listed: Listed }> => {
  const orderBy = [...sortColumns[sort].map(column => `${column} ${order}`), 'id'].join(', ')
  return {
    name: `list-change-requests-${sort}-${order}`,
    text: `with found as (
        select request.id, ${person} as trainee, given_name, family_name, request.status, changes, request.created_at, sent_at, decided_at
        from ${joined}
        where ${visible} and ($4::uuid is null or trainee.id = $4) and ($5::text is null or request.status = $5)
      ), page as (
        select * from found order by ${orderBy} limit $6 offset $7
      )
      select json_build_object('total', (select count(*) from found),
        'rows', (select coalesce(json_agg(json_build_object('id', id, 'trainee', trainee, 'status', status,
            'kinds', jsonb_path_query_array(changes, '$[*].kind'), 'createdAt', created_at, 'sentAt', sent_at,
            'decidedAt', decided_at) order by ${orderBy}), '[]') from page)) as listed`,
  }
}

/** One statement for each way to sort, so that PostgreSQL keeps its plan. */
const statements = new Map(
  (['sentAt', 'name', 'status'] as const).flatMap(sort =>
    (['asc', 'desc'] as const).map(order => [`${sort} ${order}`, statementFor(sort, order)] as const),
  ),
)

/** A page of the requests that the reader may see, the latest first unless asked otherwise, and the number of all that match. */
export async function listRequests(db: Db, reader: Reader, query: ChangeRequestQuery): Promise<Listed> {
  const { trainee, status, sort = 'sentAt', order = sort === 'sentAt' ? 'desc' : 'asc' } = query
  const statement = statements.get(`${sort} ${order}`)
  if (!statement) throw new Error(`No statement sorts by ${sort}.`)
  const values = [trainee ?? null, status ?? null, query.pageSize, offsetOf(query)]
  const [row] = await run(db, statement, [...visibleValues(reader), ...values])
  return row?.listed ?? { rows: [], total: 0 }
}

/** Writes down a draft. */
export async function insertRequest(
  tx: Db,
  traineeId: string,
  createdBy: string,
  { changes, note }: NewChangeRequest,
): Promise<string> {
  const [row] = await tx
    .insert(changeRequest)
    .values({ traineeId, createdBy, changes, note })
    .returning({ id: changeRequest.id })
  if (!row) throw new Error('The request was not stored.')
  return row.id
}

type Columns = Parameters<ReturnType<Db['update']>['set']>[0]

const save = (tx: Db, requestId: string, columns: Columns) =>
  tx
    .update(changeRequest)
    .set({ ...columns, version: sql`${changeRequest.version} + 1`, updatedAt: sql`now()` })
    .where(eq(changeRequest.id, requestId))

/** Stores other words and changes of an open request. */
export async function saveContent(
  tx: Db,
  requestId: string,
  { changes, note }: NewChangeRequest,
): Promise<void> {
  await save(tx, requestId, { changes, note })
}

/** Stores that an open request was sent; an earlier answer to it is history. */
export async function saveSent(tx: Db, requestId: string): Promise<void> {
  const undecided = { decidedAt: null, decidedBy: null, reason: null }
  await save(tx, requestId, { status: 'sent', sentAt: sql`now()`, ...undecided })
}

/** What is answered to a request. */
export type Decision = { status: 'approved'; effect: ChangeEffect } | { status: 'returned'; reason: string }

/** Stores what the coordinator answers to an open request. */
export async function saveDecision(
  tx: Db,
  requestId: string,
  decidedBy: string,
  decision: Decision,
): Promise<void> {
  await save(tx, requestId, { ...decision, decidedBy, decidedAt: sql`now()` })
}

/** Stores that an open request was taken back. */
export async function saveWithdrawn(tx: Db, requestId: string): Promise<void> {
  await save(tx, requestId, { status: 'withdrawn' })
}

const selectMunicipalities: Statement<{ id: number }> = {
  name: 'select-municipality-ids',
  text: 'select id from municipality where id = any ($1::int[])',
}

/** Those of the municipalities that are in the register. */
export async function findMunicipalities(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const rows = await run(db, selectMunicipalities, [ids])
  return new Set(rows.map(({ id }) => id))
}

/** A period as it is before a change of it, and the provider that answers for it. */
export type PeriodBefore = { id: string; providerId: string; fields: Required<NewServicePeriod> }

const selectPeriods: Statement<{ period: PeriodBefore }> = {
  name: 'select-periods-before-change',
  text: `select json_build_object('id', id, 'providerId', provider_id, 'fields', json_build_object('category', category, 'place', place,
      'municipalityId', municipality_id, 'arenaId', arena_id, 'positionPercent', position_basis_points / 100.0, 'startsOn', starts_on, 'endsOn', ends_on,
      'isPlanned', is_planned)) as period
    from service_period where trainee_id = $1 order by starts_on, id`,
}

/** The service of a doctor whose ledger is open. */
export async function listPeriods(tx: Db, traineeId: string): Promise<PeriodBefore[]> {
  const rows = await run(tx, selectPeriods, [traineeId])
  return rows.map(({ period }) => period)
}
