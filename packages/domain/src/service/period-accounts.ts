import type { DayNumber, Span } from '../date.ts'
import type { RegulationNumbers } from '../regulation/regulation.ts'
import {
  type Days,
  findFirstCappedDay,
  type OpenedTotal,
  startOfAttribution,
  takeSlice,
  toDays,
} from './attribution.ts'
import type { CreditAccount } from './count-service.ts'
import { type BasisPoints, mulDivFloor, type Units, weigh } from './credit.ts'
import { type CoveringPeriod, isRegistered, type Run, type WithheldReason } from './runs.ts'
import { SERVICE_CATEGORIES, type ServiceCategory } from './training-facts.ts'

export type NotCountedReason =
  | 'over-full-time'
  | 'outside-registration'
  | 'category-not-counted'
  | 'absence-deducted'
  | 'category-capped'
  | WithheldReason

/** What did not count, for one reason, and on which days. */
export type NotCounted = { reason: NotCountedReason; units: Units; days: Days[] }

/** offered + supplement = counted + everything in `notCounted`. */
export type PeriodAccount = Omit<CreditAccount, 'absenceUnits'> & {
  periodId: string
  category: ServiceCategory
  /** What the position would have given by itself. */
  offeredUnits: Units
  notCounted: NotCounted[]
}

/** One position's part of its category on the days of a run, and why it gives nothing, if it does. */
type Share = { period: CoveringPeriod; basisPoints: BasisPoints; withheld: NotCountedReason | null }

type OpenAccount = { account: PeriodAccount; lost: Map<NotCountedReason, { units: Units; spans: Span[] }> }

const toOpenAccount = ({ period }: CoveringPeriod): OpenAccount => ({
  account: {
    periodId: period.id,
    category: period.category,
    offeredUnits: 0,
    grossUnits: 0,
    deductedUnits: 0,
    supplementUnits: 0,
    cappedUnits: 0,
    countedUnits: 0,
    notCounted: [],
  },
  lost: new Map(),
})

function close({ account, lost }: OpenAccount): PeriodAccount {
  account.notCounted = [...lost].map(([reason, { units, spans }]) => ({
    reason,
    units,
    days: spans.map(toDays),
  }))
  return account
}

function lose({ lost }: OpenAccount, reason: NotCountedReason, units: Units, { from, until }: Span): void {
  if (units === 0) return
  const loss = lost.get(reason) ?? { units: 0, spans: [] }
  lost.set(reason, loss)
  loss.units += units
  const last = loss.spans.at(-1)
  if (last !== undefined && last.until === from) last.until = until
  else loss.spans.push({ from, until })
}

/** Splits an amount in proportion to weights, into whole numbers that add up to it. */
function splitBy(weights: readonly number[], amount: number): number[] {
  if (weights.length === 1) return [amount]
  const sum = weights.reduce((a, b) => a + b, 0)
  let weight = 0
  let given = 0
  return weights.map(each => {
    weight += each
    const part = mulDivFloor(amount, weight, sum) - given
    given += part
    return part
  })
}

function sharesOf(run: Run, category: ServiceCategory, numbers: RegulationNumbers): Share[] {
  const own = run.covering.filter(({ period }) => period.category === category)
  if (!numbers.countedCategories.includes(category)) {
    return own.map(period => ({
      period,
      basisPoints: period.basisPoints,
      withheld: 'category-not-counted' as const,
    }))
  }
  const share = (
    periods: readonly CoveringPeriod[],
    basisPoints: BasisPoints,
    withheld: NotCountedReason | null,
  ) => {
    const parts = splitBy(
      periods.map(each => each.basisPoints),
      basisPoints,
    )
    return periods.map((period, index) => ({ period, basisPoints: parts[index] ?? 0, withheld }))
  }
  const registered = own.filter(period => isRegistered(period, run.from))
  const others = own.filter(period => !registered.includes(period))
  return [
    ...share(registered, run.registered[category], run.withheld),
    ...share(others, run.scaled[category] - run.registered[category], 'outside-registration'),
  ]
}

/**
 * What each service period gave to the total, and why the rest of it did not count, from its first day to the last
 * day of the total, in the order of the periods. The counted units of the periods add up to the total, to the unit.
 * `cappedFrom` has the first day that a full category took something from.
 */
export function accountForPeriods(
  runs: readonly Run[],
  periods: readonly CoveringPeriod[],
  opened: OpenedTotal,
  until: DayNumber,
): { perPeriod: PeriodAccount[]; cappedFrom: Map<ServiceCategory, DayNumber> } {
  const accounts = new Map(periods.map(period => [period, toOpenAccount(period)]))
  const progress = startOfAttribution()
  const cappedFrom = new Map<ServiceCategory, DayNumber>()

  for (const run of runs) {
    if (run.from >= until) break
    const span = weigh(run.from, Math.min(run.until, until))
    for (const category of SERVICE_CATEGORIES) {
      const counting: { open: OpenAccount; basisPoints: BasisPoints }[] = []
      for (const { period, basisPoints, withheld } of sharesOf(run, category, opened.regulation.numbers)) {
        const open = accounts.get(period)
        if (open === undefined) continue
        open.account.offeredUnits += period.basisPoints * span.weight
        lose(open, 'over-full-time', (period.basisPoints - basisPoints) * span.weight, span)
        if (withheld === null) counting.push({ open, basisPoints })
        else lose(open, withheld, basisPoints * span.weight, span)
      }
      if (counting.length === 0) continue

      const cappedDay = findFirstCappedDay(opened, progress, category, run, span)
      if (cappedDay !== null && !cappedFrom.has(category)) cappedFrom.set(category, cappedDay)
      const slice = takeSlice(opened, progress, category, run, span)
      const weights = counting.map(each => each.basisPoints)
      const deducted = splitBy(weights, slice.deductedUnits)
      const supplement = splitBy(weights, slice.supplementUnits)
      const capped = splitBy(weights, slice.cappedUnits)
      counting.forEach(({ open, basisPoints }, index) => {
        const { account } = open
        const grossUnits = basisPoints * span.weight
        const deductedUnits = deducted[index] ?? 0
        const supplementUnits = supplement[index] ?? 0
        const cappedUnits = capped[index] ?? 0
        account.grossUnits += grossUnits
        account.deductedUnits += deductedUnits
        account.supplementUnits += supplementUnits
        account.cappedUnits += cappedUnits
        account.countedUnits += grossUnits - deductedUnits + supplementUnits - cappedUnits
        lose(open, 'absence-deducted', deductedUnits, span)
        lose(open, 'category-capped', cappedUnits, { from: cappedDay ?? span.from, until: span.until })
      })
    }
  }
  return { perPeriod: [...accounts.values()].map(close), cappedFrom }
}
