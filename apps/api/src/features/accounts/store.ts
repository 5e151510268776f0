import type { Account, AlisOffice, Language, Role } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { fail } from '../../core/fail.ts'
import { likePattern, offsetOf, type Paging } from '../../core/paging.ts'

const { account, roleGrant, session, trainee, trainingProvider } = tables

/** Where a role is for; all null = the whole country. */
export type GrantPlace = {
  providerId: string | null
  traineeId: string | null
  alisOffice: AlisOffice | null
}

/** The place as the log keeps it: an id or an office, no names. */
export const placeIdOf = ({ providerId, traineeId, alisOffice }: GrantPlace): string | null =>
  providerId ?? traineeId ?? alisOffice

const accountColumns = `account.id, username, account.name, language, is_demonstration as "isDemonstration",
  to_json(disabled_at) #>> '{}' as "disabledAt", account.version,
  (select coalesce(json_agg(json_build_object('id', role_grant.id, 'role', role, 'providerName', municipality.name,
      'hprNumber', trainee.hpr_number, 'alisOffice', alis_office, 'deputy', case when is_deputy
        then json_build_object('startsOn', starts_on, 'endsOn', ends_on) end) order by role_grant.id), '[]')
    from role_grant
    left join training_provider on training_provider.id = role_grant.provider_id
    left join municipality on municipality.id = training_provider.municipality_id
    left join trainee on trainee.id = role_grant.trainee_id
    where role_grant.account_id = account.id and ended_at is null) as grants`

const readAccount: Statement<Account> = {
  name: 'read-account',
  text: `select ${accountColumns} from account where id = $1`,
}

/** @throws Failure NOT_FOUND */
export async function getAccount(db: Db, accountId: string): Promise<Account> {
  const [row] = await run(db, readAccount, [accountId])
  return row ?? fail('NOT_FOUND')
}

export type AccountSort = { sort: 'name' | 'username'; order: 'asc' | 'desc' }

const sortColumns = { name: 'account.name', username: 'lower(username)' }

const matches = `($1::text is null or account.name ilike $1 or username ilike $1)
  and ($2::text is null or exists (select 1 from role_grant where account_id = account.id and role = $2 and ended_at is null))`

const countAccounts: Statement<{ total: number }> = {
  name: 'count-accounts',
  text: `select count(*) as total from account where ${matches}`,
}

/** A page of the accounts with their grants. */
export async function listAccounts(
  db: Db,
  { search, role }: { search: string; role: Role | undefined },
  { sort, order }: AccountSort,
  paging: Paging,
): Promise<{ rows: Account[]; total: number }> {
  const filter = [search === '' ? null : likePattern(search), role ?? null]
  const readPage: Statement<Account> = {
    name: `list-accounts-${sort}-${order}`,
    text: `select ${accountColumns} from account where ${matches} order by ${sortColumns[sort]} ${order}, account.id limit $3 offset $4`,
  }
  const [rows, [counted]] = await Promise.all([
    run(db, readPage, [...filter, paging.pageSize, offsetOf(paging)]),
    run(db, countAccounts, filter),
  ])
  return { rows, total: counted?.total ?? 0 }
}

type NewAccount = { username: string; name: string; language: Language; passwordHash: string }

export async function insertAccount(db: Db, values: NewAccount): Promise<string> {
  const [row] = await db.insert(account).values(values).returning({ id: account.id })
  if (!row) throw new Error('The account was not stored.')
  return row.id
}

type AccountChange = {
  name: string | undefined
  isDisabled: boolean | undefined
  passwordHash: string | undefined
}

/** @throws Failure CHANGED_MEANWHILE when the account has another version by now */
export async function saveAccount(
  db: Db,
  accountId: string,
  version: number,
  change: AccountChange,
): Promise<void> {
  const { name, isDisabled, passwordHash } = change
  const rows = await db
    .update(account)
    .set({
      ...(name !== undefined && { name }),
      ...(isDisabled !== undefined && { disabledAt: isDisabled ? sql`now()` : null }),
      ...(passwordHash !== undefined && { passwordHash }),
      version: version + 1,
      updatedAt: sql`now()`,
    })
    .where(and(eq(account.id, accountId), eq(account.version, version)))
    .returning({ id: account.id })
  if (rows.length === 0) fail('CHANGED_MEANWHILE', { current: version + 1 })
}

export async function endSessions(db: Db, accountId: string): Promise<void> {
  await db
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt)))
}

export async function insertGrant(db: Db, accountId: string, role: Role, place: GrantPlace): Promise<void> {
  await db.insert(roleGrant).values({ accountId, role, ...place })
}

/**
 * A grant that has not ended, locked until the end of the transaction.
 * @throws Failure NOT_FOUND
 */
export async function getGrant(
  db: Db,
  accountId: string,
  grantId: string,
): Promise<GrantPlace & { role: Role }> {
  const [row] = await db
    .select({
      role: roleGrant.role,
      providerId: roleGrant.providerId,
      traineeId: roleGrant.traineeId,
      alisOffice: roleGrant.alisOffice,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.id, grantId), eq(roleGrant.accountId, accountId), isNull(roleGrant.endedAt)))
    .for('update')
  return row ?? fail('NOT_FOUND')
}

export async function endGrantOf(db: Db, grantId: string): Promise<void> {
  await db.update(roleGrant).set({ endedAt: sql`now()` }).where(eq(roleGrant.id, grantId))
}

/** The provider's id, if there is one. */
export async function findProviderId(db: Db, providerId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: trainingProvider.id })
    .from(trainingProvider)
    .where(eq(trainingProvider.id, providerId))
  return row?.id ?? null
}

/** The doctor with the HPR number, who cannot be removed before the end of the transaction. */
export async function findTraineeId(db: Db, hprNumber: string): Promise<string | null> {
  const [row] = await db
    .select({ id: trainee.id })
    .from(trainee)
    .where(eq(trainee.hprNumber, hprNumber))
    .for('key share')
  return row?.id ?? null
}

const ADMINISTRATORS_LOCK = 20_190_301

/** Until the end of the transaction nobody else takes the role from an administrator. */
export async function lockAdministrators(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`)
}

/** The accounts that can act as administrator now. */
export async function listAdministratorIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: account.id })
    .from(account)
    .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(and(eq(roleGrant.role, 'admin'), isNull(roleGrant.endedAt), isNull(account.disabledAt)))
  return rows.map(({ id }) => id)
}
