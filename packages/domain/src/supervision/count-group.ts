import { addMonthsTo, type DayRange, type IsoDate, type Span, toDayNumber, toIsoDate } from '../date.ts'
import { regulationOf } from '../regulation/index.ts'
import { supervisionNumbers } from '../regulation/supervision-numbers.ts'
import type { Scheme, ServiceCategory } from '../service/training-facts.ts'
import { dayOfCount, intersect, lengthOf, unite, within } from './spans.ts'

/** One doctor's time in one supervision group. */
export type GroupMembership = {
  joinedOn: IsoDate
  /** The last day in the group, or of the group; null while it goes on. */
  leftOn: IsoDate | null
  diplomaOn: IsoDate | null
  /** The meetings at which she was. */
  attended: readonly { heldOn: IsoDate; minutes: number }[]
}

export type GroupFacts = {
  scheme: Scheme
  memberships: readonly GroupMembership[]
  periods: readonly (DayRange & { category: ServiceCategory })[]
}

/** Two years in a group, one of them in open unselected practice, the hours of its meetings, and its diploma. */
export type GroupPartCode = 'years' | 'open-practice' | 'hours' | 'diploma'

export type GroupPart = {
  code: GroupPartCode
  /** False: recommended, and no condition for approval. */
  isHard: boolean
  /** `expected`: what is entered gets there, on `on`. */
  status: 'met' | 'expected' | 'not-met'
  /** When it was or will be met. */
  on: IsoDate | null
  unit: 'days' | 'minutes' | 'diplomas'
  done: number
  required: number
}

export type CountedGroup = { asOf: IsoDate; parts: GroupPart[]; isMet: boolean }

/** The days of some years from the first day on: with a leap day among them they are one more. Groups make them up together. */
function daysOfYears(years: number, [first]: readonly Span[]): number {
  const from = first?.from ?? toDayNumber('2019-03-01')
  return addMonthsTo(from, years * 12) - from
}

function countDays(
  code: 'years' | 'open-practice',
  spans: readonly Span[],
  years: number,
  asOf: IsoDate,
): GroupPart {
  const required = daysOfYears(years, spans)
  const reached = dayOfCount(spans, required)
  const on = reached === null ? null : toIsoDate(reached)
  const done = lengthOf(within(spans, 0, toDayNumber(asOf) + 1))
  const status = on === null ? 'not-met' : on <= asOf ? 'met' : 'expected'
  return { code, isHard: true, status, on, unit: 'days', done, required }
}

function countHours(memberships: readonly GroupMembership[], required: number, asOf: IsoDate): GroupPart {
  const attended = memberships
    .flatMap(membership => membership.attended)
    .filter(({ heldOn }) => heldOn <= asOf)
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  let done = 0
  let on: IsoDate | null = null
  for (const { heldOn, minutes } of attended) {
    done += minutes
    if (on === null && done >= required) on = heldOn
  }
  return {
    code: 'hours',
    isHard: false,
    status: on === null ? 'not-met' : 'met',
    on,
    unit: 'minutes',
    done,
    required,
  }
}

function countDiplomas(memberships: readonly GroupMembership[], asOf: IsoDate): GroupPart {
  const [on = null] = memberships.flatMap(({ diplomaOn }) => (diplomaOn === null ? [] : [diplomaOn])).sort()
  const status = on === null ? 'not-met' : on <= asOf ? 'met' : 'expected'
  return {
    code: 'diploma',
    isHard: true,
    status,
    on,
    unit: 'diplomas',
    done: status === 'met' ? 1 : 0,
    required: 1,
  }
}

/**
 * Group supervision against what is required (V3), part by part. Days in two groups at once are counted once; days to come
 * are expected where she is in a group with no end, and in service that goes on or is planned.
 */
export function countGroup(facts: GroupFacts, asOf: IsoDate): CountedGroup {
  const { group } = supervisionNumbers[regulationOf(facts.scheme).id]
  const inGroup = unite(
    facts.memberships.map(({ joinedOn, leftOn }) => ({ startsOn: joinedOn, endsOn: leftOn })),
  )
  const inOpenPractice = unite(facts.periods.filter(({ category }) => category === 'open-practice'))
  const parts = [
    countDays('years', inGroup, group.years, asOf),
    ...(group.openPracticeYears === null
      ? []
      : [countDays('open-practice', intersect(inGroup, inOpenPractice), group.openPracticeYears, asOf)]),
    ...(group.minutesRecommended === null
      ? []
      : [countHours(facts.memberships, group.minutesRecommended, asOf)]),
    ...(group.hasDiploma ? [countDiplomas(facts.memberships, asOf)] : []),
  ]
  return { asOf, parts, isMet: parts.every(({ isHard, status }) => !isHard || status === 'met') }
}
