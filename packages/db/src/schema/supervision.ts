import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { account } from './account.ts'
import { instant, versioned } from './columns.ts'
import { municipality } from './municipality.ts'
import { trainee } from './trainee.ts'
import { trainingProvider } from './training-provider.ts'

/** Someone in a provider's register who can be individual supervisor (veileder), clinical supervisor (supervisør), or both. */
export const supervisor = pgTable(
  'supervisor',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => trainingProvider.id),
    /** Null = cannot sign in; signs by links. */
    accountId: uuid('account_id').references(() => account.id),
    name: text('name').notNull(),
    hprNumber: text('hpr_number'),
    workplace: text('workplace'),
    /** Where the person works, own or another municipality. */
    municipalityId: integer('municipality_id').references(() => municipality.id),
    isIndividual: boolean('is_individual').notNull(),
    isClinical: boolean('is_clinical').notNull(),
    /** Specialist in general practice since; or the Directorate's time-limited exemption (V2). */
    specialistSince: date('specialist_since'),
    exemptionStartsOn: date('exemption_starts_on'),
    exemptionEndsOn: date('exemption_ends_on'),
    /** Most doctors at the same time; null = not said. */
    capacity: integer('capacity'),
    /** The last day the person is there; null = goes on. */
    leavesOn: date('leaves_on'),
    ...versioned,
  },
  table => [
    index('supervisor_provider').on(table.providerId, table.name, table.id),
    index('supervisor_account').on(table.accountId),
    uniqueIndex('supervisor_hpr_number').on(table.providerId, table.hprNumber),
    uniqueIndex('supervisor_account_once').on(table.providerId, table.accountId),
    check('supervisor_hpr_number_digits', sql`${table.hprNumber} ~ '^[1-9][0-9]{6,8}$'`),
    check('supervisor_has_role', sql`${table.isIndividual} or ${table.isClinical}`),
    check(
      'supervisor_exemption',
      sql`num_nulls(${table.exemptionStartsOn}, ${table.exemptionEndsOn}) <> 1 and ${table.exemptionEndsOn} >= ${table.exemptionStartsOn}`,
    ),
  ],
)

/**
 * The appointment of a supervisor for a doctor. Who is appointed on a day may see the doctor's record that day: access is
 * read from here. Two individual supervisors on the same day are refused (constraint `supervisor_appointment_one_individual`).
 */
export const supervisorAppointment = pgTable(
  'supervisor_appointment',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    supervisorId: uuid('supervisor_id')
      .notNull()
      .references(() => supervisor.id),
    /** As individual supervisor (veileder) or clinical supervisor (supervisør). */
    appointedAs: text('appointed_as', { enum: ['individual', 'clinical'] }).notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    ...versioned,
  },
  table => [
    index('supervisor_appointment_trainee').on(table.traineeId, table.startsOn, table.id),
    index('supervisor_appointment_supervisor').on(table.supervisorId),
    check(
      'supervisor_appointment_days',
      sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`,
    ),
  ],
)

/** Individual supervision that was given (individuell veiledning): entered by one of the two, confirmed by the other. */
export const supervisionEntry = pgTable(
  'supervision_entry',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    supervisorId: uuid('supervisor_id')
      .notNull()
      .references(() => supervisor.id),
    heldOn: date('held_on').notNull(),
    minutes: integer('minutes').notNull(),
    topic: text('topic').notNull(),
    agreedPoints: text('agreed_points'),
    enteredBy: uuid('entered_by')
      .notNull()
      .references(() => account.id),
    /** Whose side entered it; the other side confirms. */
    enteredAs: text('entered_as', { enum: ['trainee', 'supervisor'] }).notNull(),
    status: text('status', { enum: ['entered', 'confirmed', 'returned'] })
      .notNull()
      .default('entered'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => account.id),
    /** Who confirmed or returned it, as the person was called then. */
    deciderName: text('decider_name'),
    comment: text('comment'),
    ...versioned,
  },
  table => [
    index('supervision_entry_trainee').on(table.traineeId, table.heldOn, table.id),
    check('supervision_entry_minutes', sql`${table.minutes} between 1 and 1440`),
    check('supervision_entry_decided', sql`(${table.status} = 'entered') = (${table.decidedAt} is null)`),
  ],
)

/** A supervision group (veiledningsgruppe), kept by one provider. */
export const supervisionGroup = pgTable(
  'supervision_group',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => trainingProvider.id),
    name: text('name').notNull(),
    leaderName: text('leader_name').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    ...versioned,
  },
  table => [
    index('supervision_group_provider').on(table.providerId, table.id),
    check('supervision_group_days', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
  ],
)

/** A doctor in a supervision group. */
export const groupMember = pgTable(
  'group_member',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    groupId: uuid('group_id')
      .notNull()
      .references(() => supervisionGroup.id),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    joinedOn: date('joined_on').notNull(),
    leftOn: date('left_on'),
    /** The day of the diploma, which goes with the application for approval. */
    diplomaOn: date('diploma_on'),
    ...versioned,
  },
  table => [
    uniqueIndex('group_member_once').on(table.groupId, table.traineeId),
    index('group_member_trainee').on(table.traineeId),
    check('group_member_days', sql`${table.leftOn} is null or ${table.leftOn} >= ${table.joinedOn}`),
  ],
)

export const groupMeeting = pgTable(
  'group_meeting',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    groupId: uuid('group_id')
      .notNull()
      .references(() => supervisionGroup.id),
    heldOn: date('held_on').notNull(),
    minutes: integer('minutes').notNull(),
    ...versioned,
  },
  table => [
    index('group_meeting_group').on(table.groupId, table.heldOn, table.id),
    check('group_meeting_minutes', sql`${table.minutes} between 1 and 1440`),
  ],
)

/** Who was there. */
export const groupAttendance = pgTable(
  'group_attendance',
  {
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => groupMeeting.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => groupMember.id),
  },
  table => [
    primaryKey({ name: 'group_attendance_pkey', columns: [table.meetingId, table.memberId] }),
    index('group_attendance_member').on(table.memberId),
  ],
)

/** A supervision conversation (veiledningssamtale): prepared by both, finalised by the supervisor alone. */
export const conversation = pgTable(
  'conversation',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    supervisorId: uuid('supervisor_id')
      .notNull()
      .references(() => supervisor.id),
    plannedOn: date('planned_on').notNull(),
    heldOn: date('held_on'),
    status: text('status', { enum: ['invited', 'prepared', 'minuted', 'finalised'] })
      .notNull()
      .default('invited'),
    traineePreparation: text('trainee_preparation'),
    supervisorPreparation: text('supervisor_preparation'),
    minutes: text('minutes'),
    /** The contract's `AgreedPoint[]`; those marked for the plan are shown where it is revised. */
    agreedPoints: jsonb('agreed_points').notNull().default([]),
    finalisedAt: instant('finalised_at'),
    finalisedBy: uuid('finalised_by').references(() => account.id),
    ...versioned,
  },
  table => [
    index('conversation_trainee').on(table.traineeId, table.plannedOn, table.id),
    check(
      'conversation_finalised',
      sql`(${table.status} = 'finalised') = (${table.finalisedAt} is not null)`,
    ),
  ],
)

/** A private note to a conversation: its writer alone reads it. No history of it is kept. */
export const conversationNote = pgTable(
  'conversation_note',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    text: text('text').notNull(),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  table => [primaryKey({ name: 'conversation_note_pkey', columns: [table.conversationId, table.accountId] })],
)

/** The overall assessment of an assessment board (vurderingskollegium). */
export const boardAssessment = pgTable(
  'board_assessment',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    heldOn: date('held_on').notNull(),
    /** The contract's `BoardParticipant[]`. */
    participants: jsonb('participants').notNull(),
    judgement: text('judgement', { enum: ['on-track', 'at-risk', 'needs-more-time'] }).notNull(),
    basis: text('basis'),
    measures: text('measures'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => account.id),
    finalisedAt: instant('finalised_at'),
    finalisedBy: uuid('finalised_by').references(() => account.id),
    traineeComment: text('trainee_comment'),
    commentedAt: instant('commented_at'),
    ...versioned,
  },
  table => [index('board_assessment_trainee').on(table.traineeId, table.heldOn, table.id)],
)

/** A way for someone without an account to sign one thing, once. Only the hash of its secret is stored. */
export const signingLink = pgTable(
  'signing_link',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    kind: text('kind', { enum: ['activity', 'goal-advice', 'supervision-entry'] }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    signerName: text('signer_name').notNull(),
    /** What the person is: "overlege, medisinsk avdeling". */
    signerTitle: text('signer_title').notNull(),
    tokenHash: text('token_hash').notNull().unique('signing_link_token_hash_unique'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => account.id),
    expiresAt: instant('expires_at').notNull(),
    remindedAt: instant('reminded_at'),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
    ...versioned,
  },
  table => [
    index('signing_link_trainee').on(table.traineeId, table.id),
    index('signing_link_subject').on(table.subjectId),
  ],
)
