import type { GoalAdvice, TraineeGoal, TraineeGoalRow } from '@alis/contract'
import { findLackingAdvice, type GoalStep, isOpenForStep, type Standing } from '@alis/domain'
import type { Actor } from '../../core/access.ts'
import { findAdviserRole, mayDo } from './policy.ts'
import type { AdviceRecord, GoalRecord, GoalState, ListedGoal } from './store.ts'

const notBegun: Standing = { status: 'not-started', isBySuccession: false, predecessors: [] }

const lackingOf = (state: GoalState | null) =>
  state?.status === 'submitted' ? findLackingAdvice(state.advice) : []

const presentAdvice = ({ accountId: _, ...advice }: AdviceRecord): GoalAdvice => advice

/** A goal in a doctor's list. */
export function presentRow(goal: ListedGoal, standing = notBegun): TraineeGoalRow {
  const { id, replaces: _, state, ...listed } = goal
  return {
    ...listed,
    goalId: id,
    status: standing.status,
    isBySuccession: standing.isBySuccession,
    lacking: lackingOf(state),
    submittedAt: state?.submittedAt ?? null,
    decidedAt: state?.decidedAt ?? null,
    version: state?.version ?? null,
  }
}

/**
 * A goal with what the reader may do with it. A goal of an earlier catalogue has no standing, and is not sent any more; what
 * was sent of it is decided.
 */
export function presentGoal(
  { providerId, state, ...record }: GoalRecord,
  standing: Standing | undefined,
  actor: Actor,
): TraineeGoal {
  const status = standing?.status ?? state?.status ?? 'not-started'
  const doctor = { traineeId: record.traineeId, providerId }
  const can = (step: GoalStep) => isOpenForStep(step, status) && mayDo(step, actor, doctor) === 'allowed'
  const own = (state?.advice ?? []).filter(({ accountId }) => accountId === actor.accountId)
  const recommends = own.at(-1)?.isRecommended === true
  const isInForce = standing !== undefined
  const lacking = lackingOf(state)
  return {
    ...record,
    traineeGoalId: state?.id ?? null,
    status,
    predecessors: (standing?.predecessors ?? []).map(({ goalId: _, ...predecessor }) => predecessor),
    advice: (state?.advice ?? []).map(presentAdvice),
    lacking,
    submittedAt: state?.submittedAt ?? null,
    decidedAt: state?.decidedAt ?? null,
    decidedBy: state?.decidedBy ?? null,
    isDecidedByDeputy: state?.isDecidedByDeputy ?? false,
    comment: state?.comment ?? null,
    version: state?.version ?? null,
    can: {
      begin: isInForce && can('begin'),
      submit: isInForce && can('submit'),
      recall: can('recall'),
      adviseAs: can('advise') && !recommends ? findAdviserRole(actor, record.traineeId) : null,
      approve: can('approve') && lacking.length === 0,
      return: can('return'),
      reject: can('reject'),
    },
  }
}
