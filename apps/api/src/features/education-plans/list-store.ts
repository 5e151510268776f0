import type { EducationPlan, PlanQuery, PlanState, PlanStatus } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import { addDays, PLAN_DUE_SOON_DAYS, PLAN_REVISION_MONTHS, planStateOn } from '@alis/domain'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import { offsetOf } from '../../core/paging.ts'
import type { Reader } from './policy.ts'
import { traineeColumns, visible, visibleValues } from './store.ts'

/** The day of an agreement, in Norway. */
const agreedOn = `(plan.agreed_at at time zone 'Europe/Oslo')::date`

export type PlanVersion = {
  id: string
  number: number
  status: PlanStatus
  reason: string | null
  createdAt: string
  createdBy: string
  agreedAt: string | null
  traineeAgreedBy: string | null
  leaderAgreedBy: string | null
}

/** A doctor's plans that the reader may see, the newest first. */
export type PlansOfDoctor = {
  providerId: string
  hasOpen: boolean
  agreedOn: string | null
  plans: PlanVersion[]
}

const selectVersions: Statement<PlansOfDoctor> = {
  name: 'list-education-plans-of-doctor',
  text: `select trainee.provider_id as "providerId",
      exists (select from education_plan plan where plan.trainee_id = trainee.id and status in ('draft', 'proposed')) as "hasOpen",
      (select ${agreedOn} from education_plan plan where plan.trainee_id = trainee.id and status = 'active') as "agreedOn",
      (select coalesce(json_agg(json_build_object('id', plan.id, 'number', number, 'status', plan.status, 'reason', reason,
          'createdAt', plan.created_at, 'createdBy', (select name from account where id = plan.created_by), 'agreedAt', agreed_at,
          'traineeAgreedBy', (select name from account where id = plan.trainee_agreed_by),
          'leaderAgreedBy', (select name from account where id = plan.leader_agreed_by))
          order by number desc, plan.id desc), '[]')
        from education_plan plan where plan.trainee_id = trainee.id and ${visible}) as plans
    from trainee where trainee.id = $4 and (trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))`,
}

/**
 * The versions of a doctor's plan that the reader may see, the newest first.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function listVersions(db: Db, reader: Reader, traineeId: string): Promise<PlansOfDoctor> {
  const [row] = await run(db, selectVersions, [...visibleValues(reader), traineeId])
  return row ?? fail('NOT_FOUND')
}

type Agreed = { id: string; number: number; agreedAt: string }

/** The plan in force, and the one that is proposed to follow it. */
const selectCurrent: Statement<Agreed & { status: 'active' | 'proposed'; agreedOn: string }> = {
  name: 'find-current-education-plans',
  text: `select plan.id, number, plan.status, agreed_at as "agreedAt", ${agreedOn} as "agreedOn"
    from education_plan plan join trainee on trainee.id = plan.trainee_id
    where trainee.id = $1 and plan.status in ('active', 'proposed') and (trainee.provider_id = any ($2::uuid[]) or trainee.id = any ($3::uuid[]))`,
}

/** How it stands with the plan of a doctor in the scope (P1). */
export async function findPlanState(
  db: Db,
  scope: Scope,
  traineeId: string,
  today: string,
): Promise<{ state: PlanState; dueOn: string | null; active: Agreed | null; isProposed: boolean }> {
  const rows = await run(db, selectCurrent, [traineeId, scope.providerIds, scope.traineeIds])
  const isProposed = rows.some(({ status }) => status === 'proposed')
  const row = rows.find(({ status }) => status === 'active')
  if (row === undefined) return { ...planStateOn(null, today), active: null, isProposed }
  const { agreedOn: day, status: _, ...active } = row
  return { ...planStateOn(day, today), active, isProposed }
}

export type PlanStateRecord = {
  trainee: EducationPlan['trainee']
  state: PlanState
  active: Agreed | null
  dueOn: string | null
  open: { id: string; number: number; status: PlanStatus } | null
}

type Sort = NonNullable<PlanQuery['sort']>
type Order = NonNullable<PlanQuery['order']>

/** What is late comes first, then where there is no plan at all. */
const sortColumns: Record<Sort, readonly string[]> = {
  due: [
    "array_position(array['overdue', 'missing', 'due-soon', 'current'], state)",
    'due_on',
    'family_name',
    'given_name',
  ],
  name: ['family_name', 'given_name'],
}

type Listed = { rows: PlanStateRecord[]; total: number }

/** The state is what `planStateOn` says; its numbers are handed in. Who has completed or left needs no plan any more. */
const statementFor = (sort: Sort, order: Order): Statement<{ listed: Listed }> => {
  const orderBy = [...sortColumns[sort].map(column => `${column} ${order}`), 'id'].join(', ')
  return {
    name: `list-plan-states-${sort}-${order}`,
    text: `with doctor as (
        select trainee.id, family_name, given_name, ${traineeColumns} as trainee, active.shown as active, active.due_on, open.shown as open, open.status as open_status
        from trainee
        join training_provider provider on provider.id = trainee.provider_id
        join municipality on municipality.id = provider.municipality_id
        left join lateral (
          select json_build_object('id', plan.id, 'number', number, 'agreedAt', agreed_at) as shown,
            (${agreedOn} + make_interval(months => $4))::date as due_on
          from education_plan plan where plan.trainee_id = trainee.id and plan.status = 'active'
        ) active on true
        left join lateral (
          select plan.status, json_build_object('id', plan.id, 'number', number, 'status', plan.status) as shown
          from education_plan plan where plan.trainee_id = trainee.id and plan.status in ('draft', 'proposed') and ${visible}
        ) open on true
        where (trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[])) and trainee.status in ('in-training', 'on-leave')
      ), stated as (
        select *, case when due_on is null then 'missing' when due_on < $5::date then 'overdue' when due_on <= $6::date then 'due-soon'
          else 'current' end as state
        from doctor
      ), found as (
        select * from stated where ($7::text is null or state = $7) and ($8::text is null or coalesce(open_status, 'none') = $8)
      ), page as (
        select * from found order by ${orderBy} limit $9 offset $10
      )
      select json_build_object('total', (select count(*) from found),
        'rows', (select coalesce(json_agg(json_build_object('trainee', trainee, 'state', state, 'active', active, 'dueOn', due_on, 'open', open)
            order by ${orderBy}), '[]') from page)) as listed`,
  }
}

/** One statement for each way to sort, so that PostgreSQL keeps its plan. */
const statements = new Map(
  (['due', 'name'] as const).flatMap(sort =>
    (['asc', 'desc'] as const).map(order => [`${sort} ${order}`, statementFor(sort, order)] as const),
  ),
)

/** A page of how it stands with the plans of the doctors that the reader may see, and the number of all that match. */
export async function listStates(
  db: Db,
  reader: Reader,
  { state, open, sort = 'due', order = 'asc', ...paging }: PlanQuery,
  today: string,
): Promise<Listed> {
  const statement = statements.get(`${sort} ${order}`)
  if (!statement) throw new Error(`No statement sorts by ${sort}.`)
  const clock = [PLAN_REVISION_MONTHS, today, addDays(today, PLAN_DUE_SOON_DAYS)]
  const asked = [state ?? null, open ?? null, paging.pageSize, offsetOf(paging)]
  const [row] = await run(db, statement, [...visibleValues(reader), ...clock, ...asked])
  return row?.listed ?? { rows: [], total: 0 }
}
