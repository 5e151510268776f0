import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { removalOf } from './remove-evidence.ts'
import { deleteActivity } from './store.ts'

/** Removes an activity that was never signed, with its files. */
export const removeActivity = (ctx: Ctx, activityId: string, version: number): Promise<undefined> =>
  write(ctx, async tx => {
    const activity = await openFor(tx, ctx, { activityId, version, step: 'remove' })
    await deleteActivity(tx, activityId)
    const { kind } = activity
    return {
      result: undefined,
      events: [
        { type: 'activity.removed', ...subjectOf(activity), data: { kind } },
        ...activity.files.map(file => removalOf(activity, file)),
      ],
    }
  })
