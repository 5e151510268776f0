import type { Answer, decideInbox as contract, InboxDecision } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { Failure, fail } from '../../core/fail.ts'
import { returnActivity, signActivity } from '../activities/index.ts'
import { adviseGoal, approveGoal, returnGoal } from '../goals/index.ts'
import { decideSupervision } from '../supervision/index.ts'
import { findGoalOf } from './store.ts'

/**
 * Signs or returns each item by the use case of its own page, with the same rules and in a transaction of its own. One that
 * is refused is told by its code and hinders no other.
 */
export async function decideInbox(
  ctx: Ctx,
  decisions: readonly InboxDecision[],
): Promise<Answer<typeof contract>> {
  const results: Answer<typeof contract>['results'] = []
  for (const each of decisions) {
    const { subjectId } = each
    try {
      await decide(ctx, each)
      results.push({ subjectId, isDone: true, code: null, params: {} })
    } catch (error) {
      if (!(error instanceof Failure) || error.status >= 500) throw error
      results.push({ subjectId, isDone: false, code: error.code, params: error.params })
    }
  }
  return { results }
}

async function decide(
  ctx: Ctx,
  { kind, subjectId, version, decision, comment }: InboxDecision,
): Promise<unknown> {
  if (decision === 'sign') {
    if (kind === 'activity') return signActivity(ctx, subjectId, { version, comment })
    if (kind === 'supervision-entry')
      return decideSupervision(ctx, subjectId, { version, decision: 'confirm', comment })
    const goal = (await findGoalOf(ctx.db, subjectId)) ?? fail('NOT_FOUND')
    return kind === 'goal-advice'
      ? adviseGoal(ctx, goal, { version, isRecommended: true, comment })
      : approveGoal(ctx, goal, { version, comment })
  }
  if (comment === null) fail('REASON_NEEDED')
  if (kind === 'activity') return returnActivity(ctx, subjectId, { version, comment })
  if (kind === 'supervision-entry')
    return decideSupervision(ctx, subjectId, { version, decision: 'return', comment })
  const goal = (await findGoalOf(ctx.db, subjectId)) ?? fail('NOT_FOUND')
  return kind === 'goal-advice'
    ? adviseGoal(ctx, goal, { version, isRecommended: false, comment })
    : returnGoal(ctx, goal, { version, comment })
}
