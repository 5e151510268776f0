import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { account } from './account.ts'
import { bytes, instant, versioned } from './columns.ts'
import { supervisor } from './supervision.ts'
import { trainee } from './trainee.ts'
import { trainingProvider } from './training-provider.ts'

/**
 * One version of the national catalogue of learning goals (læringsmål). The one in force on a day is the last that begins
 * on or before it and was not taken back. Goals are never deleted: a version that was in use cannot be taken back.
 */
export const goalCatalogue = pgTable('goal_catalogue', {
  id: uuid('id').primaryKey().default(sql`uuidv7()`),
  name: text('name').notNull(),
  /** Where the list comes from, as people may look it up. */
  source: text('source').notNull(),
  /** Shipped with the project to try it with; no official list. */
  isExample: boolean('is_example').notNull().default(false),
  validFrom: date('valid_from').notNull(),
  importedAt: instant('imported_at').notNull().defaultNow(),
  /** Null = shipped with the project. */
  importedBy: uuid('imported_by').references(() => account.id),
  /** The import was undone. */
  undoneAt: instant('undone_at'),
})

/** A learning goal (læringsmål) of one version of the catalogue. */
export const learningGoal = pgTable(
  'learning_goal',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    catalogueId: uuid('catalogue_id')
      .notNull()
      .references(() => goalCatalogue.id),
    /** As published: `ALM 055`. */
    code: text('code').notNull(),
    title: text('title').notNull(),
    /** Clinical goals of general practice (ALM), common goals of all specialties (FKM). */
    family: text('family', { enum: ['ALM', 'FKM'] }).notNull(),
    group: text('group_name').notNull(),
    description: text('description').notNull().default(''),
    level: text('level').notNull().default(''),
    validFrom: date('valid_from'),
    validTo: date('valid_to'),
    /** Codes of the version before that this goal takes the place of; without any, the same code. */
    replaces: text('replaces').array().notNull().default(sql`'{}'`),
    recommendedActivities: text('recommended_activities').array().notNull().default(sql`'{}'`),
    assessmentForms: text('assessment_forms').array().notNull().default(sql`'{}'`),
    /** Its place in the catalogue. */
    position: integer('position').notNull(),
  },
  table => [uniqueIndex('learning_goal_code').on(table.catalogueId, table.code)],
)

/** A place of practical training (læringsarena) of a provider, its own or by agreement. Part of the general plan. */
export const learningArena = pgTable(
  'learning_arena',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => trainingProvider.id),
    name: text('name').notNull(),
    category: text('category', { enum: ['open-practice', 'other-gp', 'institution'] }).notNull(),
    /** By agreement with somebody else (ekstern læringsarena). */
    isExternal: boolean('is_external').notNull().default(false),
    /** No longer used for new plans. */
    endedOn: date('ended_on'),
    ...versioned,
  },
  table => [index('learning_arena_provider').on(table.providerId, table.name, table.id)],
)

/** Which goals can be reached at an arena, by their codes: an arena outlives versions of the catalogue. */
export const arenaGoal = pgTable(
  'arena_goal',
  {
    arenaId: uuid('arena_id')
      .notNull()
      .references(() => learningArena.id, { onDelete: 'cascade' }),
    goalCode: text('goal_code').notNull(),
  },
  table => [primaryKey({ name: 'arena_goal_pkey', columns: [table.arenaId, table.goalCode] })],
)

/** How far a doctor is with a goal. No row = not started. */
export const traineeGoal = pgTable(
  'trainee_goal',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    goalId: uuid('goal_id')
      .notNull()
      .references(() => learningGoal.id),
    status: text('status', { enum: ['in-progress', 'submitted', 'approved', 'returned', 'rejected'] })
      .notNull()
      .default('in-progress'),
    /** Raised each time the goal is sent for approval: advice belongs to the round it was given in. */
    round: integer('round').notNull().default(0),
    submittedAt: instant('submitted_at'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => account.id),
    isDecidedByDeputy: boolean('is_decided_by_deputy').notNull().default(false),
    /** What the leader wrote to the decision. */
    comment: text('comment'),
    ...versioned,
  },
  table => [
    uniqueIndex('trainee_goal_once').on(table.traineeId, table.goalId),
    index('trainee_goal_waiting').on(table.traineeId).where(sql`${table.status} = 'submitted'`),
    check(
      'trainee_goal_decided',
      sql`${table.status} not in ('approved', 'returned', 'rejected') or ${table.decidedAt} is not null`,
    ),
  ],
)

/** Advice to the leader on a goal that was sent (G1). Insert only. */
export const goalAdvice = pgTable(
  'goal_advice',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeGoalId: uuid('trainee_goal_id')
      .notNull()
      .references(() => traineeGoal.id),
    round: integer('round').notNull(),
    /** As the individual supervisor (veileder) or as clinical supervisor (supervisør). */
    givenAs: text('given_as', { enum: ['individual', 'clinical'] }).notNull(),
    /** Null = given from outside by a link. */
    accountId: uuid('account_id').references(() => account.id),
    name: text('name').notNull(),
    isRecommended: boolean('is_recommended').notNull(),
    comment: text('comment'),
    givenAt: instant('given_at').notNull().defaultNow(),
  },
  table => [index('goal_advice_goal').on(table.traineeGoalId, table.round)],
)

/** What the national portal says of a doctor's goal. Beside the local status, never instead of it. */
export const goalMirror = pgTable(
  'goal_mirror',
  {
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    goalId: uuid('goal_id')
      .notNull()
      .references(() => learningGoal.id),
    status: text('status', {
      enum: ['not-started', 'in-progress', 'submitted', 'approved', 'returned', 'rejected'],
    }).notNull(),
    /** The day the status is from, in the portal. */
    statusOn: date('status_on').notNull(),
    source: text('source').notNull(),
    importedAt: instant('imported_at').notNull().defaultNow(),
    importedBy: uuid('imported_by')
      .notNull()
      .references(() => account.id),
  },
  table => [primaryKey({ name: 'goal_mirror_pkey', columns: [table.traineeId, table.goalId] })],
)

/** A learning activity (læringsaktivitet): one can serve many goals. Courses are activities too. */
export const learningActivity = pgTable(
  'learning_activity',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    kind: text('kind', {
      enum: [
        'clinical-work',
        'joint-consultation',
        'procedure',
        'course',
        'self-study',
        'reflection',
        'other',
      ],
    }).notNull(),
    title: text('title').notNull(),
    /** What was done and learnt. No patient may be identifiable. */
    description: text('description'),
    courseKind: text('course_kind', { enum: ['core-a', 'core-b', 'core-c', 'core-d', 'emergency', 'topic'] }),
    courseMinutes: integer('course_minutes'),
    plannedOn: date('planned_on'),
    doneOn: date('done_on'),
    status: text('status', { enum: ['planned', 'done', 'sent', 'signed', 'returned'] }).notNull(),
    /** Who is asked to sign; null with an outside link, or where any of the doctor's supervisors may. */
    sentTo: uuid('sent_to').references(() => supervisor.id),
    sentAt: instant('sent_at'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => account.id),
    /** Who signed or returned it, as the person was called then. */
    signerName: text('signer_name'),
    comment: text('comment'),
    ...versioned,
  },
  table => [
    index('learning_activity_trainee').on(table.traineeId, table.id),
    check('learning_activity_course', sql`(${table.kind} = 'course') = (${table.courseKind} is not null)`),
    check('learning_activity_done', sql`${table.status} = 'planned' or ${table.doneOn} is not null`),
  ],
)

export const activityGoal = pgTable(
  'activity_goal',
  {
    activityId: uuid('activity_id')
      .notNull()
      .references(() => learningActivity.id, { onDelete: 'cascade' }),
    goalId: uuid('goal_id')
      .notNull()
      .references(() => learningGoal.id),
  },
  table => [
    primaryKey({ name: 'activity_goal_pkey', columns: [table.activityId, table.goalId] }),
    index('activity_goal_goal').on(table.goalId),
  ],
)

/** A file that shows that an activity was done. Who sees the activity sees the file. */
export const evidenceFile = pgTable(
  'evidence_file',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    activityId: uuid('activity_id')
      .notNull()
      .references(() => learningActivity.id),
    name: text('name').notNull(),
    /** Told by the content, not by the name. */
    contentType: text('content_type').notNull(),
    byteSize: integer('byte_size').notNull(),
    /** SHA-256 of the content, hexadecimal. */
    fingerprint: text('fingerprint').notNull(),
    /** Null = the content was removed; that there was a file stays. */
    content: bytes('content'),
    uploadedAt: instant('uploaded_at').notNull().defaultNow(),
    uploadedBy: uuid('uploaded_by')
      .notNull()
      .references(() => account.id),
    removedAt: instant('removed_at'),
  },
  table => [
    index('evidence_file_activity').on(table.activityId, table.id),
    check('evidence_file_removed', sql`(${table.content} is null) = (${table.removedAt} is not null)`),
  ],
)
