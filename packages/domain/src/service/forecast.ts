import { type DayNumber, type IsoDate, toDayNumber } from '../date.ts'
import type { Regulation, Requirement } from '../regulation/regulation.ts'
import { excessUnits } from './absence.ts'
import { addRun, capUnits, noTotals, settle, type Totals } from './count-service.ts'
import { sumOf, toUnits, type Units, WEIGHT_MAX, weightOfDay } from './credit.ts'
import { type CoveringPeriod, coveringPeriodsOf, cutIntoRuns, END_OF_CALENDAR, type Run } from './runs.ts'
import type { Stretch } from './stretch.ts'
import { SERVICE_CATEGORIES, type ServiceCategory, type TrainingFacts } from './training-facts.ts'

type Measure = Exclude<Requirement['measure'], 'part-1' | 'total-with-part-1'>

/** One run, with the credit that there is when it begins and when it is over. */
type Step = { run: Run; before: Totals; after: Totals }

/** A path cut into runs. */
export type Path = { regulation: Regulation; stretches: readonly Stretch[]; steps: readonly Step[] }

export function toPath(runs: readonly Run[], regulation: Regulation, stretches: readonly Stretch[]): Path {
  let before = noTotals()
  const steps = runs.map(run => {
    const after = addRun(before, run, run.until)
    const step = { run, before, after }
    before = after
    return step
  })
  return { regulation, stretches, steps }
}

const isSame = (a: CoveringPeriod, b: CoveringPeriod): boolean =>
  a.period.category === b.period.category &&
  a.basisPoints === b.basisPoints &&
  JSON.stringify(a.registration) === JSON.stringify(b.registration)

/** When the service of this period began: equal neighbours are one period, wherever somebody has cut it. */
function beganFrom(period: CoveringPeriod, periods: readonly CoveringPeriod[]): DayNumber {
  const starts = [period.from]
  for (const start of starts) {
    for (const other of periods) {
      if (other.until === start && isSame(other, period) && !starts.includes(other.from))
        starts.push(other.from)
    }
  }
  return Math.min(...starts)
}

/**
 * What the forecast assumes after the last period: the one that ends last, of several the one that began last, goes on
 * from the day after, also where that day has passed. Null where a period is open, and so goes on by itself.
 */
function findContinuation(periods: readonly CoveringPeriod[]): CoveringPeriod | null {
  const until = Math.max(0, ...periods.map(period => period.until))
  const [last] = periods
    .filter(period => period.until === until)
    .map(period => ({ period, began: beganFrom(period, periods) }))
    .sort(
      (a, b) =>
        b.began - a.began ||
        b.period.basisPoints - a.period.basisPoints ||
        SERVICE_CATEGORIES.indexOf(a.period.period.category) -
          SERVICE_CATEGORIES.indexOf(b.period.period.category),
    )
  if (last === undefined || until === END_OF_CALENDAR) return null
  return { ...last.period, from: until, until: END_OF_CALENDAR, isAssumed: true }
}

/** The path as the forecast walks it, with what is assumed after the last period; null: nothing had to be assumed. */
export function cutForecast(
  facts: TrainingFacts,
  regulation: Regulation,
  { asOf, continueLast = true }: { asOf: IsoDate; continueLast?: boolean },
): {
  runs: Run[]
  periods: CoveringPeriod[]
  continuation: CoveringPeriod | null
  /** The first day that is not counted as done: after `asOf`, or assumed. What is assumed is never counted. */
  doneUntil: DayNumber
} {
  const periods = coveringPeriodsOf(facts, regulation.numbers)
  const continuation = continueLast ? findContinuation(periods) : null
  const covering = continuation === null ? periods : [...periods, continuation]
  return {
    runs: cutIntoRuns(facts, regulation.numbers, covering),
    periods,
    continuation,
    doneUntil: Math.min(toDayNumber(asOf) + 1, continuation?.from ?? END_OF_CALENDAR),
  }
}

/** The category cannot have counted more than this when the run is over. */
function ceilingUnits(category: ServiceCategory, gross: Units, path: Path): Units {
  const stretch = path.stretches.find(each => each.category === category)
  const reachable = Math.max(gross, stretch === undefined ? 0 : toUnits(stretch.months))
  return Math.min(reachable, capUnits(path.regulation, category))
}

/** The first day in the run at whose end the measure is reached, searched in steps that cannot pass it. */
function findFirstDayIn({ run, before, after }: Step, path: Path, measure: Measure, required: Units) {
  const { numbers } = path.regulation
  const credited = measure === 'total' ? run.creditedBasisPoints : run.credited[measure]
  const ceiling =
    measure === 'total'
      ? SERVICE_CATEGORIES.reduce((sum, each) => sum + ceilingUnits(each, after.gross[each], path), 0)
      : ceilingUnits(measure, after.gross[measure], path)
  const creditMax = credited * WEIGHT_MAX
  if (required - ceiling >= Math.max(creditMax, 1)) return null

  // A day of service frees a tenth of itself from deduction, in any category; the 8 is for roundings.
  const freedMax = Math.ceil((run.creditedBasisPoints * WEIGHT_MAX * numbers.absenceFreePercent) / 100) + 8
  const gainMax = run.creditedBasisPoints * WEIGHT_MAX + freedMax

  let day = run.from
  while (day < run.until) {
    const totals = addRun(before, run, day + 1)
    const { total, categories } = settle(totals, path.regulation, path.stretches, day + 1)
    const missing = required - (measure === 'total' ? total : categories[measure]).countedUnits
    if (missing <= 0 || missing < credited * weightOfDay(day)) return day

    let next = day + Math.max(1, Math.floor((missing - creditMax) / gainMax) + 1)
    if (numbers.absenceDeduction === 'whole' && total.deductedUnits > 0) {
      // All that was deducted comes back at once when the absence falls below the free share.
      const excess = excessUnits(sumOf(totals.gross), sumOf(totals.absence), numbers)
      next = Math.min(next, day + Math.max(1, Math.floor(excess / freedMax)))
    }
    for (const stretch of path.stretches) {
      if (day + 1 < stretch.until && stretch.until - 1 < next) next = stretch.until - 1
    }
    day = next
  }
  return null
}

/**
 * The first day at whose end what is missing of `months` is less than the credit that the day itself gave;
 * null where the path never gets there. Once met, a requirement stays met.
 */
export function findFirstDay(path: Path, measure: Measure, months: number): DayNumber | null {
  for (const step of path.steps) {
    const day = findFirstDayIn(step, path, measure, toUnits(months))
    if (day !== null) return day
  }
  return null
}
