import type { ActivityChange, LearningActivity, NewActivity } from '@alis/contract'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'

/** An activity as it stands in the fields. */
export type ActivityValues = {
  kind: string
  title: string
  courseKind: string
  courseHours: string
  description: string
  progress: 'planned' | 'done'
  plannedOn: string
  doneOn: string
  goalIds: readonly string[]
}

/** A new activity, which may have been begun from a goal. */
export const emptyActivity = (goalId?: string): ActivityValues => ({
  kind: '',
  title: '',
  courseKind: '',
  courseHours: '',
  description: '',
  progress: 'done',
  plannedOn: '',
  doneOn: '',
  goalIds: goalId === undefined ? [] : [goalId],
})

export const toValues = (activity: LearningActivity): ActivityValues => ({
  kind: activity.kind,
  title: activity.title,
  courseKind: activity.courseKind ?? '',
  courseHours: activity.courseHours === null ? '' : writeNumber(activity.courseHours),
  description: activity.description ?? '',
  progress: activity.doneOn === null ? 'planned' : 'done',
  plannedOn: writeDay(activity.plannedOn),
  doneOn: writeDay(activity.doneOn),
  goalIds: activity.goals.map(({ id }) => id),
})

/** What belongs to a course is sent with a course only; a day that is planned stays when the activity is done. */
export function toBody(values: ActivityValues): { [Name in keyof NewActivity]?: unknown } {
  const isCourse = values.kind === 'course'
  return {
    kind: values.kind || undefined,
    title: values.title.trim() || undefined,
    description: values.description.trim() || null,
    // A course of no kind is refused as none of the kinds; so is a day that must be there as no day.
    courseKind: isCourse ? values.courseKind : null,
    courseHours: isCourse ? (readNumber(values.courseHours) ?? null) : null,
    plannedOn: readDay(values.plannedOn),
    doneOn: values.progress === 'done' ? (readDay(values.doneOn) ?? '') : null,
    goalIds: values.goalIds,
  }
}

const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every(item => b.includes(item)) : a === b

/** The fields of a change that differ from what is stored. */
export function onlyChanged(fields: NewActivity, stored: LearningActivity): ActivityChange {
  const before: Readonly<Record<string, unknown>> = { ...stored, goalIds: stored.goals.map(({ id }) => id) }
  const differing = Object.entries(fields).filter(([name, value]) => !isSame(before[name], value))
  return { version: stored.version, ...Object.fromEntries(differing) }
}
