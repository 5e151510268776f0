import type { TraineeGoal } from '@alis/contract'
import type { Db } from '@alis/db'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, openGoal, subjectOf } from './open-for.ts'
import { findAdviserRole } from './policy.ts'
import { showGoal } from './read-goals.ts'
import { type GoalId, insertAdvice, type NewAdvice } from './store.ts'

/**
 * Stores advice to the leader on a goal that was sent. It stays: who changes her mind gives advice anew, and her latest
 * counts. That this person may give it is settled by who calls.
 */
export async function giveAdvice(
  tx: Db,
  advice: GoalId & NewAdvice & { version: number },
): Promise<AuditEvent> {
  const { givenAs, isRecommended, by } = advice
  const goal = await openGoal(tx, { ...advice, step: 'advise' })
  const { code, state } = goal
  await insertAdvice(tx, state, advice)
  const data = { code, round: state.round, givenAs, isRecommended, isOutside: by.accountId === null }
  return { type: 'goal.advised', ...subjectOf(advice, goal), data }
}

/** Advises the leader on a goal, as what one is appointed. Advice against it gives the reason. */
export const adviseGoal = (
  ctx: Ctx,
  id: GoalId,
  given: { version: number; isRecommended: boolean; comment?: string | null | undefined },
): Promise<TraineeGoal> =>
  write(ctx, async tx => {
    const { version, isRecommended, comment = null } = given
    await openFor(tx, ctx, { ...id, version, step: 'advise' })
    if (!isRecommended && comment === null)
      fail('VALIDATION_FAILED', {}, [{ path: '/comment', rule: 'required', params: {} }])
    const givenAs = findAdviserRole(ctx.actor, id.traineeId) ?? fail('NOT_ALLOWED')
    const event = await giveAdvice(tx, { ...id, version, givenAs, isRecommended, comment, by: ctx.actor })
    return { result: await showGoal(tx, ctx, id), events: [event] }
  })
