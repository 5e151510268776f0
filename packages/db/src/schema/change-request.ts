import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { account } from './account.ts'
import { instant, versioned } from './columns.ts'
import { trainee } from './trainee.ts'

/** A wish to change a doctor's path (endringsønske): written down, sent, approved or returned, or withdrawn. */
export const changeRequest = pgTable(
  'change_request',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    status: text('status', { enum: ['draft', 'sent', 'approved', 'returned', 'withdrawn'] })
      .notNull()
      .default('draft'),
    /** The contract's `PathChange[]`, in the order in which they are made. */
    changes: jsonb('changes').notNull(),
    note: text('note'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => account.id),
    sentAt: instant('sent_at'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => account.id),
    /** Why it was returned. */
    reason: text('reason'),
    /** What it did to the forecast, as it was shown when it was approved. */
    effect: jsonb('effect'),
    ...versioned,
  },
  table => [
    index('change_request_trainee').on(table.traineeId, table.id),
    check(
      'change_request_sent',
      sql`${table.status} in ('draft', 'withdrawn') or ${table.sentAt} is not null`,
    ),
    check('change_request_returned', sql`${table.status} <> 'returned' or ${table.reason} is not null`),
  ],
)
