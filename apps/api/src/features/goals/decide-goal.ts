import type { TraineeGoal } from '@alis/contract'
import { countAgainst, findLackingAdvice } from '@alis/domain'
import { isDeputyAt } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showGoal } from './read-goals.ts'
import { type GoalId, type GoalState, saveDecision } from './store.ts'

type Decided = { version: number; comment: string | null }

const words = { approve: 'approved', return: 'returned', reject: 'rejected' } as const

/** That the advice is there which must be before the leader approves (G1). */
function checkAdvice({ advice }: GoalState): void {
  const lacking = findLackingAdvice(advice)
  if (lacking.length > 0)
    fail('ADVICE_LACKING', { lacking: lacking.join(' '), against: countAgainst(advice) })
}

/**
 * Decides about a goal that was sent, as leader or deputy (G2). Who has advised on it herself may decide, and the history
 * says so.
 */
const decide = (
  ctx: Ctx,
  id: GoalId,
  { step, version, comment }: Decided & { step: 'approve' | 'return' | 'reject' },
): Promise<TraineeGoal> =>
  write(ctx, async tx => {
    const goal = await openFor(tx, ctx, { ...id, version, step })
    const { code, providerId, state } = goal
    if (step === 'approve') checkAdvice(state)
    const { accountId } = ctx.actor
    const isByDeputy = isDeputyAt(ctx.actor, 'leader', providerId)
    const status = words[step]
    await saveDecision(tx, state.id, { status, comment, decidedBy: accountId, isByDeputy })
    const hasAdvised = state.advice.some(each => each.accountId === accountId)
    const data = { code, round: state.round, isByDeputy, hasAdvised }
    return {
      result: await showGoal(tx, ctx, id),
      events: [{ type: `goal.${status}`, ...subjectOf(id, goal), data }],
    }
  })

/** Approves a goal that its supervisors recommend. */
export const approveGoal = (
  ctx: Ctx,
  id: GoalId,
  { version, comment = null }: { version: number; comment?: string | null | undefined },
): Promise<TraineeGoal> => decide(ctx, id, { step: 'approve', version, comment })

/** Returns a goal to the doctor with what is lacking. */
export const returnGoal = (
  ctx: Ctx,
  id: GoalId,
  { version, comment }: { version: number; comment: string },
): Promise<TraineeGoal> => decide(ctx, id, { step: 'return', version, comment })

/** Rejects a goal with the reason. */
export const rejectGoal = (
  ctx: Ctx,
  id: GoalId,
  { version, comment }: { version: number; comment: string },
): Promise<TraineeGoal> => decide(ctx, id, { step: 'reject', version, comment })
