import type { ProviderRoleName } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { fail } from '../../core/fail.ts'

const { account, roleGrant } = tables

export type RoleRow = {
  id: string
  accountId: string
  providerId: string
  role: ProviderRoleName
  name: string
  username: string
  startsOn: string | null
  endsOn: string | null
  grantedAt: string
  endedAt: string | null
}

const select = `select role_grant.id, account_id as "accountId", provider_id as "providerId", role, account.name, account.username,
    starts_on as "startsOn", ends_on as "endsOn", to_json(granted_at) #>> '{}' as "grantedAt", to_json(ended_at) #>> '{}' as "endedAt"
  from role_grant join account on account.id = role_grant.account_id
  where role in ('coordinator', 'leader')`

const ofProviders: Statement<RoleRow> = {
  name: 'list-provider-roles',
  text: `${select} and provider_id = any ($1::uuid[])
    order by ended_at is not null, role, is_deputy, coalesce(starts_on, granted_at::date) desc, role_grant.id`,
}

/** Who has or had a role at some providers. */
export const listRoles = (db: Db, providerIds: readonly string[]): Promise<RoleRow[]> =>
  run(db, ofProviders, [providerIds])

const one: Statement<RoleRow> = {
  name: 'read-provider-role',
  text: `${select} and role_grant.id = $1 and provider_id = any ($2::uuid[])`,
}

/**
 * A role at one of some providers, also one that has ended.
 * @throws Failure NOT_FOUND
 */
export async function getRole(db: Db, providerIds: readonly string[], roleId: string): Promise<RoleRow> {
  const [row] = await run(db, one, [roleId, providerIds])
  return row ?? fail('NOT_FOUND')
}

type NewRole = {
  accountId: string
  providerId: string
  role: ProviderRoleName
  startsOn: string | null
  endsOn: string | null
}

export async function insertRole(tx: Db, values: NewRole): Promise<string> {
  const [row] = await tx
    .insert(roleGrant)
    .values({ ...values, isDeputy: values.startsOn !== null })
    .returning({ id: roleGrant.id })
  if (!row) throw new Error('The role was not stored.')
  return row.id
}

export async function endRole(tx: Db, roleId: string): Promise<void> {
  await tx.update(roleGrant).set({ endedAt: sql`now()` }).where(eq(roleGrant.id, roleId))
}

/**
 * Ends what an account had as a deputy whose last day is past: it gives nothing any more, but would stand in the way of a new
 * grant of the same role.
 */
export async function endLapsedRoles(
  tx: Db,
  { accountId, providerId, role }: Pick<NewRole, 'accountId' | 'providerId' | 'role'>,
  today: string,
): Promise<void> {
  await tx
    .update(roleGrant)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(roleGrant.accountId, accountId),
        eq(roleGrant.providerId, providerId),
        eq(roleGrant.role, role),
        isNull(roleGrant.endedAt),
        lt(roleGrant.endsOn, today),
      ),
    )
}

/** The account with exactly this username, upper and lower case alike as at sign-in; null when there is none in use. */
export async function findAccountId(db: Db, username: string): Promise<string | null> {
  const [row] = await db
    .select({ id: account.id })
    .from(account)
    .where(and(sql`lower(${account.username}) = lower(${username})`, isNull(account.disabledAt)))
  return row?.id ?? null
}

const lock = {
  name: 'lock-provider',
  text: `select id from training_provider where id = $1 for no key update`,
}

/** Until the end of the transaction nobody else ends a role at the provider. */
export async function lockProvider(tx: Db, providerId: string): Promise<void> {
  await run(tx, lock, [providerId])
}

/** The accounts that can act as permanent coordinator of a provider now. */
export async function listPermanentCoordinatorIds(tx: Db, providerId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: account.id })
    .from(account)
    .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(
      and(
        eq(roleGrant.providerId, providerId),
        eq(roleGrant.role, 'coordinator'),
        eq(roleGrant.isDeputy, false),
        isNull(roleGrant.endedAt),
        isNull(account.disabledAt),
      ),
    )
  return rows.map(({ id }) => id)
}

const names: Statement<{ id: string; name: string }> = {
  name: 'list-provider-names',
  text: `select provider.id, municipality.name from training_provider provider
    join municipality on municipality.id = provider.municipality_id where provider.id = any ($1::uuid[]) order by municipality.name, provider.id`,
}

/** Some providers with their names. */
export const listProviderNames = (db: Db, providerIds: readonly string[]) => run(db, names, [providerIds])
