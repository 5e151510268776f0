import type { SupervisorGroup, SupervisorQuery, SupervisorRow, SupervisorSortKey } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { fail } from '../../core/fail.ts'
import { likePattern, offsetOf } from '../../core/paging.ts'

const { account, supervisor } = tables

/** A person of the register as stored, with her account and the doctors she is appointed for on the day asked for. */
export type SupervisorRecord = Omit<SupervisorRow, 'isQualified'> & {
  accountId: string | null
  account: { username: string; name: string } | null
}

const columns = `supervisor.id, json_build_object('id', provider.id, 'name', provider_municipality.name) as provider, supervisor.name,
  supervisor.hpr_number as "hprNumber", supervisor.workplace,
  case when municipality.id is not null then json_build_object('id', municipality.id, 'name', municipality.name) end as municipality,
  supervisor.is_individual as "isIndividual", supervisor.is_clinical as "isClinical", supervisor.specialist_since as "specialistSince",
  supervisor.exemption_starts_on as "exemptionStartsOn", supervisor.exemption_ends_on as "exemptionEndsOn", supervisor.capacity,
  supervisor.leaves_on as "leavesOn", supervisor.account_id as "accountId",
  case when account.id is not null then json_build_object('username', account.username, 'name', account.name) end as account,
  doctors.number as doctors, supervisor.version`

/** `$2` is the day on which doctors are counted. */
const from = `from supervisor
  join training_provider provider on provider.id = supervisor.provider_id
  join municipality provider_municipality on provider_municipality.id = provider.municipality_id
  left join municipality on municipality.id = supervisor.municipality_id
  left join account on account.id = supervisor.account_id
  cross join lateral (select count(distinct trainee_id)::int as number from supervisor_appointment appointment
    where appointment.supervisor_id = supervisor.id and appointment.starts_on <= $2::date
      and coalesce(appointment.ends_on, 'infinity') >= $2::date) doctors`

/** What the groups of the register are: `$2` is today, `$7` how far ahead a qualification must hold. */
const isHere = `coalesce(supervisor.leaves_on, 'infinity') >= $2::date`
const isQualified = `coalesce(supervisor.specialist_since <= $2::date, false) or coalesce(supervisor.exemption_starts_on <= $2::date
  and supervisor.exemption_ends_on >= $2::date and (supervisor.exemption_ends_on >= least($7::date, supervisor.leaves_on)
    or coalesce(supervisor.specialist_since <= supervisor.exemption_ends_on + 1, false)), false)`
const groups: Record<SupervisorGroup, string> = {
  here: isHere,
  full: `${isHere} and doctors.number >= supervisor.capacity`,
  unqualified: `${isHere} and supervisor.is_individual and not (${isQualified})`,
  left: `not (${isHere})`,
}

const sortColumns: Record<SupervisorSortKey, string> = {
  name: 'name',
  workplace: 'workplace',
  doctors: 'doctors',
  leavesOn: '"leavesOn"',
}

type Register = { rows: SupervisorRecord[]; total: number }

const statementFor = (
  group: SupervisorGroup,
  sort: SupervisorSortKey,
  order: 'asc' | 'desc',
): Statement<Register> => ({
  name: `list-supervisors-${group}-${sort}-${order}`,
  text: `with found as materialized (
      select ${columns} ${from}
      where supervisor.provider_id = any ($1::uuid[])
        and ($3::text is null or supervisor.name ilike $3 or supervisor.workplace ilike $3 or supervisor.hpr_number like $4)
        and ($5::text is null or case $5 when 'individual' then supervisor.is_individual else supervisor.is_clinical end)
        and ($6::uuid is null or supervisor.provider_id = $6)
        and ($7::date is not null) and ${groups[group]}
    ), page as (
      select *, row_number() over (order by ${sortColumns[sort]} ${order} nulls last, name, id) as place from found
      order by place limit $8 offset $9
    )
    select (select count(*) from found)::int as total,
      (select coalesce(json_agg(page order by place), '[]') from page) as rows`,
})

/** A page of the register of some providers, and the number of all that match. */
export async function listSupervisors(
  db: Db,
  providerIds: readonly string[],
  query: SupervisorQuery,
  { today, horizon }: { today: string; horizon: string },
): Promise<Register> {
  const { search = '', kind, group = 'here', provider, sort = 'name', order = 'asc', ...paging } = query
  const text = search.trim().replace(/\s+/g, ' ')
  const [row] = await run(db, statementFor(group, sort, order), [
    providerIds,
    today,
    text === '' ? null : likePattern(text),
    likePattern(text).slice(1),
    kind ?? null,
    provider ?? null,
    horizon,
    paging.pageSize,
    offsetOf(paging),
  ])
  return row ?? { rows: [], total: 0 }
}

const read: Statement<SupervisorRecord> = {
  name: 'read-supervisor',
  text: `select ${columns} ${from} where supervisor.id = $1 and supervisor.provider_id = any ($3::uuid[])`,
}

/**
 * One person in the registers of some providers.
 * @throws Failure NOT_FOUND, also when she stands in another register
 */
export async function getSupervisor(
  db: Db,
  providerIds: readonly string[],
  supervisorId: string,
  today: string,
): Promise<SupervisorRecord> {
  const [row] = await run(db, read, [supervisorId, today, providerIds])
  return row ?? fail('NOT_FOUND')
}

/**
 * Until the end of the transaction nobody else changes the person or appoints her.
 * @returns whether she stands in one of the registers
 */
export async function lockSupervisor(
  tx: Db,
  providerIds: readonly string[],
  supervisorId: string,
): Promise<boolean> {
  const statement = {
    name: 'lock-supervisor',
    text: `select id from supervisor where id = $1 and provider_id = any ($2::uuid[]) for no key update`,
  }
  return (await run(tx, statement, [supervisorId, providerIds])).length > 0
}

export type SupervisorValues = {
  name: string
  hprNumber: string | null
  workplace: string | null
  municipalityId: number | null
  isIndividual: boolean
  isClinical: boolean
  specialistSince: string | null
  exemptionStartsOn: string | null
  exemptionEndsOn: string | null
  capacity: number | null
  leavesOn: string | null
  accountId: string | null
}

/** Enters a person in a provider's register. */
export async function insertSupervisor(
  tx: Db,
  values: Partial<SupervisorValues> &
    Pick<SupervisorValues, 'name' | 'isIndividual' | 'isClinical'> & { providerId: string },
): Promise<string> {
  const [row] = await tx.insert(supervisor).values(values).returning({ id: supervisor.id })
  if (!row) throw new Error('The supervisor was not stored.')
  return row.id
}

/** Stores what the register is to say of a person; her version was checked under the lock. */
export async function saveSupervisor(
  tx: Db,
  supervisorId: string,
  change: Partial<SupervisorValues>,
): Promise<void> {
  await tx
    .update(supervisor)
    .set({ ...change, version: sql`${supervisor.version} + 1`, updatedAt: sql`now()` })
    .where(eq(supervisor.id, supervisorId))
}

/** The account with exactly this username, upper and lower case alike as at sign-in; null when there is none in use. */
export async function findAccountId(db: Db, username: string): Promise<string | null> {
  const [row] = await db
    .select({ id: account.id })
    .from(account)
    .where(and(sql`lower(${account.username}) = lower(${username})`, isNull(account.disabledAt)))
  return row?.id ?? null
}

const isDoctorHerself: Statement<{ isHerself: boolean }> = {
  name: 'is-supervisor-the-doctor',
  text: `select exists (select from trainee where trainee.id = any ($1::uuid[]) and (trainee.hpr_number = $2 or exists (
      select from role_grant where role = 'trainee' and role_grant.trainee_id = trainee.id and account_id = $3 and ended_at is null)))
    as "isHerself"`,
}

/** Whether a person is one of the doctors herself: the same HPR number, or the same account. */
export async function isOneOf(
  db: Db,
  traineeIds: readonly string[],
  { hprNumber, accountId }: Pick<SupervisorValues, 'hprNumber' | 'accountId'>,
): Promise<boolean> {
  const [row] = await run(db, isDoctorHerself, [traineeIds, hprNumber, accountId])
  return row?.isHerself ?? false
}
