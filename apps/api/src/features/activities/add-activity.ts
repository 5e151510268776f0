import type { LearningActivity, NewActivity } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { beginGoals } from '../goals/index.ts'
import { checkFields, checkGoals } from './check-activity.ts'
import { subjectOf } from './open-for.ts'
import { mayAddActivity } from './policy.ts'
import { showActivity } from './read-activities.ts'
import { getProviderOf, insertActivity, saveGoals } from './store.ts'

/** Hours are entered in quarters. */
export const toMinutes = (hours: number | null): number | null =>
  hours === null ? null : Math.round(hours * 60)

/** Writes down a planned or done activity; the goals that it serves have begun with it. */
export const addActivity = (ctx: Ctx, traineeId: string, body: NewActivity): Promise<LearningActivity> =>
  write(ctx, async tx => {
    const providerId = await getProviderOf(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayAddActivity(ctx.actor, { traineeId, providerId }))
    const { goalIds, courseHours = null, description = null, courseKind = null } = body
    const { kind, title, plannedOn = null, doneOn = null } = body
    const courseMinutes = toMinutes(courseHours)
    const fields = { kind, title, description, courseKind, courseMinutes, plannedOn, doneOn }
    checkFields(fields, ctx.today)
    await checkGoals(tx, goalIds, ctx.today)
    const id = await insertActivity(tx, traineeId, {
      ...fields,
      status: doneOn === null ? 'planned' : 'done',
    })
    await saveGoals(tx, id, goalIds)
    await beginGoals(tx, ctx, { traineeId, goalIds })
    const result = await showActivity(tx, ctx, id)
    const data = { kind, goals: result.goals.map(({ code }) => code) }
    return {
      result,
      events: [{ type: 'activity.added', ...subjectOf({ id, traineeId, providerId }), data }],
    }
  })
