import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Every change, written in the transaction that made it. Insert only: a trigger refuses anything else. */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull().defaultNow(),
    /** Null = the system itself (loading of reference or demonstration data, the command line). */
    accountId: uuid('account_id'),
    requestId: text('request_id').notNull(),
    type: text('type').notNull(),
    subjectId: text('subject_id').notNull(),
    traineeId: uuid('trainee_id'),
    providerId: uuid('provider_id'),
    data: jsonb('data').notNull(),
  },
  table => [index('audit_event_trainee').on(table.traineeId, table.id)],
)

/** Reading of a person's whole record, exports and refused attempts. Written in batches, since reading must stay quick. */
export const accessEvent = pgTable(
  'access_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    accountId: uuid('account_id'),
    requestId: text('request_id').notNull(),
    operation: text('operation').notNull(),
    outcome: text('outcome', { enum: ['read', 'refused'] }).notNull(),
    subjectId: text('subject_id'),
  },
  table => [index('access_event_subject').on(table.subjectId, table.id)],
)

/** Earlier versions of records, by the trigger `keep_history`: what was known, and until when. */
export const recordHistory = pgTable(
  'record_history',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    tableName: text('table_name').notNull(),
    recordId: uuid('record_id').notNull(),
    row: jsonb('row').notNull(),
    operation: text('operation', { enum: ['UPDATE', 'DELETE'] }).notNull(),
    replacedAt: instant('replaced_at').notNull().defaultNow(),
  },
  table => [index('record_history_record').on(table.recordId, table.id)],
)

/** The answer to a creating request, kept so that a retry gets it again instead of creating twice. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    accountId: uuid('account_id').notNull(),
    key: text('key').notNull(),
    operation: text('operation').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status').notNull(),
    answer: jsonb('answer').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  table => [
    primaryKey({ name: 'idempotency_key_pkey', columns: [table.accountId, table.key] }),
    index('idempotency_key_age').using('brin', table.createdAt),
  ],
)
