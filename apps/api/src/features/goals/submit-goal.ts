import type { TraineeGoal } from '@alis/contract'
import { isOpenForStep } from '@alis/domain'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { subjectOf } from './open-for.ts'
import { mayDo } from './policy.ts'
import { showGoal } from './read-goals.ts'
import { standingsOf } from './standings.ts'
import { findOpenGoal, type GoalId, getGoal, getGoalList, insertSubmitted, saveSubmitted } from './store.ts'

/**
 * Sends a goal for advice and approval, the first time or again. A goal of an earlier catalogue is not sent any more: the one
 * that took its place is.
 */
export const submitGoal = (
  ctx: Ctx,
  id: GoalId,
  { version }: { version: number | null },
): Promise<TraineeGoal> =>
  write(ctx, async tx => {
    const scope = scopeOf(ctx.actor)
    const { traineeId, providerId, goal } = await getGoal(tx, scope, id)
    authorise(mayDo('submit', ctx.actor, { traineeId, providerId }))
    const { standings } = standingsOf(await getGoalList(tx, scope, traineeId, ctx.today))
    const standing = standings.get(id.goalId) ?? fail('GOAL_NOT_IN_FORCE')
    // Opened after its standing was read: what another request has begun since is told by its version.
    const open = await findOpenGoal(tx, id)
    const current = open?.state.version ?? null
    if (version !== current) fail('CHANGED_MEANWHILE', { current: current ?? 0 })
    const status = open?.state.status ?? standing.status
    if (!isOpenForStep('submit', status)) fail('GOAL_NOT_OPEN', { status })
    if (open === null) await insertSubmitted(tx, id)
    else await saveSubmitted(tx, open.state.id)
    const data = { code: goal.code, round: (open?.state.round ?? 0) + 1 }
    return {
      result: await showGoal(tx, ctx, id),
      events: [{ type: 'goal.submitted', ...subjectOf(id, { providerId }), data }],
    }
  })
