import type { Db } from '@alis/db'
import { sql } from 'drizzle-orm'
import { isDatabaseAway } from '../../http/errors.ts'

/** Whether the database answers a query now. */
export async function canReachDatabase(db: Db): Promise<boolean> {
  try {
    await db.execute(sql`select 1`)
    return true
  } catch (error) {
    if (isDatabaseAway(error)) return false
    throw error
  }
}
