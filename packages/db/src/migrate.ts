import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import type { DbPool } from './client.ts'

/** The folder of this package, found the same way from source and from the bundled application. */
export const packageFolder = dirname(createRequire(import.meta.url).resolve('@alis/db/package.json'))

const MIGRATION_LOCK = 20_120_317

/** Brings the database to the newest schema. Several processes may start at once: one migrates, the others wait. */
export async function migrate(db: DbPool): Promise<void> {
  const client = await db.$client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await runMigrations(db, { migrationsFolder: join(packageFolder, 'migrations') })
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  } finally {
    client.release()
  }
}
