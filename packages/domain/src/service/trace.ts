import { type DayNumber, type IsoDate, toDayNumber, toIsoDate } from '../date.ts'
import type { AbsenceDeduction, Regulation } from '../regulation/regulation.ts'
import { type Slice, startOfAttribution, takeSlice } from './attribution.ts'
import { settle, totalsBefore, withAbsenceDeduction } from './count-service.ts'
import { type BasisPoints, FULL_TIME, type Units, weigh, weightOfDay } from './credit.ts'
import { cutForecast } from './forecast.ts'
import type { NotCountedReason } from './period-accounts.ts'
import { isRegistered, type Run } from './runs.ts'
import { findStretches } from './stretch.ts'
import { SERVICE_CATEGORIES, type TrainingFacts } from './training-facts.ts'

export type TraceOptions = {
  /** Divides what is done from what is planned. */
  asOf: IsoDate
  /** The total that is opened is that of the end of this day; left out: of `asOf`. */
  through?: IsoDate
  /** Whether the last period goes on; left out: it does. */
  continueLast?: boolean
  absenceDeduction?: AbsenceDeduction
}

/** One day with service, as it counts in the opened total. */
export type TraceDay = {
  day: IsoDate
  periodIds: readonly string[]
  /** True for days that no service period covers, but the forecast assumes. */
  isAssumed: boolean
  /** All positions together; above 10 000 they are scaled down to it. */
  offeredBasisPoints: BasisPoints
  absenceBasisPoints: BasisPoints
  /** What each category got. */
  entries: Slice[]
  grossUnits: Units
  countedUnits: Units
  /** Why not all that was offered counts. */
  reasons: readonly NotCountedReason[]
}

/** What is the same on each day of a run. */
function describeRun({ covering, offeredBasisPoints, from, withheld }: Run, { numbers }: Regulation) {
  const reasons: NotCountedReason[] = []
  if (offeredBasisPoints > FULL_TIME) reasons.push('over-full-time')
  if (covering.some(period => !isRegistered(period, from))) reasons.push('outside-registration')
  if (covering.some(({ period }) => !numbers.countedCategories.includes(period.category))) {
    reasons.push('category-not-counted')
  }
  if (withheld !== null) reasons.push(withheld)
  return {
    periodIds: covering.map(({ period }) => period.id),
    isAssumed: covering.some(period => period.isAssumed),
    reasons: reasons as readonly NotCountedReason[],
  }
}

const including = (
  reasons: readonly NotCountedReason[],
  reason: NotCountedReason,
): readonly NotCountedReason[] => (reasons.includes(reason) ? reasons : [...reasons, reason])

/**
 * Opens a total down to its days: every day of the range that has service, up to the day of the total. The counted units
 * of all days add up to the total, to the unit. How a deduction, a supplement and a cap are borne by single days is
 * defined at `takeSlice`; so a day can count otherwise in the total of a later day.
 */
export function traceDays(
  facts: TrainingFacts,
  regulation: Regulation,
  options: TraceOptions,
  range: { from: IsoDate; to: IsoDate },
): TraceDay[] {
  const read = withAbsenceDeduction(regulation, options.absenceDeduction)
  const from = toDayNumber(range.from)
  const { runs, doneUntil } = cutForecast(facts, read, options)
  const until = options.through === undefined ? doneUntil : toDayNumber(options.through) + 1
  const lastDay = Math.min(toDayNumber(range.to), until - 1)
  const stretches = findStretches(runs, read)
  const counted = settle(totalsBefore(runs, until), read, stretches, until)
  const opened = { counted, regulation: read, stretches }
  const progress = startOfAttribution()
  const days: TraceDay[] = []

  for (const run of runs) {
    if (run.from > lastDay) break
    const categories = SERVICE_CATEGORIES.filter(category => run.credited[category] > 0)
    const firstShown = Math.min(Math.max(run.from, from), run.until)
    if (firstShown > run.from) {
      const unseen = weigh(run.from, firstShown)
      for (const category of categories) takeSlice(opened, progress, category, run, unseen)
    }
    const same = describeRun(run, read)
    for (let day: DayNumber = firstShown; day < run.until && day <= lastDay; day++) {
      const span = { from: day, until: day + 1, weight: weightOfDay(day) }
      const entries = categories.map(category => takeSlice(opened, progress, category, run, span))
      let grossUnits = 0
      let countedUnits = 0
      let { reasons } = same
      for (const entry of entries) {
        grossUnits += entry.grossUnits
        countedUnits += entry.countedUnits
        if (entry.deductedUnits > 0) reasons = including(reasons, 'absence-deducted')
        if (entry.cappedUnits > 0) reasons = including(reasons, 'category-capped')
      }
      days.push({
        day: toIsoDate(day),
        periodIds: same.periodIds,
        isAssumed: same.isAssumed,
        offeredBasisPoints: run.offeredBasisPoints,
        absenceBasisPoints: run.absenceBasisPoints,
        entries,
        grossUnits,
        countedUnits,
        reasons,
      })
    }
  }
  return days
}

/** One category's or one service period's days of one month. */
export type TraceMonth = { month: string; grossUnits: Units; countedUnits: Units; days: number }

/** The same days by month, `YYYY-MM`. */
export function sumByMonth(days: readonly TraceDay[]): TraceMonth[] {
  const months = new Map<string, TraceMonth>()
  for (const { day, grossUnits, countedUnits } of days) {
    const month = day.slice(0, 7)
    const sum = months.get(month) ?? { month, grossUnits: 0, countedUnits: 0, days: 0 }
    sum.grossUnits += grossUnits
    sum.countedUnits += countedUnits
    sum.days += 1
    months.set(month, sum)
  }
  return [...months.values()]
}
