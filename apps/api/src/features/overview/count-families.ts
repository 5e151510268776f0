import type { Overview } from '@alis/contract'
import {
  type Assessment,
  addMonths,
  type CountedGroup,
  type CountedSupervision,
  dayAtPace,
  laterOf,
  USUAL_DELAY_MINUTES,
} from '@alis/domain'
import type { DoneCourse } from './store.ts'

/** Twelve months back: the year whose pace the estimates go on with. */
export const yearBefore = (today: string): string => addMonths(today, -12)

/** Service time, by the counting engine's forecast. */
export function timeFamily({ completion, requirements }: Assessment): Overview['time'] {
  const { earliestOn, binding } = completion
  const isMet = requirements.every(({ status }) => status === 'met')
  return {
    status: isMet ? 'met' : earliestOn === null ? 'cannot-be-met' : 'on-way',
    isRequired: true,
    expectedOn: isMet ? null : earliestOn,
    binding,
  }
}

type GoalStanding = { status: string; decidedAt: string | null }

/** The catalogue's goals: when the rest is approved, if it goes on as in the last year. */
export function goalsFamily(
  goals: readonly GoalStanding[],
  isExample: boolean,
  today: string,
): NonNullable<Overview['goals']> {
  const withStatus = (status: string) => goals.filter(goal => goal.status === status).length
  const approved = withStatus('approved')
  const since = yearBefore(today)
  const approvedLastYear = goals.filter(
    ({ status, decidedAt }) => status === 'approved' && decidedAt !== null && decidedAt >= since,
  ).length
  const isMet = goals.length > 0 && approved === goals.length
  const expectedOn = isMet ? null : dayAtPace(goals.length - approved, approvedLastYear, today)
  return {
    status: isMet ? 'met' : approved === 0 && expectedOn === null ? 'not-begun' : 'on-way',
    isRequired: true,
    expectedOn,
    total: goals.length,
    approved,
    submitted: withStatus('submitted'),
    inProgress: withStatus('in-progress'),
    returned: withStatus('returned') + withStatus('rejected'),
    approvedLastYear,
    isExample,
  }
}

type Given = { heldOn: string; minutes: number; isConfirmed: boolean }

/**
 * Individual supervision through the whole of part 3: it is met when the hours of the whole training are confirmed, and not
 * before service time is, since it is given for as long as she serves.
 */
export function supervisionFamily(
  counted: CountedSupervision,
  given: readonly Given[],
  time: Overview['time'],
  hasSupervisor: boolean,
  today: string,
): Overview['supervision'] {
  const { requiredMinutes, confirmedMinutes, deficitMinutes, requiredInAllMinutes, isRequired } = counted
  const since = yearBefore(today)
  const lastYear = given
    .filter(({ heldOn, isConfirmed }) => isConfirmed && heldOn > since && heldOn <= today)
    .reduce((sum, { minutes }) => sum + minutes, 0)
  const isMet = confirmedMinutes >= requiredInAllMinutes && (time.status === 'met' || !isRequired)
  const atPace = dayAtPace(requiredInAllMinutes - confirmedMinutes, lastYear, today)
  return {
    status: isMet
      ? 'met'
      : confirmedMinutes === 0
        ? 'not-begun'
        : deficitMinutes > USUAL_DELAY_MINUTES
          ? 'behind'
          : 'on-way',
    isRequired,
    expectedOn: isMet || atPace === null ? null : laterOf(atPace, time.expectedOn),
    requiredMinutes,
    confirmedMinutes,
    deficitMinutes,
    requiredInAllMinutes,
    confirmedLastYearMinutes: lastYear,
    hasSupervisor,
  }
}

/** Two years in a group, one of them in open unselected practice, and the diploma. Its hours are recommended. */
export function groupFamily({ parts, isMet }: CountedGroup, isMember: boolean): Overview['group'] {
  const part = (code: string) => parts.find(each => each.code === code)
  const hard = parts.filter(({ isHard }) => isHard)
  // The diploma is given at the end and has no day of its own before: the others tell when that is.
  const dated = hard.filter(({ code }) => code !== 'diploma')
  const days = dated.map(({ on }) => on)
  const expectedOn = days.includes(null) ? null : days.reduce(laterOf, null)
  return {
    status: isMet ? 'met' : isMember ? 'on-way' : 'not-begun',
    isRequired: true,
    expectedOn: isMet ? null : expectedOn,
    isMember,
    days: part('years')?.done ?? 0,
    requiredDays: part('years')?.required ?? 0,
    minutes: part('hours')?.done ?? 0,
    requiredMinutes: part('hours')?.required ?? 0,
    hasDiploma: part('diploma')?.status === 'met',
  }
}

const ONCE = ['core-a', 'core-b', 'core-c', 'core-d', 'emergency'] as const

/** Six topics of at least fifteen hours each (the Directorate's recommended activities for general practice). */
const TOPIC_COURSES = 6
const TOPIC_COURSE_MINUTES = 15 * 60

/** Recommended, and no condition by themselves: they are activities towards the goals. */
export function coursesFamily(courses: readonly DoneCourse[]): Overview['courses'] {
  const done = ONCE.filter(kind => courses.some(course => course.kind === kind))
  const topicCourses = courses.filter(
    ({ kind, minutes }) => kind === 'topic' && (minutes ?? 0) >= TOPIC_COURSE_MINUTES,
  ).length
  const isMet = done.length === ONCE.length && topicCourses >= TOPIC_COURSES
  return {
    status: isMet ? 'met' : courses.length === 0 ? 'not-begun' : 'on-way',
    isRequired: false,
    expectedOn: null,
    done,
    topicCourses,
    topicCoursesRecommended: TOPIC_COURSES,
  }
}

/** A duty along the way (P1): a plan that is not older than a year. */
export const planFamily = ({
  state,
  dueOn,
  isProposed,
}: Pick<Overview['plan'], 'state' | 'dueOn' | 'isProposed'>): Overview['plan'] => ({
  status: state === 'missing' ? 'not-begun' : state === 'overdue' ? 'behind' : 'met',
  isRequired: false,
  expectedOn: null,
  state,
  dueOn,
  isProposed,
})
