import type { TraineeGoal } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showGoal } from './read-goals.ts'
import { type GoalId, saveRecalled } from './store.ts'

/** Takes back a goal that was sent and is not decided. Advice that was given stays with its round. */
export const recallGoal = (ctx: Ctx, id: GoalId, { version }: { version: number }): Promise<TraineeGoal> =>
  write(ctx, async tx => {
    const goal = await openFor(tx, ctx, { ...id, version, step: 'recall' })
    const { code, state } = goal
    await saveRecalled(tx, state.id)
    return {
      result: await showGoal(tx, ctx, id),
      events: [{ type: 'goal.recalled', ...subjectOf(id, goal), data: { code, round: state.round } }],
    }
  })
