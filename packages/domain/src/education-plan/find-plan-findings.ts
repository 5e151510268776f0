import type { IsoDate } from '../date.ts'
import type { CourseKind, PlanSections } from './plan-sections.ts'

/** What deserves a look in a plan, with the goals' codes, the periods' ids or the kinds of courses that it is about. */
export type PlanFinding = {
  code:
    | 'goal-planned-nowhere'
    | 'goal-not-at-arena'
    | 'goal-in-removed-period'
    | 'goal-of-older-catalogue'
    | 'period-without-arena'
    | 'core-course-missing'
    | 'emergency-course-missing'
    | 'too-few-topic-courses'
    | 'no-supervisor'
    | 'no-group'
    | 'no-assessment-point'
  subjects: string[]
}

/** What a plan is held against: the catalogue of goals in force, the provider's general plan, and courses that were taken. */
export type PlanFrame = {
  scheme: 'new-2019' | 'old'
  today: IsoDate
  catalogue: readonly { goalId: string; code: string }[]
  /** Codes of the goals that can be reached, by the arena's id. */
  arenaGoals: Readonly<Record<string, readonly string[]>>
  coursesDone: readonly { kind: CourseKind; title: string; hours: number | null }[]
}

const CORE_COURSES = ['core-a', 'core-b', 'core-c', 'core-d'] as const

/** At least six topic courses, each of at least 15 hours. */
const TOPIC_COURSES = 6
const TOPIC_COURSE_HOURS = 15

type Rule = (plan: PlanSections, frame: PlanFrame) => PlanFinding[]

/** A finding about these subjects, if there are any. */
const about = (code: PlanFinding['code'], subjects: readonly string[]): PlanFinding[] =>
  subjects.length === 0 ? [] : [{ code, subjects: [...new Set(subjects)] }]

const when = (isFound: boolean, code: PlanFinding['code']): PlanFinding[] =>
  isFound ? [{ code, subjects: [] }] : []

const goalPlannedNowhere: Rule = ({ goals }, { catalogue }) => {
  const placed = new Set(goals.flatMap(({ goalId, periodId }) => (periodId === null ? [] : [goalId])))
  return about(
    'goal-planned-nowhere',
    catalogue.flatMap(({ goalId, code }) => (placed.has(goalId) ? [] : [code])),
  )
}

const goalNotAtArena: Rule = ({ goals, periods }, { arenaGoals }) => {
  const arenaOf = new Map(periods.map(({ id, arena }) => [id, arena?.id]))
  return about(
    'goal-not-at-arena',
    goals.flatMap(({ code, periodId }) => {
      const arenaId = periodId === null ? undefined : arenaOf.get(periodId)
      return arenaId === undefined || arenaGoals[arenaId]?.includes(code) ? [] : [code]
    }),
  )
}

const goalInRemovedPeriod: Rule = ({ goals, periods }) => {
  const known = new Set(periods.map(({ id }) => id))
  return about(
    'goal-in-removed-period',
    goals.flatMap(({ code, periodId }) => (periodId === null || known.has(periodId) ? [] : [code])),
  )
}

/** Nothing is lost when the catalogue changes: such goals stay in the plan until somebody replaces them. */
const goalOfOlderCatalogue: Rule = ({ goals }, { catalogue }) => {
  const known = new Set(catalogue.map(({ goalId }) => goalId))
  return about(
    'goal-of-older-catalogue',
    goals.flatMap(({ goalId, code }) => (known.has(goalId) ? [] : [code])),
  )
}

/** What was served before is not planned any more, wherever it was. */
const periodWithoutArena: Rule = ({ periods }, { today }) =>
  about(
    'period-without-arena',
    periods.flatMap(({ id, arena, endsOn }) =>
      arena === null && (endsOn === null || endsOn >= today) ? [id] : [],
    ),
  )

const kindsOf = ({ courses }: PlanSections, { coursesDone }: PlanFrame) =>
  new Set<CourseKind>([...courses, ...coursesDone].map(({ kind }) => kind))

const coreCourseMissing: Rule = (plan, frame) => {
  const kinds = kindsOf(plan, frame)
  return about(
    'core-course-missing',
    CORE_COURSES.filter(kind => !kinds.has(kind)),
  )
}

const emergencyCourseMissing: Rule = (plan, frame) =>
  kindsOf(plan, frame).has('emergency') ? [] : about('emergency-course-missing', ['emergency'])

/** A planned course that was taken has the same title, and the six are to have different topics. */
const tooFewTopicCourses: Rule = ({ courses }, { coursesDone }) => {
  const long = [...courses, ...coursesDone].filter(
    ({ kind, hours }) => kind === 'topic' && hours !== null && hours >= TOPIC_COURSE_HOURS,
  )
  const titles = long.flatMap(({ title }) => (title === null ? [] : [title.trim().toLowerCase()]))
  const count = new Set(titles).size + (long.length - titles.length)
  if (count >= TOPIC_COURSES) return []
  return [
    { code: 'too-few-topic-courses', subjects: Array.from({ length: TOPIC_COURSES - count }, () => 'topic') },
  ]
}

const noSupervisor: Rule = ({ supervisors }, { today }) =>
  when(
    !supervisors.some(
      ({ appointedAs, endsOn }) => appointedAs === 'individual' && (endsOn === null || endsOn >= today),
    ),
    'no-supervisor',
  )

/** Who has the diploma needs no group any more. */
const noGroup: Rule = ({ groups, groupStartsOn }, { today }) =>
  when(
    groupStartsOn === null &&
      !groups.some(({ leftOn, diplomaOn }) => diplomaOn !== null || leftOn === null || leftOn >= today),
    'no-group',
  )

const noAssessmentPoint: Rule = ({ assessmentPoints }) =>
  when(assessmentPoints.length === 0, 'no-assessment-point')

/** The old scheme knows no goals and no arenas; its courses and its group are much the same. */
const rules: Record<PlanFrame['scheme'], readonly Rule[]> = {
  'new-2019': [
    goalPlannedNowhere,
    goalNotAtArena,
    goalInRemovedPeriod,
    goalOfOlderCatalogue,
    periodWithoutArena,
    coreCourseMissing,
    emergencyCourseMissing,
    tooFewTopicCourses,
    noSupervisor,
    noGroup,
    noAssessmentPoint,
  ],
  old: [coreCourseMissing, emergencyCourseMissing, noGroup],
}

/** What deserves a look in a plan; nothing of it hinders an agreement. */
export const findPlanFindings = (plan: PlanSections, frame: PlanFrame): PlanFinding[] =>
  rules[frame.scheme].flatMap(rule => rule(plan, frame))
