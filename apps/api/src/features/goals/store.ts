import type { GoalAdvice, GoalCatalogue, GoalMirror, GoalStatus, TraineeGoal } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Appointment, Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

/** Advice with who gave it, to tell whose word is the latest. */
export type AdviceRecord = GoalAdvice & { accountId: string | null }

/** What is stored of a doctor's goal that has begun. */
export type GoalState = Pick<TraineeGoal, 'submittedAt' | 'decidedAt'> & {
  id: string
  status: Exclude<GoalStatus, 'not-started'>
  round: number
  /** Of this round, in the order it was given. */
  advice: AdviceRecord[]
  version: number
}

const advice = `(select coalesce(json_agg(json_build_object('id', advice.id, 'givenAs', advice.given_as, 'accountId', advice.account_id,
      'name', advice.name, 'isRecommended', advice.is_recommended, 'comment', advice.comment, 'givenAt', advice.given_at)
      order by advice.given_at, advice.id), '[]')
    from goal_advice advice where advice.trainee_goal_id = own.id and advice.round = own.round)`

const stateFields = `'id', own.id, 'status', own.status, 'round', own.round, 'submittedAt', own.submitted_at,
      'decidedAt', own.decided_at, 'advice', ${advice}, 'version', own.version`

const mirrorFields = `json_build_object('status', mirror.status, 'statusOn', mirror.status_on, 'source', mirror.source,
      'importedAt', mirror.imported_at)`

const visible = '(trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))'

/** A goal of the catalogue in force, or of an earlier one, with what is stored of it for the doctor. */
export type VersionGoal = {
  id: string
  code: string
  title: string
  replaces: string[]
  state: GoalState | null
}

export type ListedGoal = VersionGoal & {
  family: 'ALM' | 'FKM'
  group: string
  activities: number
  signedActivities: number
  mirror: GoalMirror | null
}

export type GoalList = {
  providerId: string
  catalogue: GoalCatalogue | null
  goals: ListedGoal[]
  /** The versions before, the oldest first; none where nothing is stored of their goals for the doctor. */
  earlier: VersionGoal[][]
}

const list: Statement<{ list: GoalList }> = {
  name: 'list-trainee-goals',
  text: `with catalogue as (
      select *, row_number() over (order by valid_from desc, id desc) as age from goal_catalogue where undone_at is null and valid_from <= $4
    ), activity as (
      select activity_goal.goal_id, count(*) as all, count(*) filter (where status = 'signed') as signed
      from learning_activity join activity_goal on activity_goal.activity_id = learning_activity.id
      where trainee_id = $3 group by activity_goal.goal_id
    )
    select json_build_object('providerId', trainee.provider_id,
      'catalogue', (select json_build_object('id', id, 'name', name, 'source', source, 'isExample', is_example, 'validFrom', valid_from)
        from catalogue where age = 1),
      'goals', (select coalesce(json_agg(json_build_object('id', goal.id, 'code', goal.code, 'title', goal.title, 'replaces', goal.replaces,
          'family', goal.family, 'group', goal.group_name, 'activities', coalesce(activity.all, 0), 'signedActivities', coalesce(activity.signed, 0),
          'mirror', case when mirror.goal_id is not null then ${mirrorFields} end,
          'state', case when own.id is not null then json_build_object(${stateFields}) end) order by goal.position, goal.id), '[]')
        from catalogue join learning_goal goal on goal.catalogue_id = catalogue.id
        left join trainee_goal own on own.goal_id = goal.id and own.trainee_id = $3
        left join activity on activity.goal_id = goal.id
        left join goal_mirror mirror on mirror.goal_id = goal.id and mirror.trainee_id = $3
        where age = 1),
      'earlier', (select coalesce(json_agg((select json_agg(json_build_object('id', goal.id, 'code', goal.code, 'title', goal.title,
              'replaces', goal.replaces, 'state', case when own.id is not null then json_build_object(${stateFields}) end) order by goal.position, goal.id)
            from learning_goal goal left join trainee_goal own on own.goal_id = goal.id and own.trainee_id = $3 where goal.catalogue_id = catalogue.id) order by age desc), '[]')
        from catalogue where age > 1
          and exists (select from trainee_goal own join learning_goal goal on goal.id = own.goal_id
            where own.trainee_id = $3 and goal.catalogue_id <> (select id from catalogue where age = 1))
          and exists (select from learning_goal goal where goal.catalogue_id = catalogue.id))
    ) as list
    from trainee where trainee.id = $3 and ${visible}`,
}

/**
 * Every goal of the catalogue in force on a day with what is stored of it for a doctor in the scope, in one statement.
 * @throws Failure NOT_FOUND
 */
export async function getGoalList(db: Db, scope: Scope, traineeId: string, day: string): Promise<GoalList> {
  const [row] = await run(db, list, [scope.providerIds, scope.traineeIds, traineeId, day])
  return row?.list ?? fail('NOT_FOUND')
}

/** What is known of a doctor's goals when only how far she is with each is asked for. */
export type GoalStanding = Pick<VersionGoal, 'id' | 'code' | 'title' | 'replaces'> & {
  status: Exclude<GoalStatus, 'not-started'> | null
  decidedAt: string | null
}

export type GoalStandings = {
  catalogue: GoalCatalogue | null
  /** The versions, the oldest first, the one in force last; earlier ones only where something is stored of their goals. */
  versions: GoalStanding[][]
}

const standings: Statement<{ standings: GoalStandings }> = {
  name: 'list-goal-standings',
  text: `with catalogue as (
      select *, row_number() over (order by valid_from desc, id desc) as age from goal_catalogue where undone_at is null and valid_from <= $4
    ), own as materialized (
      select own.goal_id, own.status, own.decided_at, goal.catalogue_id from trainee_goal own join learning_goal goal on goal.id = own.goal_id
      where own.trainee_id = $3
    ), earlier as (
      select catalogue.id from catalogue join own on own.catalogue_id = catalogue.id where age > 1 limit 1
    )
    select json_build_object(
      'catalogue', (select json_build_object('id', id, 'name', name, 'source', source, 'isExample', is_example, 'validFrom', valid_from)
        from catalogue where age = 1),
      'versions', (select coalesce(json_agg((select coalesce(json_agg(json_build_object('id', goal.id, 'code', goal.code, 'title', goal.title,
            'replaces', goal.replaces, 'status', own.status, 'decidedAt', own.decided_at) order by goal.position, goal.id), '[]')
          from learning_goal goal left join own on own.goal_id = goal.id where goal.catalogue_id = catalogue.id) order by age desc), '[]')
        from catalogue where age = 1 or exists (select from earlier))
    ) as standings
    from trainee where trainee.id = $3 and ${visible}`,
}

/**
 * How far a doctor in the scope is with every goal, without what it is made of.
 * @throws Failure NOT_FOUND
 */
export async function getGoalStandings(
  db: Db,
  scope: Scope,
  traineeId: string,
  day: string,
): Promise<GoalStandings> {
  const [row] = await run(db, standings, [scope.providerIds, scope.traineeIds, traineeId, day])
  return row?.standings ?? fail('NOT_FOUND')
}

export type GoalId = { traineeId: string; goalId: string }

/** One goal, of the catalogue in force or an earlier one, with all that is stored of it for a doctor. */
export type GoalRecord = Pick<TraineeGoal, 'traineeId' | 'goal' | 'activities' | 'mirror'> & {
  providerId: string
  state: (GoalState & Pick<TraineeGoal, 'decidedBy' | 'isDecidedByDeputy' | 'comment'>) | null
}

const select: Statement<{ record: GoalRecord }> = {
  name: 'select-trainee-goal',
  text: `select json_build_object('traineeId', trainee.id, 'providerId', trainee.provider_id,
      'goal', json_build_object('id', goal.id, 'code', goal.code, 'title', goal.title, 'family', goal.family, 'group', goal.group_name,
        'description', goal.description, 'level', goal.level, 'validFrom', goal.valid_from, 'validTo', goal.valid_to, 'replaces', goal.replaces,
        'recommendedActivities', goal.recommended_activities, 'assessmentForms', goal.assessment_forms),
      'state', (select json_build_object(${stateFields}, 'decidedBy', (select name from account where account.id = own.decided_by),
          'isDecidedByDeputy', own.is_decided_by_deputy, 'comment', own.comment)
        from trainee_goal own where own.trainee_id = trainee.id and own.goal_id = goal.id),
      'mirror', (select ${mirrorFields} from goal_mirror mirror where mirror.trainee_id = trainee.id and mirror.goal_id = goal.id),
      'activities', (select coalesce(json_agg(json_build_object('id', activity.id, 'title', activity.title, 'status', activity.status,
          'doneOn', activity.done_on, 'signerName', activity.signer_name,
          'files', (select count(*) from evidence_file file where file.activity_id = activity.id and file.removed_at is null))
          order by coalesce(activity.done_on, activity.planned_on, 'infinity') desc, activity.id desc), '[]')
        from activity_goal join learning_activity activity on activity.id = activity_goal.activity_id
        where activity_goal.goal_id = goal.id and activity.trainee_id = trainee.id)
    ) as record
    from trainee, learning_goal goal join goal_catalogue catalogue on catalogue.id = goal.catalogue_id
    where trainee.id = $3 and goal.id = $4 and catalogue.undone_at is null and ${visible}`,
}

/**
 * One goal of a doctor in the scope.
 * @throws Failure NOT_FOUND
 */
export async function getGoal(db: Db, scope: Scope, { traineeId, goalId }: GoalId): Promise<GoalRecord> {
  const [row] = await run(db, select, [scope.providerIds, scope.traineeIds, traineeId, goalId])
  return row?.record ?? fail('NOT_FOUND')
}

/** A doctor's goal that has begun, as it is opened for a change of it. */
export type OpenGoal = { code: string; providerId: string; state: GoalState }

const lock: Statement<{ id: string }> = {
  name: 'lock-trainee-goal',
  text: 'select id from trainee_goal where trainee_id = $1 and goal_id = $2 for update',
}

const open: Statement<{ goal: OpenGoal }> = {
  name: 'open-trainee-goal',
  text: `select json_build_object('code', goal.code, 'providerId', trainee.provider_id, 'state', json_build_object(${stateFields})) as goal
    from trainee_goal own join trainee on trainee.id = own.trainee_id join learning_goal goal on goal.id = own.goal_id
    where own.id = $1`,
}

/**
 * Opens a doctor's goal for a change: until the transaction ends nobody else changes it or advises on it. The advice is read
 * after it is open, so none is missed that was given a moment before. That the actor may see the doctor is settled before.
 * @returns null where it has not begun
 */
export async function findOpenGoal(tx: Db, { traineeId, goalId }: GoalId): Promise<OpenGoal | null> {
  const [locked] = await run(tx, lock, [traineeId, goalId])
  if (locked === undefined) return null
  const [row] = await run(tx, open, [locked.id])
  return row?.goal ?? null
}

const insertBegun = {
  name: 'begin-trainee-goals',
  text: `insert into trainee_goal (trainee_id, goal_id) select $1, goal_id from unnest($2::uuid[]) as begun(goal_id) order by goal_id
    on conflict (trainee_id, goal_id) do nothing`,
}

/**
 * Stores that goals have begun; those that have already stay as they are. In one order, so that two requests at once wait for
 * each other and not in a circle.
 */
export async function insertBegunGoals(
  tx: Db,
  { traineeId, goalIds }: { traineeId: string; goalIds: readonly string[] },
): Promise<void> {
  await run(tx, insertBegun, [traineeId, goalIds])
}

const insertSubmittedGoal: Statement<{ id: string }> = {
  name: 'insert-submitted-goal',
  text: `insert into trainee_goal (trainee_id, goal_id, status, round, submitted_at) values ($1, $2, 'submitted', 1, now())
    on conflict (trainee_id, goal_id) do nothing returning id`,
}

/**
 * Stores a goal that begins by being sent.
 * @throws Failure CHANGED_MEANWHILE where another request has begun it meanwhile
 */
export async function insertSubmitted(tx: Db, { traineeId, goalId }: GoalId): Promise<void> {
  const rows = await run(tx, insertSubmittedGoal, [traineeId, goalId])
  if (rows.length === 0) fail('CHANGED_MEANWHILE', { current: 1 })
}

const raise = 'version = version + 1, updated_at = now()'

const undecided = 'decided_at = null, decided_by = null, is_decided_by_deputy = false, comment = null'

const submit = {
  name: 'submit-trainee-goal',
  text: `update trainee_goal set status = 'submitted', round = round + 1, submitted_at = now(), ${undecided}, ${raise} where id = $1`,
}

/** Stores that an open goal was sent, in a new round; an earlier decision is history. */
export async function saveSubmitted(tx: Db, id: string): Promise<void> {
  await run(tx, submit, [id])
}

const recall = {
  name: 'recall-trainee-goal',
  text: `update trainee_goal set status = 'in-progress', submitted_at = null, ${raise} where id = $1`,
}

/** Stores that an open goal was taken back. */
export async function saveRecalled(tx: Db, id: string): Promise<void> {
  await run(tx, recall, [id])
}

/** What the leader decides. */
export type Decision = {
  status: 'approved' | 'returned' | 'rejected'
  comment: string | null
  decidedBy: string
  isByDeputy: boolean
}

const decide = {
  name: 'decide-trainee-goal',
  text: `update trainee_goal set status = $2, comment = $3, decided_by = $4, is_decided_by_deputy = $5, decided_at = now(), ${raise} where id = $1`,
}

/** Stores what is decided of an open goal. */
export async function saveDecision(tx: Db, id: string, decision: Decision): Promise<void> {
  const { status, comment, decidedBy, isByDeputy } = decision
  await run(tx, decide, [id, status, comment, decidedBy, isByDeputy])
}

export type NewAdvice = {
  givenAs: Appointment
  isRecommended: boolean
  comment: string | null
  /** Without an account: somebody outside, by a link. */
  by: { accountId: string | null; name: string }
}

// By the clock of the statement: advice that waited for other advice is later than that.
const insert = {
  name: 'insert-goal-advice',
  text: `insert into goal_advice (trainee_goal_id, round, given_as, account_id, name, is_recommended, comment, given_at)
    values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
}

/** Stores advice on an open goal, in its round. */
export async function insertAdvice(
  tx: Db,
  { id, round }: Pick<GoalState, 'id' | 'round'>,
  { givenAs, isRecommended, comment, by }: NewAdvice,
): Promise<void> {
  await run(tx, insert, [id, round, givenAs, by.accountId, by.name, isRecommended, comment])
}
