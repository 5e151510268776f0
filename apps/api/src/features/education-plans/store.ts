import type { PlanContent, PlanSections, PlanStatus } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { eq, sql } from 'drizzle-orm'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import type { Reader } from './policy.ts'

const { educationPlan } = tables

/** A plan as stored, with the names that it stands under and the one that was agreed before it. */
export type PlanRecord = {
  id: string
  number: number
  status: PlanStatus
  trainee: {
    id: string
    givenName: string
    familyName: string
    hprNumber: string
    provider: { id: string; name: string }
  }
  languageForm: 'nb' | 'nn' | 'neutral'
  content: PlanContent
  reason: string | null
  createdAt: string
  createdById: string
  createdBy: string
  updatedAt: string
  proposedAt: string | null
  proposedBy: string | null
  traineeAgreedAt: string | null
  traineeAgreedById: string | null
  traineeAgreedBy: string | null
  leaderAgreedAt: string | null
  leaderAgreedById: string | null
  leaderAgreedBy: string | null
  isLeaderDeputy: boolean
  agreedFingerprint: string | null
  returnReason: string | null
  agreedAt: string | null
  /** The day of it, in Norway. */
  agreedOn: string | null
  agreed: PlanSections | null
  previous: { id: string; number: number; agreedAt: string; agreed: PlanSections } | null
  hasOpen: boolean
  version: number
}

/** A draft is for those who write it and for the leader; what was proposed is for all who see the doctor. */
export const visible = `(trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))
      and (plan.status not in ('draft', 'discarded') or trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($3::uuid[]))`

export const visibleValues = ({ scope, draftsOf }: Reader) => [scope.providerIds, scope.traineeIds, draftsOf]

export const traineeColumns = `json_build_object('id', trainee.id, 'givenName', given_name, 'familyName', family_name,
      'hprNumber', hpr_number, 'provider', json_build_object('id', provider.id, 'name', municipality.name))`

const nameOf = (column: string) => `(select name from account where account.id = ${column})`

const selectText = `select json_build_object('id', plan.id, 'number', plan.number, 'status', plan.status, 'trainee', ${traineeColumns},
      'languageForm', municipality.language_form, 'content', plan.content, 'reason', plan.reason, 'createdAt', plan.created_at,
      'createdById', plan.created_by, 'createdBy', ${nameOf('plan.created_by')}, 'updatedAt', plan.updated_at,
      'proposedAt', plan.proposed_at, 'proposedBy', ${nameOf('plan.proposed_by')},
      'traineeAgreedAt', plan.trainee_agreed_at, 'traineeAgreedById', plan.trainee_agreed_by,
      'traineeAgreedBy', ${nameOf('plan.trainee_agreed_by')}, 'leaderAgreedAt', plan.leader_agreed_at,
      'leaderAgreedById', plan.leader_agreed_by, 'leaderAgreedBy', ${nameOf('plan.leader_agreed_by')},
      'isLeaderDeputy', plan.is_leader_deputy, 'agreedFingerprint', plan.agreed_fingerprint, 'returnReason', plan.return_reason,
      'agreedAt', plan.agreed_at, 'agreedOn', (plan.agreed_at at time zone 'Europe/Oslo')::date, 'agreed', plan.agreed,
      'previous', (select json_build_object('id', earlier.id, 'number', earlier.number, 'agreedAt', earlier.agreed_at, 'agreed', earlier.agreed)
        from education_plan earlier
        where earlier.trainee_id = trainee.id and earlier.number < plan.number and earlier.agreed is not null
        order by earlier.number desc limit 1),
      'hasOpen', exists (select from education_plan other where other.trainee_id = trainee.id and other.status in ('draft', 'proposed')),
      'version', plan.version) as plan
    from education_plan plan
    join trainee on trainee.id = plan.trainee_id
    join training_provider provider on provider.id = trainee.provider_id
    join municipality on municipality.id = provider.municipality_id
    where plan.id = $4 and ${visible}`

const select: Statement<{ plan: PlanRecord }> = { name: 'select-education-plan', text: selectText }

const open: Statement<{ plan: PlanRecord }> = {
  name: 'open-education-plan',
  text: `${selectText} for update of plan`,
}

/**
 * One plan that the reader may see.
 * @throws Failure NOT_FOUND, also when it exists outside the scope or is a draft of others
 */
export async function getPlan(db: Db, reader: Reader, planId: string): Promise<PlanRecord> {
  const [row] = await run(db, select, [...visibleValues(reader), planId])
  return row?.plan ?? fail('NOT_FOUND')
}

/**
 * The same, for a change: until the transaction ends nobody else changes it.
 * @throws Failure NOT_FOUND
 */
export async function openPlan(tx: Db, reader: Reader, planId: string): Promise<PlanRecord> {
  const [row] = await run(tx, open, [...visibleValues(reader), planId])
  return row?.plan ?? fail('NOT_FOUND')
}

/** What a new plan follows upon. */
export type PlanBefore = {
  providerId: string
  hasOpen: boolean
  active: { number: number; content: PlanContent } | null
}

const openTrainee: Statement<{ providerId: string }> = {
  name: 'lock-trainee-for-plan',
  text: `select provider_id as "providerId" from trainee
    where id = $1 and (provider_id = any ($2::uuid[]) or id = any ($3::uuid[])) for no key update`,
}

const selectBefore: Statement<Omit<PlanBefore, 'providerId'>> = {
  name: 'select-plan-before',
  text: `select exists (select from education_plan where trainee_id = $1 and status in ('draft', 'proposed')) as "hasOpen",
      (select json_build_object('number', number, 'content', content) from education_plan where trainee_id = $1 and status = 'active') as active`,
}

/**
 * Opens a doctor's plans, so that one can be added: until the transaction ends nobody else adds one.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function openPlansOf(tx: Db, scope: Scope, traineeId: string): Promise<PlanBefore> {
  const [doctor] = await run(tx, openTrainee, [traineeId, scope.providerIds, scope.traineeIds])
  if (!doctor) return fail('NOT_FOUND')
  // A statement of its own, which sees what was stored while this one waited for the lock.
  const [before] = await run(tx, selectBefore, [traineeId])
  if (!before) throw new Error('A row of what exists is always answered.')
  return { ...doctor, ...before }
}

type NewDraft = {
  traineeId: string
  number: number
  content: PlanContent
  reason: string | null
  createdBy: string
}

/** Writes down a draft. */
export async function insertDraft(tx: Db, draft: NewDraft): Promise<string> {
  const [row] = await tx.insert(educationPlan).values(draft).returning({ id: educationPlan.id })
  if (!row) throw new Error('The plan was not stored.')
  return row.id
}

type Columns = Parameters<ReturnType<Db['update']>['set']>[0]

const nextVersion = { version: sql`${educationPlan.version} + 1`, updatedAt: sql`now()` }

async function save(tx: Db, planId: string, columns: Columns): Promise<void> {
  await tx.update(educationPlan).set(columns).where(eq(educationPlan.id, planId))
}

/** Stores what a draft says now. */
export const saveDraft = (
  tx: Db,
  planId: string,
  { content, reason }: { content: PlanContent; reason: string | null },
): Promise<void> => save(tx, planId, { content, reason, ...nextVersion })

/** Stores that a draft was proposed; why it was returned before is history. */
export const saveProposed = (tx: Db, planId: string, proposedBy: string): Promise<void> =>
  save(tx, planId, {
    status: 'proposed',
    proposedBy,
    proposedAt: sql`now()`,
    returnReason: null,
    ...nextVersion,
  })

const noAgreement = {
  traineeAgreedAt: null,
  traineeAgreedBy: null,
  leaderAgreedAt: null,
  leaderAgreedBy: null,
  isLeaderDeputy: false,
  agreedFingerprint: null,
}

/** Stores that a proposal is a draft again, to which nobody has agreed. */
export const saveReturned = (tx: Db, planId: string, returnReason: string): Promise<void> =>
  save(tx, planId, {
    status: 'draft',
    returnReason,
    proposedAt: null,
    proposedBy: null,
    ...noAgreement,
    ...nextVersion,
  })

export const saveDiscarded = (tx: Db, planId: string): Promise<void> =>
  save(tx, planId, { status: 'discarded', ...nextVersion })

/** An agreement to what has a fingerprint, and whether the other's agreement to the same is kept beside it. */
export type NewAgreement = {
  by: string
  fingerprint: string
  isOtherKept: boolean
} & ({ as: 'trainee' } | { as: 'leader'; isDeputy: boolean })

/**
 * Stores an agreement. The version stays: the other is to agree to the very same plan, and her page, which may have been
 * opened before, still shows it.
 */
export async function saveAgreement(tx: Db, planId: string, agreement: NewAgreement): Promise<void> {
  const own =
    agreement.as === 'trainee'
      ? { traineeAgreedAt: sql`now()`, traineeAgreedBy: agreement.by }
      : { leaderAgreedAt: sql`now()`, leaderAgreedBy: agreement.by, isLeaderDeputy: agreement.isDeputy }
  const others = agreement.isOtherKept ? {} : noAgreement
  await save(tx, planId, { ...others, ...own, agreedFingerprint: agreement.fingerprint })
}

/** Makes a plan that both agreed to the active one, with all that it said; the one before it is superseded. */
export async function saveActive(
  tx: Db,
  { id, trainee }: Pick<PlanRecord, 'id' | 'trainee'>,
  agreed: PlanSections,
): Promise<void> {
  await run(tx, supersede, [trainee.id])
  await save(tx, id, { status: 'active', agreed, agreedAt: sql`now()`, ...nextVersion })
}

const supersede: Statement<never> = {
  name: 'supersede-active-plan',
  text: `update education_plan set status = 'superseded', version = version + 1, updated_at = now()
    where trainee_id = $1 and status = 'active'`,
}

const selectUnknown: Statement<{ goals: string[]; periods: string[] }> = {
  name: 'select-unknown-ids-of-plan',
  text: `select array(select id from unnest($1::uuid[]) as asked(id) where not exists (select from learning_goal goal where goal.id = asked.id)) as goals,
      array(select id from unnest($2::uuid[]) as asked(id) where not exists
        (select from service_period period where period.id = asked.id and period.trainee_id = $3)) as periods`,
}

/** Those of the goals that no catalogue has, and of the periods that the doctor does not have. */
export async function findUnknownIds(
  tx: Db,
  traineeId: string,
  { goalIds, periodIds }: { goalIds: readonly string[]; periodIds: readonly string[] },
): Promise<{ goals: Set<string>; periods: Set<string> }> {
  const [row] = await run(tx, selectUnknown, [goalIds, periodIds, traineeId])
  return { goals: new Set(row?.goals), periods: new Set(row?.periods) }
}

/** A plan as it was agreed on a day that has passed: for the demonstration alone, which has a past to show. */
export async function insertAgreedPlan(
  tx: Db,
  plan: NewDraft & {
    traineeAgreedBy: string
    leaderAgreedBy: string
    agreedAt: string
    agreed: PlanSections
  },
  fingerprint: string,
): Promise<string> {
  const { agreedAt } = plan
  const instants = {
    createdAt: agreedAt,
    updatedAt: agreedAt,
    proposedAt: agreedAt,
    traineeAgreedAt: agreedAt,
    leaderAgreedAt: agreedAt,
  }
  const values = {
    ...plan,
    ...instants,
    status: 'active' as const,
    proposedBy: plan.createdBy,
    agreedFingerprint: fingerprint,
  }
  const [row] = await tx.insert(educationPlan).values(values).returning({ id: educationPlan.id })
  if (!row) throw new Error('The plan was not stored.')
  return row.id
}
