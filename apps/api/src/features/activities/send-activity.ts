import type { LearningActivity } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showActivity } from './read-activities.ts'
import { isAppointed, saveSent } from './store.ts'

/** Sends a done activity, or again what was returned, to one of the doctor's supervisors or to any of them. */
export const sendActivity = (
  ctx: Ctx,
  activityId: string,
  { version, supervisorId }: { version: number; supervisorId: string | null },
): Promise<LearningActivity> =>
  write(ctx, async tx => {
    const activity = await openFor(tx, ctx, { activityId, version, step: 'send' })
    const { traineeId } = activity
    if (supervisorId !== null && !(await isAppointed(tx, { traineeId, supervisorId, day: ctx.today })))
      fail('VALIDATION_FAILED', {}, [{ path: '/supervisorId', rule: 'unknown', params: {} }])
    await saveSent(tx, activityId, supervisorId)
    return {
      result: await showActivity(tx, ctx, activityId),
      events: [{ type: 'activity.sent', ...subjectOf(activity), data: { supervisorId } }],
    }
  })
