import type { Db } from '@alis/db'
import { type GoalStep, isOpenForStep } from '@alis/domain'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { mayDo } from './policy.ts'
import { findOpenGoal, type GoalId, getGoal, type OpenGoal } from './store.ts'

/**
 * Opens a goal that has begun: it is as it was seen, and has come so far and not further. Until the transaction ends nobody
 * else changes it.
 */
export async function openGoal(
  tx: Db,
  { version, step, ...id }: GoalId & { version: number; step: GoalStep },
): Promise<OpenGoal> {
  const goal = (await findOpenGoal(tx, id)) ?? fail('GOAL_NOT_OPEN', { status: 'not-started' })
  const { status, version: current } = goal.state
  if (version !== current) fail('CHANGED_MEANWHILE', { current })
  if (!isOpenForStep(step, status)) fail('GOAL_NOT_OPEN', { status })
  return goal
}

/** The same for somebody who may do it. */
export async function openFor(
  tx: Db,
  ctx: Ctx,
  asked: GoalId & { version: number; step: GoalStep },
): Promise<OpenGoal> {
  const { traineeId, step } = asked
  const { providerId } = await getGoal(tx, scopeOf(ctx.actor), asked)
  authorise(mayDo(step, ctx.actor, { traineeId, providerId }))
  return openGoal(tx, asked)
}

/** Whom an event of a goal is about. */
export const subjectOf = ({ traineeId, goalId }: GoalId, { providerId }: { providerId: string }) => ({
  subjectId: goalId,
  traineeId,
  providerId,
})
