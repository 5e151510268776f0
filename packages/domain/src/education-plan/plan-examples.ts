import { addDays, addMonths, type IsoDate } from '../date.ts'
import type { AssessmentPoint, CourseKind, PlannedCourse, PlanPeriod } from './plan-sections.ts'

/** How the doctor is employed: self-employed in the list scheme, employed in it, fixed salary outside it. */
export type PlanExample = 'self-employed' | 'employed-gp' | 'fixed-salary'

/** What an example is made for. */
export type PlanStart = {
  part3StartedOn: IsoDate
  today: IsoDate
  /** In their order. */
  periods: readonly Pick<PlanPeriod, 'id' | 'category' | 'arena' | 'startsOn' | 'endsOn'>[]
  goals: readonly { goalId: string; code: string }[]
  arenaGoals: Readonly<Record<string, readonly string[]>>
}

/** What a plan says by itself. */
export type ExampleContent = {
  goals: { goalId: string; periodId: string | null }[]
  courses: PlannedCourse[]
  groupStartsOn: IsoDate | null
  assessmentPoints: AssessmentPoint[]
  supervisionRemark: null
  remarks: null
}

const TOPIC_COURSE_HOURS = 15
const MOST_POINTS = 40

type Pace = readonly (readonly [CourseKind, afterMonths: number])[]

/**
 * When the courses come, in months from the start of part 3. The self-employed lose income on each day away and take one
 * course each half-year; the employed begin with what makes them safe in practice; those outside the list scheme, who come
 * to open practice later, take what needs a practice of one's own last.
 */
const paces: Record<PlanExample, Pace> = {
  'self-employed': [
    ['emergency', 3],
    ['core-a', 6],
    ['topic', 12],
    ['core-b', 18],
    ['topic', 21],
    ['topic', 27],
    ['core-c', 30],
    ['topic', 36],
    ['core-d', 42],
    ['topic', 45],
    ['topic', 51],
  ],
  'employed-gp': [
    ['core-a', 3],
    ['emergency', 6],
    ['core-b', 9],
    ['topic', 15],
    ['topic', 18],
    ['core-c', 21],
    ['topic', 27],
    ['topic', 30],
    ['core-d', 33],
    ['topic', 39],
    ['topic', 45],
  ],
  'fixed-salary': [
    ['emergency', 3],
    ['core-c', 6],
    ['topic', 9],
    ['topic', 15],
    ['core-b', 18],
    ['topic', 21],
    ['core-d', 27],
    ['topic', 30],
    ['core-a', 36],
    ['topic', 39],
    ['topic', 48],
  ],
}

/** What was learnt is looked at each year. A training takes five years, and longer part-time. */
const YEARLY_POINTS = 5
const LONGEST_TRAINING_YEARS = 20

/** A day that has passed plans nothing: the course stands without one. */
const coursesAt = (pace: Pace, { part3StartedOn, today }: PlanStart): PlannedCourse[] =>
  pace.map(([kind, afterMonths]) => {
    const plannedOn = addMonths(part3StartedOn, afterMonths)
    return {
      kind,
      title: null,
      hours: kind === 'topic' ? TOPIC_COURSE_HOURS : null,
      plannedOn: plannedOn < today ? null : plannedOn,
    }
  })

/** Each year the goals, and the board at the end of a period. */
function assessmentPointsOf({ part3StartedOn, today, periods }: PlanStart): AssessmentPoint[] {
  const yearly = Array.from({ length: LONGEST_TRAINING_YEARS }, (_, index) =>
    addDays(addMonths(part3StartedOn, 12 * (index + 1)), -1),
  )
  const ends = [...new Set(periods.flatMap(({ endsOn }) => endsOn ?? []))]
  const ahead = (days: readonly IsoDate[]) => days.filter(day => day >= today)
  return [
    ...ahead(yearly)
      .slice(0, YEARLY_POINTS)
      .map(on => ({ on, kind: 'goals' as const, remark: null })),
    ...ahead(ends).map(on => ({ on, kind: 'board' as const, remark: null })),
  ]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(0, MOST_POINTS)
}

/** One may join a group when one works in open practice, or is about to. */
function groupStartOf({ part3StartedOn, today, periods }: PlanStart): IsoDate {
  const practice = periods.find(({ category }) => category === 'open-practice')
  const startsOn = practice?.startsOn ?? part3StartedOn
  return startsOn < today ? today : startsOn
}

/** A good example to begin a plan from, each goal in the first period whose arena can give it. */
export const planFromExample = (example: PlanExample, start: PlanStart): ExampleContent => ({
  goals: start.goals.map(({ goalId, code }) => {
    const period = start.periods.find(
      ({ arena }) => arena !== null && start.arenaGoals[arena.id]?.includes(code),
    )
    return { goalId, periodId: period?.id ?? null }
  }),
  courses: coursesAt(paces[example], start),
  groupStartsOn: groupStartOf(start),
  assessmentPoints: assessmentPointsOf(start),
  supervisionRemark: null,
  remarks: null,
})
