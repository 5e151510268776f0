import { isDeepStrictEqual } from 'node:util'
import type { ActivityChange, LearningActivity } from '@alis/contract'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { beginGoals } from '../goals/index.ts'
import { toMinutes } from './add-activity.ts'
import { checkFields, checkGoals } from './check-activity.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showActivity } from './read-activities.ts'
import { type ActivityRecord, saveFields, saveGoals } from './store.ts'

const fieldsOf = ({
  kind,
  title,
  description,
  courseKind,
  courseMinutes,
  plannedOn,
  doneOn,
}: ActivityRecord) => ({ kind, title, description, courseKind, courseMinutes, plannedOn, doneOn })

/** Without a day it is planned; what was returned stays so until it is sent again. */
const statusAfter = ({ status }: ActivityRecord, doneOn: string | null) => {
  if (doneOn === null) return 'planned'
  return status === 'returned' ? 'returned' : 'done'
}

/** Changes an activity that is not sent or signed. */
export const changeActivity = (
  ctx: Ctx,
  activityId: string,
  { version, goalIds, courseHours, ...change }: ActivityChange,
): Promise<LearningActivity> =>
  write(ctx, async tx => {
    const activity = await openFor(tx, ctx, { activityId, version, step: 'change' })
    const before = fieldsOf(activity)
    const after = {
      ...before,
      ...change,
      ...(courseHours !== undefined && { courseMinutes: toMinutes(courseHours) }),
    }
    checkFields(after, ctx.today)
    const goalsBefore = activity.goals.map(({ id }) => id)
    const goalsAfter = goalIds ?? goalsBefore
    const added = goalsAfter.filter(id => !goalsBefore.includes(id))
    await checkGoals(tx, added, ctx.today)
    const fields = Object.keys(changesBetween(before, after))
    if (!isDeepStrictEqual(new Set(goalsBefore), new Set(goalsAfter))) fields.push('goals')
    if (fields.length === 0)
      return { result: await showActivity(tx, ctx, activityId), events: 'nothing-changed' }
    await saveFields(tx, activityId, { ...after, status: statusAfter(activity, after.doneOn) })
    if (fields.includes('goals')) await saveGoals(tx, activityId, goalsAfter)
    await beginGoals(tx, ctx, { traineeId: activity.traineeId, goalIds: added })
    return {
      result: await showActivity(tx, ctx, activityId),
      events: [{ type: 'activity.changed', ...subjectOf(activity), data: { fields } }],
    }
  })
