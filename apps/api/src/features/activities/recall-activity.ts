import type { LearningActivity } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showActivity } from './read-activities.ts'
import { saveRecalled } from './store.ts'

/** Takes back what was sent and is not signed. */
export const recallActivity = (ctx: Ctx, activityId: string, version: number): Promise<LearningActivity> =>
  write(ctx, async tx => {
    const activity = await openFor(tx, ctx, { activityId, version, step: 'recall' })
    await saveRecalled(tx, activityId)
    return {
      result: await showActivity(tx, ctx, activityId),
      events: [{ type: 'activity.recalled', ...subjectOf(activity), data: {} }],
    }
  })
