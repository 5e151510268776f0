import type { ActivityQuery, ActivityStatus, LearningActivity } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { eq, sql } from 'drizzle-orm'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import { offsetOf } from '../../core/paging.ts'

const { activityGoal, learningActivity } = tables

/** An activity as stored, with the provider of its doctor. */
export type ActivityRecord = Omit<LearningActivity, 'can' | 'courseHours'> & {
  providerId: string
  courseMinutes: number | null
}

const visible = '(trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))'

const joined = 'learning_activity activity join trainee on trainee.id = activity.trainee_id'

const record = `json_build_object('id', activity.id, 'traineeId', activity.trainee_id, 'providerId', trainee.provider_id, 'kind', activity.kind,
      'title', activity.title, 'description', activity.description, 'courseKind', activity.course_kind, 'courseMinutes', activity.course_minutes,
      'plannedOn', activity.planned_on, 'doneOn', activity.done_on, 'status', activity.status,
      'goals', (select coalesce(json_agg(json_build_object('id', goal.id, 'code', goal.code, 'title', goal.title) order by goal.position, goal.id), '[]')
        from activity_goal join learning_goal goal on goal.id = activity_goal.goal_id where activity_goal.activity_id = activity.id),
      'sentTo', (select json_build_object('supervisorId', supervisor.id, 'name', supervisor.name) from supervisor where supervisor.id = activity.sent_to),
      'sentAt', activity.sent_at, 'decidedAt', activity.decided_at, 'signerName', activity.signer_name, 'comment', activity.comment,
      'files', (select coalesce(json_agg(json_build_object('id', file.id, 'name', file.name, 'contentType', file.content_type,
          'byteSize', file.byte_size, 'fingerprint', file.fingerprint, 'uploadedAt', file.uploaded_at, 'uploadedBy', account.name) order by file.id), '[]')
        from evidence_file file join account on account.id = file.uploaded_by
        where file.activity_id = activity.id and file.removed_at is null),
      'version', activity.version)`

const select: Statement<{ activity: ActivityRecord }> = {
  name: 'select-activity',
  text: `select ${record} as activity from ${joined} where activity.id = $3 and ${visible}`,
}

/**
 * One activity of a doctor in the scope.
 * @throws Failure NOT_FOUND, also when it exists outside the scope
 */
export async function getActivity(db: Db, scope: Scope, activityId: string): Promise<ActivityRecord> {
  const [row] = await run(db, select, [scope.providerIds, scope.traineeIds, activityId])
  return row?.activity ?? fail('NOT_FOUND')
}

const lock = { name: 'lock-activity', text: 'select id from learning_activity where id = $1 for update' }

/**
 * The same, for a change: until the transaction ends nobody else changes it. It is read after it is locked: its files and
 * goals too are then as the one who was there before has left them.
 * @throws Failure NOT_FOUND
 */
export async function openActivity(tx: Db, scope: Scope, activityId: string): Promise<ActivityRecord> {
  await run(tx, lock, [activityId])
  return getActivity(tx, scope, activityId)
}

const selectForSigner: Statement<{ activity: ActivityRecord }> = {
  name: 'select-activity-for-signer',
  text: `select ${record} as activity from ${joined} where activity.id = $1`,
}

/**
 * The same for who was found to be its signer: by her appointment, or by a link that was made for this one activity.
 * @throws Failure NOT_FOUND
 */
export async function openForSigner(tx: Db, activityId: string): Promise<ActivityRecord> {
  await run(tx, lock, [activityId])
  const [row] = await run(tx, selectForSigner, [activityId])
  return row?.activity ?? fail('NOT_FOUND')
}

const findDoctor: Statement<{ providerId: string }> = {
  name: 'find-doctor-of-activities',
  text: `select provider_id as "providerId" from trainee where id = $3 and ${visible}`,
}

/**
 * The provider of a doctor in the scope.
 * @throws Failure NOT_FOUND
 */
export async function getProviderOf(db: Db, scope: Scope, traineeId: string): Promise<string> {
  const [row] = await run(db, findDoctor, [scope.providerIds, scope.traineeIds, traineeId])
  return row?.providerId ?? fail('NOT_FOUND')
}

type Sort = NonNullable<ActivityQuery['sort']>
type Order = NonNullable<ActivityQuery['order']>

/** What is not done yet has the day it is planned for; what has no day at all stands among the newest. */
const sortColumns: Record<Sort, readonly string[]> = {
  day: ["coalesce(done_on, planned_on, 'infinity')"],
  title: ['lower(title) collate "norwegian"'],
  status: [
    `array_position(array['returned', 'sent', 'planned', 'done', 'signed'], status)`,
    "coalesce(done_on, planned_on, 'infinity')",
  ],
}

type Listed = { rows: ActivityRecord[]; total: number }

const statementFor = (sort: Sort, order: Order): Statement<{ listed: Listed }> => {
  const orderBy = [...sortColumns[sort], 'id'].map(column => `${column} ${order}`).join(', ')
  return {
    name: `list-activities-${sort}-${order}`,
    text: `with found as (
        select activity.* from ${joined}
        where activity.trainee_id = $3 and ${visible} and ($4::text is null or activity.status = $4)
          and ($5::text is null or activity.kind = $5)
          and ($6::uuid is null or exists (select from activity_goal where activity_goal.activity_id = activity.id and activity_goal.goal_id = $6))
      ), page as (
        select *, row_number() over (order by ${orderBy}) as place from found order by ${orderBy} limit $7 offset $8
      )
      select json_build_object('total', (select count(*) from found),
        'rows', (select coalesce(json_agg(${record} order by activity.place), '[]') from page activity join trainee on trainee.id = activity.trainee_id)) as listed`,
  }
}

/** One statement for each way to sort, so that PostgreSQL keeps its plan. */
const statements = new Map(
  (['day', 'title', 'status'] as const).flatMap(sort =>
    (['asc', 'desc'] as const).map(order => [`${sort} ${order}`, statementFor(sort, order)] as const),
  ),
)

/** A page of a doctor's activities, the newest first unless asked otherwise, and the number of all that match. */
export async function listActivities(
  db: Db,
  scope: Scope,
  traineeId: string,
  query: ActivityQuery,
): Promise<Listed> {
  const { status, kind, goal, sort = 'day', order = sort === 'day' ? 'desc' : 'asc' } = query
  const statement = statements.get(`${sort} ${order}`)
  if (!statement) throw new Error(`No statement sorts by ${sort}.`)
  const [row] = await run(db, statement, [
    scope.providerIds,
    scope.traineeIds,
    traineeId,
    status ?? null,
    kind ?? null,
    goal ?? null,
    query.pageSize,
    offsetOf(query),
  ])
  return row?.listed ?? { rows: [], total: 0 }
}

/** What is stored of what people write. */
export type ActivityFields = Pick<
  ActivityRecord,
  'kind' | 'title' | 'description' | 'courseKind' | 'courseMinutes' | 'plannedOn' | 'doneOn'
> & { status: ActivityStatus }

/** Stores a new activity without its goals. */
export async function insertActivity(tx: Db, traineeId: string, fields: ActivityFields): Promise<string> {
  const [row] = await tx
    .insert(learningActivity)
    .values({ traineeId, ...fields })
    .returning({ id: learningActivity.id })
  if (!row) throw new Error('The activity was not stored.')
  return row.id
}

/** Stores which goals an open activity serves. */
export async function saveGoals(tx: Db, activityId: string, goalIds: readonly string[]): Promise<void> {
  await tx.delete(activityGoal).where(eq(activityGoal.activityId, activityId))
  if (goalIds.length > 0)
    await tx.insert(activityGoal).values(goalIds.map(goalId => ({ activityId, goalId })))
}

type Columns = Parameters<ReturnType<Db['update']>['set']>[0]

const save = (tx: Db, activityId: string, columns: Columns) =>
  tx
    .update(learningActivity)
    .set({ ...columns, version: sql`${learningActivity.version} + 1`, updatedAt: sql`now()` })
    .where(eq(learningActivity.id, activityId))

/** Stores what was written anew of an open activity. */
export async function saveFields(tx: Db, activityId: string, fields: ActivityFields): Promise<void> {
  await save(tx, activityId, fields)
}

const undecided = { decidedAt: null, decidedBy: null, signerName: null, comment: null }

/** Stores that an open activity was sent; an earlier answer to it is history. */
export async function saveSent(tx: Db, activityId: string, sentTo: string | null): Promise<void> {
  await save(tx, activityId, { status: 'sent', sentTo, sentAt: sql`now()`, ...undecided })
}

/** Stores that what was sent is taken back. */
export async function saveRecalled(tx: Db, activityId: string): Promise<void> {
  await save(tx, activityId, { status: 'done', sentTo: null, sentAt: null })
}

/** What is answered to an activity that was sent. */
export type Decision = {
  status: 'signed' | 'returned'
  comment: string | null
  decidedBy: string | null
  signerName: string
}

/** Stores what the signer answers to an open activity. */
export async function saveDecision(tx: Db, activityId: string, decision: Decision): Promise<void> {
  await save(tx, activityId, { ...decision, decidedAt: sql`now()` })
}

const removeStatement = {
  name: 'delete-activity',
  text: `with file as (delete from evidence_file where activity_id = $1 returning id)
    delete from learning_activity where id = $1`,
}

/** Deletes an open activity with its files; the trigger keeps the activity in history, the audit log what the files were. */
export async function deleteActivity(tx: Db, activityId: string): Promise<void> {
  await run(tx, removeStatement, [activityId])
}

const findAppointed: Statement<{ id: string }> = {
  name: 'find-appointed-supervisor',
  text: `select appointment.id from supervisor_appointment appointment join supervisor on supervisor.id = appointment.supervisor_id
    where appointment.trainee_id = $1 and appointment.supervisor_id = $2 and $3::date >= appointment.starts_on
      and $3::date <= coalesce(appointment.ends_on, 'infinity') and $3::date <= coalesce(supervisor.leaves_on, 'infinity') limit 1`,
}

/** Whether someone in the register is appointed as supervisor of a doctor on a day. */
export async function isAppointed(
  db: Db,
  { traineeId, supervisorId, day }: { traineeId: string; supervisorId: string; day: string },
): Promise<boolean> {
  return (await run(db, findAppointed, [traineeId, supervisorId, day])).length > 0
}
