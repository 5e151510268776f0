import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { account } from './account.ts'
import { bytes, instant, versioned } from './columns.ts'
import { trainee } from './trainee.ts'
import { trainingProvider } from './training-provider.ts'

/**
 * A confirmation of completed service (bekreftelse på gjennomført praktisk tjeneste) on its way: what the coordinator
 * prepares and the doctor may object to. What it says of the service is counted from the ledger until it is issued.
 */
export const confirmation = pgTable(
  'confirmation',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => trainee.id),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => trainingProvider.id),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    /** Individual supervision (individuell veiledning) in the span. */
    supervisionMinutes: integer('supervision_minutes'),
    supervisorName: text('supervisor_name'),
    supervisorHprNumber: text('supervisor_hpr_number'),
    /** Where it is signed. */
    place: text('place').notNull(),
    replacesId: uuid('replaces_id'),
    preparedBy: uuid('prepared_by')
      .notNull()
      .references(() => account.id),
    objectionReason: text('objection_reason'),
    objectedAt: instant('objected_at'),
    discardedAt: instant('discarded_at'),
    ...versioned,
  },
  table => [
    index('confirmation_trainee').on(table.traineeId, table.id),
    index('confirmation_provider').on(table.providerId, table.id),
    check('confirmation_days', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
)

/** A confirmation as it was signed, for good: rows are never changed or deleted (trigger `insert_only`). */
export const issuedConfirmation = pgTable('issued_confirmation', {
  confirmationId: uuid('confirmation_id')
    .primaryKey()
    .references(() => confirmation.id),
  code: text('code').notNull().unique('issued_confirmation_code_unique'),
  /** The issued one that this one takes the place of; each is replaced once. */
  replacesId: uuid('replaces_id').unique('issued_confirmation_replaces_unique'),
  /** The contract's `ConfirmationContent`, as the very text that the fingerprint was made of. */
  content: text('content').notNull(),
  /** SHA-256 of the content, hexadecimal. */
  fingerprint: text('fingerprint').notNull(),
  /** Ed25519 over the fingerprint's bytes, base64url. */
  signature: text('signature').notNull(),
  keyId: text('key_id')
    .notNull()
    .references(() => signingKey.id),
  /** The PDF, and its own SHA-256. */
  paper: bytes('paper').notNull(),
  paperFingerprint: text('paper_fingerprint').notNull(),
  /** The counting engine's answer that the content was made of. */
  assessment: jsonb('assessment').notNull(),
  issuedAt: instant('issued_at').notNull().defaultNow(),
  issuedBy: uuid('issued_by')
    .notNull()
    .references(() => account.id),
})

/** An issued confirmation that its leader took back. Insert only too. */
export const confirmationWithdrawal = pgTable('confirmation_withdrawal', {
  confirmationId: uuid('confirmation_id')
    .primaryKey()
    .references(() => issuedConfirmation.confirmationId),
  reason: text('reason').notNull(),
  withdrawnAt: instant('withdrawn_at').notNull().defaultNow(),
  withdrawnBy: uuid('withdrawn_by')
    .notNull()
    .references(() => account.id),
})

/** The public half of every key that this installation has signed with. The private half is not in the database. */
export const signingKey = pgTable('signing_key', {
  id: text('id').primaryKey(),
  /** The `x` of its JWK, base64url. */
  publicKey: text('public_key').notNull(),
  since: instant('since').notNull().defaultNow(),
})
