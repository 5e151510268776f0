import { type TraineeQuery, type TraineeRow, type TraineeSortKey, traineeSortKeys } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import { addDays, PLAN_DUE_SOON_DAYS, PLAN_REVISION_MONTHS } from '@alis/domain'
import type { Scope } from '../../core/access.ts'
import { likePattern, offsetOf } from '../../core/paging.ts'

/** A roster row as stored; amounts in exact units, null while the summary is not of today. */
export type RosterRow = Omit<TraineeRow, 'counted' | 'required'> & {
  countedUnits: number
  requiredUnits: number
}

type Roster = { rows: RosterRow[]; total: number; staleIds: string[] }

const sortColumns: Record<TraineeSortKey, readonly string[]> = {
  name: ['family_name', 'given_name'],
  hprNumber: ['length(hpr_number)', 'hpr_number'],
  provider: ['provider_name', 'family_name', 'given_name'],
  scheme: ['scheme'],
  part3StartedOn: ['part3_started_on'],
  counted: ['counted_units'],
  earliestOn: ['earliest_on', 'family_name', 'given_name'],
  binding: ['binding', 'family_name', 'given_name'],
  status: ['status'],
  findings: ['findings'],
  supervisor: ['supervisor_name', 'family_name', 'given_name'],
  // What is late comes first, then where there is no plan at all.
  plan: [
    "array_position(array['overdue', 'missing', 'due-soon', 'current'], plan_state)",
    'due_on',
    'family_name',
    'given_name',
  ],
}

const orderBy = (sort: TraineeSortKey, order: 'asc' | 'desc') =>
  [...sortColumns[sort].map(column => `${column} ${order}`), 'id'].join(', ')

/** The doctors in the scope who match what is asked of their own record. */
const doctors = `select trainee.id, trainee.provider_id, municipality.name as provider_name, given_name, family_name, hpr_number, scheme,
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
    and ($7::text is null or status = $7)`

/** Some of the doctors with who supervises each today, and how it stands with the plan: what `planStateOn` says. */
const guided = (
  doctor: string,
) => `select ${doctor}.*, supervisor.id as supervisor_id, supervisor.name as supervisor_name, due_on,
    case when status not in ('in-training', 'on-leave') then null when due_on is null then 'missing'
      when due_on < $9::date then 'overdue' when due_on <= $11::date then 'due-soon' else 'current' end as plan_state
  from ${doctor}
  left join supervisor_appointment appointment on appointment.trainee_id = ${doctor}.id and appointed_as = 'individual'
    and appointment.starts_on <= $9::date and coalesce(appointment.ends_on, 'infinity') >= $9::date
  left join supervisor on supervisor.id = appointment.supervisor_id
  left join (
    select trainee_id, ((agreed_at at time zone 'Europe/Oslo')::date + make_interval(months => $12))::date as due_on
    from education_plan where education_plan.status = 'active'
  ) plan on plan.trainee_id = ${doctor}.id`

/** Supervisor and plan are looked up for the doctors on the page alone, */
const pageThenGuided = (sorted: string) => `found as materialized (${doctors}),
    page as (select * from found order by ${sorted} limit $8 offset $10),
    shown as (${guided('page')})`

/** and for all doctors only where one asks by them. */
const guidedThenPage = (sorted: string) => `doctor as (${doctors}),
    guided as (${guided('doctor')}),
    found as materialized (
      select * from guided where ($13::text is null or plan_state = $13)
        and ($14::text is null or supervisor_id is null and status in ('in-training', 'on-leave'))
    ),
    shown as (select * from found order by ${sorted} limit $8 offset $10)`

/** One statement for each way to sort, so that PostgreSQL keeps its plan. */
const statementFor = (
  sort: TraineeSortKey,
  order: 'asc' | 'desc',
  isByGuidance: boolean,
): Statement<{ roster: Roster }> => ({
  name: `roster-${sort}-${order}${isByGuidance ? '-guided' : ''}`,
  text: `with ${isByGuidance ? guidedThenPage(orderBy(sort, order)) : pageThenGuided(orderBy(sort, order))}
    select json_build_object(
      'total', (select count(*) from found),
      'staleIds', (select coalesce(json_agg(id), '[]') from found where is_stale),
      'rows', (select coalesce(json_agg(json_build_object('id', id, 'givenName', given_name, 'familyName', family_name,
          'hprNumber', hpr_number, 'provider', json_build_object('id', provider_id, 'name', provider_name), 'scheme', scheme,
          'part3StartedOn', part3_started_on, 'status', status, 'countedUnits', counted_units, 'requiredUnits', required_units,
          'earliestOn', earliest_on, 'binding', binding, 'findings', findings,
          'supervisor', case when supervisor_id is not null then json_build_object('id', supervisor_id, 'name', supervisor_name) end,
          'plan', case when plan_state is not null then json_build_object('state', plan_state, 'dueOn', due_on) end)
          order by ${orderBy(sort, order)}), '[]')
        from shown)
    ) as roster`,
})

const isGuidance = (sort: TraineeSortKey): boolean => sort === 'supervisor' || sort === 'plan'

const statements = new Map(
  traineeSortKeys.flatMap(sort =>
    (['asc', 'desc'] as const).flatMap(order =>
      [true, false]
        .filter(isByGuidance => isByGuidance || !isGuidance(sort))
        .map(
          isByGuidance =>
            [`${sort} ${order} ${isByGuidance}`, statementFor(sort, order, isByGuidance)] as const,
        ),
    ),
  ),
)

/**
 * A page of the doctors in the scope, the number of all that match, and the ids of those whose summary is not true today
 * (their amounts are null until it is).
 */
export async function listRoster(db: Db, scope: Scope, query: TraineeQuery, today: string): Promise<Roster> {
  const { search = '', provider, scheme, status, plan, supervisor, sort = 'name', order = 'asc' } = query
  const text = search.trim().replace(/\s+/g, ' ')
  const isByGuidance = isGuidance(sort) || plan !== undefined || supervisor !== undefined
  const statement = statements.get(`${sort} ${order} ${isByGuidance}`)
  if (!statement) throw new Error(`No statement sorts by ${sort}.`)
  const [row] = await run(db, statement, [
    scope.providerIds,
    scope.traineeIds,
    text === '' ? null : likePattern(text),
    likePattern(text).slice(1),
    provider ?? null,
    scheme ?? null,
    status ?? null,
    query.pageSize,
    today,
    offsetOf(query),
    addDays(today, PLAN_DUE_SOON_DAYS),
    PLAN_REVISION_MONTHS,
    ...(isByGuidance ? [plan ?? null, supervisor ?? null] : []),
  ])
  return row?.roster ?? { rows: [], total: 0, staleIds: [] }
}
