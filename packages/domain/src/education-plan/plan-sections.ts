import type { DayRange, IsoDate } from '../date.ts'
import type { AbsenceType, ServiceCategory } from '../service/training-facts.ts'

/** Core courses (grunnkurs) A to D, the course in emergency medicine, and topic courses (emnekurs). */
export type CourseKind = 'core-a' | 'core-b' | 'core-c' | 'core-d' | 'emergency' | 'topic'

/** A period of the doctor's service; without an arena of the general plan it is a place outside it. */
export type PlanPeriod = DayRange & {
  id: string
  category: ServiceCategory
  place: string
  arena: { id: string; name: string } | null
  positionPercent: number
  isPlanned: boolean
}

export type PlannedCourse = {
  kind: CourseKind
  title: string | null
  hours: number | null
  plannedOn: IsoDate | null
}

export type AssessmentPoint = {
  on: IsoDate
  kind: 'goals' | 'board' | 'conversation'
  remark: string | null
}

/** A goal in a plan; null = not placed in a period yet. */
export type PlanGoal = { goalId: string; code: string; title: string; periodId: string | null }

/** All that a plan says, as on paper. `leave: null` is what a reader sees who may not know of it. */
export type PlanSections = {
  periods: readonly PlanPeriod[]
  leave:
    | readonly { id: string; type: AbsenceType; startsOn: IsoDate; endsOn: IsoDate; percent: number }[]
    | null
  supervisors: readonly (DayRange & { id: string; name: string; appointedAs: 'individual' | 'clinical' })[]
  groups: readonly {
    id: string
    name: string
    joinedOn: IsoDate
    leftOn: IsoDate | null
    diplomaOn: IsoDate | null
  }[]
  goals: readonly PlanGoal[]
  courses: readonly PlannedCourse[]
  groupStartsOn: IsoDate | null
  assessmentPoints: readonly AssessmentPoint[]
  supervisionRemark: string | null
  remarks: string | null
}
