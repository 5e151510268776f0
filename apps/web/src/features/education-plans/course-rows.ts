import type { CourseKind, LearningActivity, PlanSections } from '@alis/contract'

type Planned = PlanSections['courses'][number]
type Activity = Pick<LearningActivity, 'id' | 'courseKind' | 'title' | 'courseHours' | 'doneOn' | 'status'>

/** A course of the plan beside what the doctor has done; either can be missing. */
export type CourseLine = {
  kind: CourseKind
  title: string | null
  hours: number | null
  planned: Planned | null
  done: { activityId: string; on: string; isSigned: boolean } | null
}

const fold = (text: string) => text.trim().toLocaleLowerCase()

/** There is one course of each kind but the topic courses, which are told by their names. */
const isOfPlan = (planned: Planned, activity: Activity) =>
  activity.courseKind === planned.kind &&
  (planned.kind !== 'topic' || (planned.title !== null && fold(planned.title) === fold(activity.title)))

const toDone = ({ id, doneOn, status }: Activity): CourseLine['done'] =>
  doneOn === null ? null : { activityId: id, on: doneOn, isSigned: status === 'signed' }

/** The planned courses with the done ones beside them, then those that were done without being planned. */
export function courseLines(planned: readonly Planned[], activities: readonly Activity[]): CourseLine[] {
  const left = activities.filter(({ courseKind, doneOn }) => courseKind !== null && doneOn !== null)
  const lines = planned.map((course): CourseLine => {
    const index = left.findIndex(activity => isOfPlan(course, activity))
    const [activity] = index === -1 ? [] : left.splice(index, 1)
    const { kind, title, hours } = course
    return {
      kind,
      title: title ?? (kind === 'topic' ? (activity?.title ?? null) : null),
      hours: hours ?? activity?.courseHours ?? null,
      planned: course,
      done: activity ? toDone(activity) : null,
    }
  })
  const unplanned = left.flatMap((activity): CourseLine[] =>
    activity.courseKind === null
      ? []
      : [
          {
            kind: activity.courseKind,
            title: activity.courseKind === 'topic' ? activity.title : null,
            hours: activity.courseHours,
            planned: null,
            done: toDone(activity),
          },
        ],
  )
  return [...lines, ...unplanned]
}
