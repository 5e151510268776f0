import { type TraineeQuery, type TraineeRow, type TraineeSortKey, traineeSortKeys } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { likePattern, offsetOf } from '../../core/paging.ts'

/** A roster row as stored; amounts in exact units, null while the summary is not of today. */
export type RosterRow = Omit<TraineeRow, 'counted' | 'required'> & {
  countedUnits: number
  requiredUnits: number
}

type Roster = { rows: RosterRow[]; total: number; staleIds: string[] }

const sortColumns: Record<TraineeSortKey, string> = {
  name: 'family_name, given_name',
  hprNumber: 'length(hpr_number), hpr_number',
  provider: 'provider_name, family_name, given_name',
  scheme: 'scheme',
  part3StartedOn: 'part3_started_on',
  counted: 'counted_units',
  earliestOn: 'earliest_on, family_name, given_name',
  binding: 'binding, family_name, given_name',
  status: 'status',
  findings: 'findings',
}

const orderBy = (sort: TraineeSortKey, order: 'asc' | 'desc') =>
  `${sortColumns[sort]
    .split(', ')
    .map(column => `${column} ${order}`)
    .join(', ')}, id`

/** One statement for each way to sort, so that PostgreSQL keeps its plan. */
const statementFor = (sort: TraineeSortKey, order: 'asc' | 'desc'): Statement<{ roster: Roster }> => ({
  name: `roster-${sort}-${order}`,
  text: `with found as materialized (
      select trainee.id, trainee.provider_id, municipality.name as provider_name, given_name, family_name, hpr_number, scheme,
        part3_started_on, status, counted_units, required_units, earliest_on, binding, findings, summary.trainee_id is null as is_stale
      from trainee
      join training_provider provider on provider.id = trainee.provider_id
      join municipality on municipality.id = provider.municipality_id
      left join trainee_summary summary on summary.trainee_id = trainee.id and summary.as_of = $9::date
        and summary.ledger_version = trainee.ledger_version
      where (trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))
        and ($3::text is null or given_name || ' ' || family_name ilike $3 or family_name || ' ' || given_name ilike $3 or hpr_number like $4)
        and ($5::uuid is null or trainee.provider_id = $5)
        and ($6::text is null or scheme = $6)
        and ($7::text is null or status = $7)
    ), page as (
      select * from found order by ${orderBy(sort, order)} limit $8 offset $10
    )
    select json_build_object(
      'total', (select count(*) from found),
      'staleIds', (select coalesce(json_agg(id), '[]') from found where is_stale),
      'rows', (select coalesce(json_agg(json_build_object('id', id, 'givenName', given_name, 'familyName', family_name,
          'hprNumber', hpr_number, 'provider', json_build_object('id', provider_id, 'name', provider_name), 'scheme', scheme,
          'part3StartedOn', part3_started_on, 'status', status, 'countedUnits', counted_units, 'requiredUnits', required_units,
          'earliestOn', earliest_on, 'binding', binding, 'findings', findings) order by ${orderBy(sort, order)}), '[]')
        from page)
    ) as roster`,
})

const statements = new Map(
  traineeSortKeys.flatMap(sort =>
    (['asc', 'desc'] as const).map(order => [`${sort} ${order}`, statementFor(sort, order)] as const),
  ),
)

/**
 * A page of the doctors in the scope, the number of all that match, and the ids of those whose summary is not true today
 * (their amounts are null until it is).
 */
export async function listRoster(db: Db, scope: Scope, query: TraineeQuery, today: string): Promise<Roster> {
  const { search = '', provider, scheme, status, sort = 'name', order = 'asc', page, pageSize } = query
  const text = search.trim().replace(/\s+/g, ' ')
  const statement = statements.get(`${sort} ${order}`)
  if (!statement) throw new Error(`No statement sorts by ${sort}.`)
  const [row] = await run(db, statement, [
    scope.providerIds,
    scope.traineeIds,
    text === '' ? null : likePattern(text),
    likePattern(text).slice(1),
    provider ?? null,
    scheme ?? null,
    status ?? null,
    pageSize,
    today,
    offsetOf({ page, pageSize }),
  ])
  return row?.roster ?? { rows: [], total: 0, staleIds: [] }
}
