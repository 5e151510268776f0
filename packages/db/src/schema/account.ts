import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, versioned } from './columns.ts'
import { trainee } from './trainee.ts'
import { trainingProvider } from './training-provider.ts'

/** Someone who can sign in. What the person may do stands in `role_grant`. */
export const account = pgTable(
  'account',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    username: text('username').notNull(),
    passwordHash: text('password_hash').notNull(),
    name: text('name').notNull(),
    language: text('language', { enum: ['nb', 'nn', 'en'] })
      .notNull()
      .default('nb'),
    isDemonstration: boolean('is_demonstration').notNull().default(false),
    disabledAt: instant('disabled_at'),
    ...versioned,
  },
  table => [
    uniqueIndex('account_username_unique').on(sql`lower(${table.username})`),
    check('account_language_known', sql`${table.language} in ('nb', 'nn', 'en')`),
  ],
)

/** A role in a place: what an account may do, and for whom. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    role: text('role', {
      enum: ['coordinator', 'leader', 'supervisor', 'trainee', 'alis-office', 'directorate', 'admin'],
    }).notNull(),
    providerId: uuid('provider_id').references(() => trainingProvider.id),
    traineeId: uuid('trainee_id').references(() => trainee.id),
    alisOffice: text('alis_office', { enum: ['nord', 'midt', 'vest', 'sor', 'ost', 'oslo'] }),
    /** A deputy (stedfortreder): has the role from the first day to the last. */
    isDeputy: boolean('is_deputy').notNull().default(false),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    grantedAt: instant('granted_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
  },
  table => [
    index('role_grant_account').on(table.accountId),
    uniqueIndex('role_grant_once')
      .on(
        table.accountId,
        table.role,
        sql`coalesce(${table.providerId}::text, ${table.traineeId}::text, ${table.alisOffice}, '')`,
      )
      .where(sql`${table.endedAt} is null`),
    check(
      'role_grant_deputy',
      sql`${table.isDeputy} = (${table.startsOn} is not null) and num_nulls(${table.startsOn}, ${table.endsOn}) <> 1 and ${table.endsOn} >= ${table.startsOn}`,
    ),
    check(
      'role_grant_has_its_place',
      sql`case ${table.role}
        when 'coordinator' then num_nonnulls(${table.traineeId}, ${table.alisOffice}) = 0 and ${table.providerId} is not null
        when 'leader' then num_nonnulls(${table.traineeId}, ${table.alisOffice}) = 0 and ${table.providerId} is not null
        when 'supervisor' then num_nonnulls(${table.providerId}, ${table.alisOffice}) = 0 and ${table.traineeId} is not null
        when 'trainee' then num_nonnulls(${table.providerId}, ${table.alisOffice}) = 0 and ${table.traineeId} is not null
        when 'alis-office' then num_nonnulls(${table.providerId}, ${table.traineeId}) = 0 and ${table.alisOffice} is not null
        when 'directorate' then num_nonnulls(${table.providerId}, ${table.traineeId}, ${table.alisOffice}) = 0
        when 'admin' then num_nonnulls(${table.providerId}, ${table.traineeId}, ${table.alisOffice}) = 0
        else false end`,
    ),
  ],
)

/** One sign-in, of a person (cookie) or a machine (token). Ending it makes its token worthless at once. */
export const session = pgTable(
  'session',
  {
    id: uuid('id').primaryKey().default(sql`uuidv7()`),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    kind: text('kind', { enum: ['cookie', 'token'] }).notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  table => [index('session_account').on(table.accountId)],
)
