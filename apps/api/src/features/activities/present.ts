import type { LearningActivity } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import { type ActivityStep, isOpenForStep, mayDo } from './policy.ts'
import type { ActivityRecord } from './store.ts'

/** An activity with what the reader may do with it. */
export function presentActivity(record: ActivityRecord, actor: Actor): LearningActivity {
  const { providerId: _, courseMinutes, ...activity } = record
  const can = (step: ActivityStep) =>
    isOpenForStep(step, record.status) && mayDo(step, actor, record) === 'allowed'
  return {
    ...activity,
    courseHours: courseMinutes === null ? null : courseMinutes / 60,
    can: {
      change: can('change'),
      send: can('send'),
      recall: can('recall'),
      sign: can('sign'),
      return: can('return'),
      remove: can('remove'),
    },
  }
}
