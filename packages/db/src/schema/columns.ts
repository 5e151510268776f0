import { customType, integer, timestamp } from 'drizzle-orm/pg-core'

/** An instant, always with its zone. Days are `date()` columns and arrive as `'YYYY-MM-DD'`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * What every record has that people change: the version that a change must name (a second writer is told, never
 * overwritten) and when it was made and last changed. Earlier versions are kept by the trigger `keep_history`.
 */
export const versioned = {
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
}
