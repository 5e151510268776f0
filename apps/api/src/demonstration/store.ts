import { type Db, tables } from '@alis/db'
import { eq } from 'drizzle-orm'

const { account, municipality, roleGrant } = tables

/** Whether anyone can sign in, that is, whether the database is in use. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const rows = await db.select({ id: account.id }).from(account).limit(1)
  return rows.length > 0
}

/** The municipality of today with this name. */
export async function municipalityIdOf(db: Db, name: string): Promise<number> {
  const [row] = await db.select({ id: municipality.id }).from(municipality).where(eq(municipality.name, name))
  if (!row) throw new Error(`The register has no municipality named ${name}.`)
  return row.id
}

export async function insertAccount(db: Db, values: typeof account.$inferInsert): Promise<string> {
  const [row] = await db.insert(account).values(values).returning({ id: account.id })
  if (!row) throw new Error('The account was not stored.')
  return row.id
}

export async function insertGrant(db: Db, values: typeof roleGrant.$inferInsert): Promise<void> {
  await db.insert(roleGrant).values(values)
}
