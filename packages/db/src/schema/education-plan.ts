import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { account } from './account.ts'
import { instant, versioned } from './columns.ts'
import { trainee } from './trainee.ts'

/**
 * One version of a doctor's individual education plan (individuell utdanningsplan). Its periods, leave, supervisor and group
 * are those of the record and are not stored here; `agreed` keeps how all of it stood when it was agreed, for good.
 */
export const educationPlan = pgTable(
  'education_plan',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    /** 1, 2, 3 … of the doctor's plans; that of a discarded one is given again. */
    number: integer('number').notNull(),
    status: text('status', { enum: ['draft', 'proposed', 'active', 'superseded', 'discarded'] })
      .notNull()
      .default('draft'),
    /** The contract's `PlanContent`. */
    content: jsonb('content').notNull(),
    /** Why the plan is revised; the first has none. */
    reason: text('reason'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => account.id),
    proposedAt: instant('proposed_at'),
    proposedBy: uuid('proposed_by').references(() => account.id),
    traineeAgreedAt: instant('trainee_agreed_at'),
    traineeAgreedBy: uuid('trainee_agreed_by').references(() => account.id),
    leaderAgreedAt: instant('leader_agreed_at'),
    leaderAgreedBy: uuid('leader_agreed_by').references(() => account.id),
    /** What the agreements were given to: the fingerprint of all that the plan said. Others are void. */
    agreedFingerprint: text('agreed_fingerprint'),
    isLeaderDeputy: boolean('is_leader_deputy').notNull().default(false),
    /** Why a proposal went back to draft. */
    returnReason: text('return_reason'),
    /** When both had agreed. */
    agreedAt: instant('agreed_at'),
    /** The contract's `PlanSections`: all that the plan said then. */
    agreed: jsonb('agreed'),
    ...versioned,
  },
  table => [
    uniqueIndex('education_plan_number')
      .on(table.traineeId, table.number)
      .where(sql`${table.status} <> 'discarded'`),
    uniqueIndex('education_plan_one_active').on(table.traineeId).where(sql`${table.status} = 'active'`),
    uniqueIndex('education_plan_one_open')
      .on(table.traineeId)
      .where(sql`${table.status} in ('draft', 'proposed')`),
    index('education_plan_trainee').on(table.traineeId, table.id),
    check(
      'education_plan_agreed',
      sql`${table.status} not in ('active', 'superseded') or num_nulls(${table.traineeAgreedAt}, ${table.leaderAgreedAt}, ${table.agreedAt}, ${table.agreed}) = 0`,
    ),
    check('education_plan_reason', sql`${table.number} = 1 or ${table.reason} is not null`),
  ],
)
