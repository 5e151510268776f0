import {
  addMonthsTo,
  type DayNumber,
  type DayRange,
  daysInMonth,
  type IsoDate,
  type Span,
  toCivilDay,
  toDayNumber,
  toIsoDate,
} from '../date.ts'
import { regulationOf } from '../regulation/index.ts'
import { type IndividualSupervisionNumbers, supervisionNumbers } from '../regulation/supervision-numbers.ts'
import type { Scheme } from '../service/training-facts.ts'
import { lengthOf, unite, within } from './spans.ts'

/** Less than a month's supervision is no delay: it is not entered every week. */
export const USUAL_DELAY_MINUTES = 240

/** One time that individual supervision was given. */
export type SupervisionGiven = { heldOn: IsoDate; minutes: number; isConfirmed: boolean }

/** Everything that one doctor's individual supervision is counted from. */
export type SupervisionFacts = {
  scheme: Scheme
  part3StartedOn: IsoDate
  /** The days of her service. How much of a position they are plays no part. */
  periods: readonly DayRange[]
  given: readonly SupervisionGiven[]
}

export type SupervisionMonth = {
  /** `YYYY-MM`. */
  month: string
  requiredMinutes: number
  confirmedMinutes: number
  /** Entered by one side, and not confirmed by the other yet. */
  enteredMinutes: number
  /** What was confirmed until the month's end, less what was required until then; below zero is a deficit. */
  balanceMinutes: number
}

/** With so much every month from now on, the month at whose end nothing is lacking; null where it never comes. */
export type SupervisionPace = { minutesPerMonth: number; evenIn: string | null }

export type CountedSupervision = {
  asOf: IsoDate
  /** Whether the scheme asks for an amount. */
  isRequired: boolean
  months: SupervisionMonth[]
  requiredMinutes: number
  confirmedMinutes: number
  enteredMinutes: number
  /** Confirmed, but held before part 3 began: in no sum. */
  beforePart3Minutes: number
  deficitMinutes: number
  /** What is required when the training ends. */
  requiredInAllMinutes: number
  /** How far some paces take her; empty where nothing is lacking. */
  paces: SupervisionPace[]
}

/** Least common multiple of 28, 29, 30 and 31: a day's share of every month is a whole number of these. */
const PARTS_PER_MONTH = 377_580

/** The paces that are tried: what the rule names, and up to four hours more. */
const EXTRA_HOURS = [0, 1, 2, 4]

/** No doctor is in training for longer; a pace that takes longer leads nowhere. */
const MONTHS_AHEAD_MAX = 120

const minutesPerCalendarMonth = ({ minutesPerMonth, monthsPerYear }: IndividualSupervisionNumbers): number =>
  (minutesPerMonth * monthsPerYear) / 12

const monthOf = (day: IsoDate): string => day.slice(0, 7)

const firstDayOf = (day: DayNumber): DayNumber => day - toCivilDay(day).day + 1

/** The parts of a month that have service. */
function partsOf(service: readonly Span[], firstDay: DayNumber, nextMonth: DayNumber): number {
  const { year, month } = toCivilDay(firstDay)
  return (lengthOf(within(service, firstDay, nextMonth)) * PARTS_PER_MONTH) / daysInMonth(year, month)
}

/** Sums by month. */
function sumByMonth(given: readonly SupervisionGiven[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { heldOn, minutes } of given)
    sums.set(monthOf(heldOn), (sums.get(monthOf(heldOn)) ?? 0) + minutes)
  return sums
}

const sumOf = (given: readonly SupervisionGiven[]): number =>
  given.reduce((sum, { minutes }) => sum + minutes, 0)

/** What is lacking at the end of each month to come, when service goes on without a break: the months until none is. */
function findEvenMonth(deficit: number, gain: number, today: DayNumber): string | null {
  if (gain <= 0) return null
  const months = Math.ceil(deficit / gain)
  return months > MONTHS_AHEAD_MAX ? null : monthOf(toIsoDate(addMonthsTo(firstDayOf(today), months)))
}

/**
 * Individual supervision against what is required (V1): month by month, and in all. The requirement falls due with the days of
 * service in part 3, rounded down to whole minutes in sum, so that the months always add up; more in one month makes up for less
 * in another, as the rule is an average. Only what both sides have confirmed counts.
 */
export function countSupervision(facts: SupervisionFacts, asOf: IsoDate): CountedSupervision {
  const numbers = supervisionNumbers[regulationOf(facts.scheme).id].individual
  const monthly = numbers === null ? 0 : minutesPerCalendarMonth(numbers)
  const start = toDayNumber(facts.part3StartedOn)
  const today = toDayNumber(asOf)
  const service = within(unite(facts.periods), start, today + 1)
  const until = facts.given.filter(({ heldOn }) => heldOn <= asOf)
  const counted = until.filter(({ heldOn }) => heldOn >= facts.part3StartedOn)
  const confirmed = counted.filter(({ isConfirmed }) => isConfirmed)
  const entered = counted.filter(({ isConfirmed }) => !isConfirmed)
  const confirmedByMonth = sumByMonth(confirmed)
  const enteredByMonth = sumByMonth(entered)

  const months: SupervisionMonth[] = []
  let parts = 0
  let requiredMinutes = 0
  let confirmedMinutes = 0
  for (let firstDay = firstDayOf(start); firstDay <= today; firstDay = addMonthsTo(firstDay, 1)) {
    const month = monthOf(toIsoDate(firstDay))
    parts += partsOf(service, firstDay, addMonthsTo(firstDay, 1))
    const requiredUntilNow = Math.floor((parts * monthly) / PARTS_PER_MONTH)
    const confirmedHere = confirmedByMonth.get(month) ?? 0
    confirmedMinutes += confirmedHere
    months.push({
      month,
      requiredMinutes: requiredUntilNow - requiredMinutes,
      confirmedMinutes: confirmedHere,
      enteredMinutes: enteredByMonth.get(month) ?? 0,
      balanceMinutes: confirmedMinutes - requiredUntilNow,
    })
    requiredMinutes = requiredUntilNow
  }

  const deficitMinutes = Math.max(0, requiredMinutes - confirmedMinutes)
  const paceOf = (extraHours: number): SupervisionPace => {
    const minutesPerMonth = (numbers?.minutesPerMonth ?? 0) + extraHours * 60
    return { minutesPerMonth, evenIn: findEvenMonth(deficitMinutes, minutesPerMonth - monthly, today) }
  }
  return {
    asOf,
    isRequired: numbers !== null,
    months,
    requiredMinutes,
    confirmedMinutes,
    enteredMinutes: sumOf(entered),
    beforePart3Minutes: sumOf(until.filter(each => each.isConfirmed && each.heldOn < facts.part3StartedOn)),
    deficitMinutes,
    // Supervision is due throughout: who has been in training for longer than five years has needed more by then.
    requiredInAllMinutes: Math.max(requiredMinutes, (numbers?.years ?? 0) * 12 * monthly),
    paces: deficitMinutes === 0 ? [] : EXTRA_HOURS.map(paceOf),
  }
}
