import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { versioned } from './columns.ts'
import { municipality } from './municipality.ts'
import { trainingProvider } from './training-provider.ts'

/** A doctor in training (ALIS, allmennlege i spesialisering). */
export const trainee = pgTable(
  'trainee',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => trainingProvider.id),
    hprNumber: text('hpr_number').notNull().unique('trainee_hpr_number_unique'),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    scheme: text('scheme', { enum: ['new-2019', 'old'] }).notNull(),
    /** Null = not known. */
    part1CompletedOn: date('part1_completed_on'),
    /** EEA-trained doctors who started before 1 March 2019 need no part 1 (T6). */
    isPart1Exempt: boolean('is_part1_exempt').notNull().default(false),
    part3StartedOn: date('part3_started_on').notNull(),
    status: text('status', { enum: ['in-training', 'on-leave', 'completed', 'left'] })
      .notNull()
      .default('in-training'),
    /** Since when the status holds; null while the training simply goes on. */
    statusOn: date('status_on'),
    /** Raised by every change of what is counted, so that a stored summary can tell whether it is still true. */
    ledgerVersion: integer('ledger_version').notNull().default(1),
    ...versioned,
  },
  table => [
    index('trainee_roster').on(table.providerId, table.familyName, table.givenName, table.id),
    check('trainee_hpr_number', sql`${table.hprNumber} ~ '^[1-9][0-9]{6,8}$'`),
  ],
)

/** A period of practical service (tjeneste) that counts, or is planned to count, towards the specialty. */
export const servicePeriod = pgTable(
  'service_period',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    /** The training provider that answers for the period; its registration decides whether it counts (T7). */
    providerId: uuid('provider_id')
      .notNull()
      .references(() => trainingProvider.id),
    category: text('category', { enum: ['open-practice', 'other-gp', 'institution', 'research'] }).notNull(),
    place: text('place').notNull(),
    municipalityId: integer('municipality_id').references(() => municipality.id),
    /** The learning arena of the general plan where it is served; null = a place outside it. */
    arenaId: uuid('arena_id'),
    /** Position percentage in hundredths of a percent: 80 % = 8 000. */
    positionBasisPoints: integer('position_basis_points').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    /** Entered as a plan. Counting does not look at it; that its days have passed is a finding. */
    isPlanned: boolean('is_planned').notNull().default(false),
    ...versioned,
  },
  table => [
    index('service_period_trainee').on(table.traineeId, table.startsOn, table.id),
    check('service_period_days', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    check('service_period_position', sql`${table.positionBasisPoints} between 1 and 10000`),
  ],
)

/** An absence: the class of its reason and its days. No diagnosis, and no other word about why, is ever stored. */
export const absence = pgTable(
  'absence',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    type: text('type', {
      enum: ['sickness', 'parental-leave', 'other-leave', 'course', 'holiday'],
    }).notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    /** Of the position, in hundredths of a percent. */
    basisPoints: integer('basis_points').notNull(),
    ...versioned,
  },
  table => [
    index('absence_trainee').on(table.traineeId, table.startsOn, table.id),
    check('absence_days', sql`${table.endsOn} >= ${table.startsOn}`),
    check('absence_percent', sql`${table.basisPoints} between 1 and 10000`),
  ],
)

/**
 * What the roster shows and sorts by, made by the counting engine and by nothing else. It is a note, not a source: a row
 * is true only on its day and for its ledger version, and is made again by the first reader who finds it stale.
 */
export const traineeSummary = pgTable('trainee_summary', {
  traineeId: uuid('trainee_id')
    .primaryKey()
    .references(() => trainee.id, { onDelete: 'cascade' }),
  ledgerVersion: integer('ledger_version').notNull(),
  asOf: date('as_of').notNull(),
  countedUnits: bigint('counted_units', { mode: 'number' }).notNull(),
  requiredUnits: bigint('required_units', { mode: 'number' }).notNull(),
  /** The first day on which every time requirement can be met; null where the path does not get there. */
  earliestOn: date('earliest_on'),
  /** The requirement that decides it or, without a day, stands in its way. */
  binding: text('binding'),
  findings: integer('findings').notNull(),
})
