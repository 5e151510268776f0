import { type DayNumber, type IsoDate, toDayNumber, toIsoDate } from '../date.ts'
import type { AbsenceDeduction, Regulation } from '../regulation/regulation.ts'
import { startOfAttribution, takeSlice } from './attribution.ts'
import { type CreditAccount, settle, totalsBefore, withAbsenceDeduction } from './count-service.ts'
import type { BasisPoints, Units } from './credit.ts'
import { cutForecast } from './forecast.ts'
import type { NotCountedReason } from './period-accounts.ts'
import { isRegistered, type Run } from './runs.ts'
import { findStretches } from './stretch.ts'
import { SERVICE_CATEGORIES, type ServiceCategory, type TrainingFacts } from './training-facts.ts'

export type TraceOptions = {
  /** Divides what is done from what is planned. */
  asOf: IsoDate
  /** The total that is opened is that of the end of this day; left out: of `asOf`. */
  through?: IsoDate
  /** Whether the last period goes on after `asOf`; left out: it does. */
  continueLast?: boolean
  absenceDeduction?: AbsenceDeduction
}

/** One category on one day. */
export type TraceEntry = CreditAccount & { category: ServiceCategory; creditedBasisPoints: BasisPoints }

/** One day with service, as it counts in the opened total. */
export type TraceDay = {
  day: IsoDate
  periodIds: readonly string[]
  /** True for days that no service period covers, but the forecast assumes. */
  isAssumed: boolean
  /** All positions together; above 10 000 they are scaled down to it. */
  offeredBasisPoints: BasisPoints
  absenceBasisPoints: BasisPoints
  entries: TraceEntry[]
  grossUnits: Units
  countedUnits: Units
  /** Why not all that was offered counts. */
  reasons: readonly NotCountedReason[]
}

/** What was said about one run, and is the same on each of its days. */
function describeRun(run: Run, { numbers }: Regulation) {
  const reasons: NotCountedReason[] = []
  if (run.offeredBasisPoints > 10_000) reasons.push('over-full-time')
  if (run.covering.some(period => !isRegistered(period, run.from, numbers)))
    reasons.push('outside-registration')
  if (run.covering.some(({ period }) => !numbers.countedCategories.includes(period.category))) {
    reasons.push('category-not-counted')
  }
  if (run.withheld !== null) reasons.push(run.withheld)
  return {
    periodIds: run.covering.map(({ period }) => period.id),
    isAssumed: run.covering.some(period => period.isAssumed),
    offeredBasisPoints: run.offeredBasisPoints,
    absenceBasisPoints: run.absenceBasisPoints,
    reasons,
  }
}

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
  const until = toDayNumber(options.through ?? options.asOf) + 1
  const from = toDayNumber(range.from)
  const lastDay = Math.min(toDayNumber(range.to), until - 1)
  const { runs } = cutForecast(facts, read, options)
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
      for (const category of categories) {
        takeSlice(opened, progress, category, run, { from: run.from, until: firstShown })
      }
    }
    const common = describeRun(run, read)
    for (let day: DayNumber = firstShown; day < run.until && day <= lastDay; day++) {
      const entries = categories.map(category => ({
        category,
        creditedBasisPoints: run.credited[category],
        ...takeSlice(opened, progress, category, run, { from: day, until: day + 1 }),
      }))
      let grossUnits = 0
      let countedUnits = 0
      const reasons = [...common.reasons]
      for (const entry of entries) {
        grossUnits += entry.grossUnits
        countedUnits += entry.countedUnits
        if (entry.deductedUnits > 0 && !reasons.includes('absence-deducted')) reasons.push('absence-deducted')
        if (entry.cappedUnits > 0 && !reasons.includes('category-capped')) reasons.push('category-capped')
      }
      days.push({ day: toIsoDate(day), ...common, entries, grossUnits, countedUnits, reasons })
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
