import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** A municipality (kommune) of today. Other records point to its own id, since codes change with reforms. */
export const municipality = pgTable('municipality', {
  id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
  code: text('code').notNull().unique('municipality_code_unique'),
  name: text('name').notNull(),
  countyCode: text('county_code').notNull(),
  countyName: text('county_name').notNull(),
  administrativeCentre: text('administrative_centre').notNull(),
  population: integer('population').notNull(),
  languageForm: text('language_form', { enum: ['nb', 'nn', 'neutral'] }).notNull(),
})

/**
 * A municipality code in the time it was in force, with a municipality of today that it became part of. A divided
 * municipality has one row for each successor, today's own code is among the rows.
 */
export const municipalityCode = pgTable(
  'municipality_code',
  {
    code: text('code').notNull(),
    name: text('name').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    municipalityId: integer('municipality_id')
      .notNull()
      .references(() => municipality.id),
  },
  table => [
    primaryKey({
      name: 'municipality_code_pkey',
      columns: [table.code, table.validFrom, table.municipalityId],
    }),
    index('municipality_code_municipality').on(table.municipalityId),
    check(
      'municipality_code_period',
      sql`${table.validTo} is null or ${table.validTo} >= ${table.validFrom}`,
    ),
  ],
)

/** A county (fylke) code in the time it was in force. The first two digits of a municipality code name it. */
export const countyCode = pgTable(
  'county_code',
  {
    code: text('code').notNull(),
    name: text('name').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  table => [primaryKey({ name: 'county_code_pkey', columns: [table.code, table.validFrom] })],
)
