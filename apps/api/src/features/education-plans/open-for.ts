import type { Db } from '@alis/db'
import { isPlanOpenFor, type PlanStep } from '@alis/domain'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { mayTakeStep, readerOf } from './policy.ts'
import { atHand } from './present.ts'
import { openPlan, type PlanRecord } from './store.ts'

/**
 * Opens a plan for a step: the actor may take it, the plan is as she saw it, and has come so far and not further. Until the
 * transaction ends nobody else changes it.
 */
export async function openFor(
  tx: Db,
  ctx: Ctx,
  { planId, version, step }: { planId: string; version: number; step: PlanStep },
): Promise<PlanRecord> {
  const plan = await openPlan(tx, readerOf(ctx.actor), planId)
  authorise(mayTakeStep(step, ctx.actor, atHand(plan)))
  if (plan.version !== version) fail('CHANGED_MEANWHILE', { current: plan.version })
  if (!isPlanOpenFor(step, plan.status)) fail('PLAN_NOT_OPEN', { status: plan.status })
  return plan
}

/** Whom an event of a plan is about. */
export const subjectOf = ({ id, trainee }: Pick<PlanRecord, 'id' | 'trainee'>) => ({
  subjectId: id,
  traineeId: trainee.id,
  providerId: trainee.provider.id,
})
