import type {
  WaitingActivity,
  WaitingAdvice,
  WaitingApproval,
  WaitingElsewhere,
  WaitingHours,
  WaitingItem,
} from '@alis/contract'
import { type Db, run } from '@alis/db'
import type { Actor } from '../../core/access.ts'

/** Without its place in the order; `isNearlyDone` says that the doctor can be done within 90 days. */
type Unranked<Item> = Item extends WaitingItem ? Omit<Item, 'consequence'> & { isNearlyDone: boolean } : never

export type UnrankedItem = Unranked<
  WaitingActivity | WaitingAdvice | WaitingApproval | WaitingHours | WaitingElsewhere
>

/** A doctor as every item names her, and whether little stands between her and the end. */
const who = `json_build_object('id', trainee.id, 'givenName', trainee.given_name, 'familyName', trainee.family_name) as trainee,
  coalesce((select summary.earliest_on <= $7::date + 90 from trainee_summary summary where summary.trainee_id = trainee.id), false) as "isNearlyDone"`

/** What a goal that waits is shown with: signed activities, and the advice of the round. */
const ofGoal = `json_build_object('id', learning_goal.id, 'code', learning_goal.code, 'title', learning_goal.title) as goal,
  (select coalesce(json_agg(json_build_object('title', activity.title, 'signerName', activity.signer_name) order by activity.id), '[]')
    from activity_goal join learning_activity activity on activity.id = activity_goal.activity_id
    where activity_goal.goal_id = trainee_goal.goal_id and activity.trainee_id = trainee.id and activity.status = 'signed') as "signedActivities",
  (select coalesce(json_agg(json_build_object('givenAs', given_as, 'name', name, 'isRecommended', is_recommended, 'comment', comment) order by given_at, id), '[]')
    from goal_advice advice where advice.trainee_goal_id = trainee_goal.id and advice.round = trainee_goal.round) as advice`

/** Whether advice of a kind was given on the goal in this round, and by whom is told by what is added. */
const adviceAs = (givenAs: string, more = '') =>
  `exists (select from goal_advice given where given.trainee_goal_id = trainee_goal.id and given.round = trainee_goal.round
    and given.given_as = ${givenAs} ${more})`

/** Proposed plans by whether there is an agreement of the actor's own side. */
const proposedPlans = (agreed: 'is null' | 'is not null') =>
  `select 'plan' as kind, plan.id as "subjectId", plan.proposed_at as since, (plan.proposed_at at time zone 'Europe/Oslo')::date as day, ${who}
      from education_plan plan join trainee on trainee.id = plan.trainee_id
      where plan.status = 'proposed' and (trainee.id = any ($6::uuid[]) and plan.trainee_agreed_at ${agreed}
        or trainee.provider_id = any ($4::uuid[]) and trainee.id <> all ($6::uuid[]) and plan.leader_agreed_at ${agreed})`

const names = ['individual', 'clinical'] as const

/**
 * $1 doctors whom the actor is individual supervisor of, $2 clinical supervisor of, $3 the actor's ids in registers of
 * supervisors, $4 providers led, $5 providers coordinated, $6 herself as doctors in training, $7 today, $8 the account.
 */
const readWaiting = {
  name: 'inbox',
  text: `select
    (select coalesce(json_agg(item), '[]') from (
      select 'activity' as kind, activity.id as "subjectId", activity.sent_at as since, activity.version, activity.title,
        activity.kind as "activityKind", activity.description, activity.done_on as "doneOn", ${who},
        (select coalesce(json_agg(json_build_object('code', goal.code, 'title', goal.title) order by goal.position), '[]')
          from activity_goal join learning_goal goal on goal.id = activity_goal.goal_id where activity_goal.activity_id = activity.id) as goals,
        (select count(*) from evidence_file file where file.activity_id = activity.id and file.removed_at is null) as files
      from learning_activity activity join trainee on trainee.id = activity.trainee_id
      where activity.status = 'sent' and activity.trainee_id = any ($1::uuid[] || $2::uuid[])
        and (activity.sent_to is null or activity.sent_to = any ($3::uuid[])) and trainee.id <> all ($6::uuid[])
    ) item) as activities,
    (select coalesce(json_agg(item), '[]') from (
      select 'goal-advice' as kind, trainee_goal.id as "subjectId", trainee_goal.submitted_at as since, trainee_goal.version, ${who}, ${ofGoal}
      from trainee_goal join trainee on trainee.id = trainee_goal.trainee_id join learning_goal on learning_goal.id = trainee_goal.goal_id
      where trainee_goal.status = 'submitted' and trainee.id <> all ($6::uuid[])
        and (${names.map((name, index) => `trainee.id = any ($${index + 1}::uuid[]) and not ${adviceAs(`'${name}'`)}`).join(' or ')})
        and not exists (select from goal_advice own where own.trainee_goal_id = trainee_goal.id and own.round = trainee_goal.round
          and own.account_id = $8::uuid)
    ) item) as advice,
    (select coalesce(json_agg(item), '[]') from (
      select 'goal-approval' as kind, trainee_goal.id as "subjectId", trainee_goal.submitted_at as since, trainee_goal.version, ${who}, ${ofGoal}
      from trainee_goal join trainee on trainee.id = trainee_goal.trainee_id join learning_goal on learning_goal.id = trainee_goal.goal_id
      where trainee_goal.status = 'submitted' and trainee.provider_id = any ($4::uuid[]) and trainee.id <> all ($6::uuid[])
        and ${names.map(name => adviceAs(`'${name}'`)).join(' and ')}
    ) item) as approvals,
    (select coalesce(json_agg(item), '[]') from (
      select 'supervision-entry' as kind, entry.id as "subjectId", entry.updated_at as since, entry.version, entry.held_on as "heldOn",
        entry.minutes, entry.topic, entry.agreed_points as "agreedPoints", account.name as "enteredBy", ${who}
      from supervision_entry entry join trainee on trainee.id = entry.trainee_id join account on account.id = entry.entered_by
      where entry.status = 'entered' and entry.entered_by <> $8::uuid
        and (entry.entered_as = 'trainee' and entry.supervisor_id = any ($3::uuid[]) and trainee.id = any ($1::uuid[])
          or entry.entered_as = 'supervisor' and trainee.id = any ($6::uuid[]))
    ) item) as hours,
    (select coalesce(json_agg(item), '[]') from (
      ${proposedPlans('is null')}
      union all
      select 'confirmation', confirmation.id, confirmation.created_at, confirmation.ends_on, ${who}
      from confirmation join trainee on trainee.id = confirmation.trainee_id
      where confirmation.provider_id = any ($4::uuid[]) and trainee.id <> all ($6::uuid[])
        and num_nonnulls(confirmation.objected_at, confirmation.discarded_at) = 0
        and not exists (select from issued_confirmation issued where issued.confirmation_id = confirmation.id)
      union all
      select 'change-request', request.id, request.sent_at, null, ${who}
      from change_request request join trainee on trainee.id = request.trainee_id
      where request.status = 'sent' and trainee.provider_id = any ($5::uuid[])
      union all
      select 'conversation', conversation.id, conversation.planned_on::timestamptz, conversation.planned_on, ${who}
      from conversation join trainee on trainee.id = conversation.trainee_id
      where conversation.status <> 'finalised' and conversation.planned_on <= $7::date + 7
        and (trainee.id = any ($6::uuid[]) and conversation.trainee_preparation is null and conversation.status <> 'minuted'
          or trainee.id = any ($1::uuid[])
            and (conversation.supervisor_preparation is null or conversation.planned_on < $7::date))
    ) item) as elsewhere,
    (select coalesce(json_agg(item), '[]') from (${proposedPlans('is not null')}) item) as "agreedPlans"`,
}

type Row = Record<
  'activities' | 'advice' | 'approvals' | 'hours' | 'elsewhere' | 'agreedPlans',
  UnrankedItem[]
>

/**
 * What waits for the actor by each of her roles, in no order; beside it the proposed plans that she has agreed to, which wait
 * for her again when they say something else by now.
 */
export async function listWaiting(
  db: Db,
  actor: Actor,
  today: string,
): Promise<{ waiting: UnrankedItem[]; agreedPlans: UnrankedItem[] }> {
  const { grants } = actor
  const supervised = (as: string) =>
    grants.flatMap(grant =>
      grant.role === 'supervisor' && grant.appointedAs === as ? [grant.traineeId] : [],
    )
  const at = (role: string) =>
    grants.flatMap(grant => (grant.role === role && 'providerId' in grant ? [grant.providerId] : []))
  const [row] = await run<Row>(db, readWaiting, [
    supervised('individual'),
    supervised('clinical'),
    grants.flatMap(grant => (grant.role === 'supervisor' && grant.supervisorId ? [grant.supervisorId] : [])),
    at('leader'),
    at('coordinator'),
    grants.flatMap(grant => (grant.role === 'trainee' ? [grant.traineeId] : [])),
    today,
    actor.accountId,
  ])
  if (row === undefined) return { waiting: [], agreedPlans: [] }
  const { agreedPlans, ...waiting } = row
  return { waiting: Object.values(waiting).flat(), agreedPlans }
}

/** Whose goal a row of `trainee_goal` is. */
export async function findGoalOf(
  db: Db,
  traineeGoalId: string,
): Promise<{ traineeId: string; goalId: string } | null> {
  const [row] = await run<{ traineeId: string; goalId: string }>(
    db,
    {
      name: 'inbox-goal',
      text: `select trainee_id as "traineeId", goal_id as "goalId" from trainee_goal where id = $1`,
    },
    [traineeGoalId],
  )
  return row ?? null
}
