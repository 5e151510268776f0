import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { versioned } from './columns.ts'
import { municipality } from './municipality.ts'

/** A municipality as registered training provider (registrert utdanningsvirksomhet). */
export const trainingProvider = pgTable(
  'training_provider',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    municipalityId: integer('municipality_id')
      .notNull()
      .unique('training_provider_municipality_unique')
      .references(() => municipality.id),
    organisationNumber: text('organisation_number'),
    /** Only service from this day on counts (T7). */
    registeredOn: date('registered_on').notNull(),
    ...versioned,
  },
  table => [
    check('training_provider_organisation_number', sql`${table.organisationNumber} ~ '^[0-9]{9}$'`),
    check('training_provider_registered_on', sql`${table.registeredOn} >= '2019-03-01'`),
  ],
)
