import type { PathChange, ServicePeriod } from '@alis/contract'
import { addDays, addMonths } from '@alis/domain'

/** Alternatives that many ask about, made of a doctor's own service. */
type StartingPoint = {
  code: 'reduced' | 'full-time' | 'leave' | 'institution-earlier'
  changes: PathChange[]
}

const REDUCED_PERCENT = 80
const FULL_PERCENT = 100
const MONTHS_REDUCED = 24
const MONTHS_EARLIER = 6

const laterOf = (a: string, b: string) => (a > b ? a : b)
const earlierOf = (a: string | null, b: string) => (a === null || a > b ? b : a)

/** 80 % for two years from today, in every period that asks for more. */
function reduce(periods: readonly ServicePeriod[], today: string): PathChange[] {
  const lastDay = addDays(addMonths(today, MONTHS_REDUCED), -1)
  return periods
    .filter(({ positionPercent }) => positionPercent > REDUCED_PERCENT)
    .map(period => ({
      kind: 'position' as const,
      periodId: period.id,
      startsOn: laterOf(period.startsOn, today),
      endsOn: earlierOf(period.endsOn, lastDay),
      positionPercent: REDUCED_PERCENT,
    }))
    .filter(({ startsOn, endsOn }) => startsOn <= endsOn)
}

/** Full time from today, for as long as each period lasts. */
const increase = (periods: readonly ServicePeriod[], today: string): PathChange[] =>
  periods
    .filter(({ endsOn, positionPercent }) => positionPercent < FULL_PERCENT && (endsOn ?? today) >= today)
    .map(period => ({
      kind: 'position' as const,
      periodId: period.id,
      startsOn: laterOf(period.startsOn, today),
      endsOn: period.endsOn,
      positionPercent: FULL_PERCENT,
    }))

/** From September to the end of the year, in the next autumn that has not begun. */
function takeLeave(today: string): PathChange[] {
  const year = Number(today.slice(0, 4))
  const autumn = today < `${year}-09-01` ? year : year + 1
  const type = 'other-leave'
  return [{ kind: 'absence', type, percent: 100, startsOn: `${autumn}-09-01`, endsOn: `${autumn}-12-31` }]
}

/** The first planned time in an institution, where there is half a year to bring it forward. */
function bringForward(periods: readonly ServicePeriod[], today: string): PathChange[] {
  const planned = periods.find(
    ({ category, startsOn, endsOn }) =>
      category === 'institution' && endsOn !== null && addMonths(startsOn, -MONTHS_EARLIER) > today,
  )
  if (planned === undefined) return []
  return [{ kind: 'move', periodId: planned.id, startsOn: addMonths(planned.startsOn, -MONTHS_EARLIER) }]
}

/** The alternatives that make sense for some service, ready to be counted. */
export const startingPoints = (periods: readonly ServicePeriod[], today: string): StartingPoint[] =>
  [
    { code: 'reduced' as const, changes: reduce(periods, today) },
    { code: 'full-time' as const, changes: increase(periods, today) },
    { code: 'leave' as const, changes: takeLeave(today) },
    { code: 'institution-earlier' as const, changes: bringForward(periods, today) },
  ].filter(({ changes }) => changes.length > 0)
