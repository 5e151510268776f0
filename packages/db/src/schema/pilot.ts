import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { account } from './account.ts'
import { bytes, instant } from './columns.ts'
import { municipality } from './municipality.ts'

/** One upload of report files of the pilot 2012–2017. */
export const pilotImport = pgTable('pilot_import', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  importedAt: instant('imported_at').notNull().defaultNow(),
  accountId: uuid('account_id').references(() => account.id),
})

/** A report file as it was received, with the count of its rows by verdict. */
export const pilotFile = pgTable(
  'pilot_file',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    importId: uuid('import_id')
      .notNull()
      .references(() => pilotImport.id),
    name: text('name').notNull(),
    sha256: text('sha256').notNull(),
    content: bytes('content').notNull(),
    newRows: integer('new_rows').notNull(),
    knownRows: integer('known_rows').notNull(),
    rejectedRows: integer('rejected_rows').notNull(),
  },
  table => [index('pilot_file_import').on(table.importId)],
)

/** A report row about one participant: a mention, not yet a person. Null = not reported, never zero or no. */
export const pilotMention = pgTable(
  'pilot_mention',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    fileId: uuid('file_id')
      .notNull()
      .references(() => pilotFile.id),
    rowNumber: integer('row_number').notNull(),
    /** What the row says, folded to one text; the n-th equal row of a file is the n-th equal mention. */
    fingerprint: text('fingerprint').notNull(),
    reportYear: integer('report_year').notNull(),
    /** The code in force in the report year. */
    municipalityCode: text('municipality_code').notNull(),
    /** The municipality of today; null where the one of the time was divided since. */
    municipalityId: integer('municipality_id').references(() => municipality.id),
    name: text('name'),
    hprNumber: text('hpr_number'),
    birthYear: integer('birth_year'),
    startedOn: date('started_on'),
    positionModel: integer('position_model'),
    positionPercent: numeric('position_percent', { precision: 5, scale: 2, mode: 'number' }),
    hasSupervisor: boolean('has_supervisor'),
    hasEducationPlan: boolean('has_education_plan'),
    status: text('status', { enum: ['in-training', 'completed', 'completed-uncertain', 'left'] }),
    statusOn: date('status_on'),
    remark: text('remark'),
  },
  table => [
    uniqueIndex('pilot_mention_once').on(table.fingerprint),
    index('pilot_mention_place').on(table.municipalityCode, table.reportYear),
  ],
)
