import type { Language } from '@alis/contract'
import { type Db, tables } from '@alis/db'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'

const { account, session } = tables

/** The account that may sign in by this name, upper and lower case alike; null when there is none or it is disabled. */
export async function findCredentials(
  db: Db,
  username: string,
): Promise<{ id: string; passwordHash: string } | null> {
  const [row] = await db
    .select({ id: account.id, passwordHash: account.passwordHash })
    .from(account)
    .where(and(sql`lower(${account.username}) = lower(${username})`, isNull(account.disabledAt)))
  return row ?? null
}

export async function insertSession(db: Db, accountId: string, kind: 'cookie' | 'token', hours: number) {
  const [row] = await db
    .insert(session)
    .values({ accountId, kind, expiresAt: sql`now() + make_interval(hours => ${hours})` })
    .returning({ id: session.id, expiresAt: sql<string>`to_json(${session.expiresAt}) #>> '{}'` })
  if (!row) throw new Error('The session was not stored.')
  return row
}

export async function endSessionOf(db: Db, sessionId: string): Promise<void> {
  await db.update(session).set({ endedAt: sql`now()` }).where(eq(session.id, sessionId))
}

export async function endOtherSessions(db: Db, accountId: string, sessionId: string): Promise<void> {
  await db
    .update(session)
    .set({ endedAt: sql`now()` })
    .where(and(eq(session.accountId, accountId), ne(session.id, sessionId), isNull(session.endedAt)))
}

/** Null when the account has another version by now. */
export async function saveLanguage(
  db: Db,
  accountId: string,
  version: number,
  language: Language,
): Promise<{ version: number } | null> {
  const [row] = await db
    .update(account)
    .set({ language, version: sql`${account.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(account.id, accountId), eq(account.version, version)))
    .returning({ version: account.version })
  return row ?? null
}

export async function savePassword(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db
    .update(account)
    .set({ passwordHash, version: sql`${account.version} + 1`, updatedAt: sql`now()` })
    .where(eq(account.id, accountId))
}
