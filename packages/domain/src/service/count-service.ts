import { type DayNumber, type IsoDate, toDayNumber } from '../date.ts'
import type { AbsenceDeduction, Regulation } from '../regulation/regulation.ts'
import { absenceUnits, deductionUnits } from './absence.ts'
import { type CategoryAmounts, noAmounts, toUnits, type Units, weigh } from './credit.ts'
import { coveringPeriodsOf, cutIntoRuns, type Run } from './runs.ts'
import { findStretches, type Stretch } from './stretch.ts'
import { SERVICE_CATEGORIES, type ServiceCategory, type TrainingFacts } from './training-facts.ts'

/** counted = gross − deducted + supplement − capped. */
export type CreditAccount = {
  grossUnits: Units
  /** The part of the gross that was deductible absence. */
  absenceUnits: Units
  /** What of the absence is taken away (A1). */
  deductedUnits: Units
  /** What date arithmetic adds for an unbroken stretch: less than three days' worth where nothing was deducted. */
  supplementUnits: Units
  /** What is beyond the most that the category can give. */
  cappedUnits: Units
  countedUnits: Units
}

export type CountedService = {
  /** Counted at the end of this day. */
  asOf: IsoDate
  categories: Record<ServiceCategory, CreditAccount>
  total: CreditAccount
}

/** Credit so far, before deduction and caps. Everything that is counted is a function of this and the stretches. */
export type Totals = { gross: CategoryAmounts; absence: CategoryAmounts }

export const noTotals = (): Totals => ({ gross: noAmounts(), absence: noAmounts() })

const copyOf = ({ gross, absence }: Totals): Totals => ({ gross: { ...gross }, absence: { ...absence } })

function addDaysOf(run: Run, until: DayNumber, totals: Totals): void {
  if (run.creditedBasisPoints === 0) return
  const span = weigh(run.from, until)
  for (const category of SERVICE_CATEGORIES) {
    const credited = run.credited[category]
    if (credited === 0) continue
    totals.gross[category] += credited * span.weight
    if (run.absenceBasisPoints === 0) continue
    totals.absence[category] += absenceUnits(credited, run.absenceBasisPoints, span)
  }
}

/** The totals with the days of the run before `until` added. */
export function addRun(totals: Totals, run: Run, until: DayNumber): Totals {
  const sum = copyOf(totals)
  addDaysOf(run, until, sum)
  return sum
}

/** The totals of all days before `until`. */
export function totalsBefore(runs: readonly Run[], until: DayNumber): Totals {
  const totals = noTotals()
  for (const run of runs) {
    if (run.from >= until) break
    addDaysOf(run, Math.min(run.until, until), totals)
  }
  return totals
}

/** The most units the category can give. */
export function capUnits(regulation: Regulation, category: ServiceCategory): Units {
  const cap = regulation.caps.find(each => each.category === category)
  return cap === undefined ? Number.POSITIVE_INFINITY : toUnits(cap.months)
}

const noAccount = (): CreditAccount => ({
  grossUnits: 0,
  absenceUnits: 0,
  deductedUnits: 0,
  supplementUnits: 0,
  cappedUnits: 0,
  countedUnits: 0,
})

/** Deducts absence, adds what unbroken stretches before `until` are owed, and caps. */
export function settle(
  totals: Totals,
  regulation: Regulation,
  stretches: readonly Stretch[],
  until: DayNumber,
): Omit<CountedService, 'asOf'> {
  const deducted = deductionUnits(totals.gross, totals.absence, regulation.numbers)
  const total = noAccount()
  const account = (category: ServiceCategory): CreditAccount => {
    const grossUnits = totals.gross[category]
    const deductedUnits = deducted[category]
    const stretch = stretches.find(each => each.category === category && each.until <= until)
    const owed = stretch === undefined ? 0 : toUnits(stretch.months)
    const supplementUnits = Math.max(0, owed - (grossUnits - deductedUnits))
    const uncapped = grossUnits - deductedUnits + supplementUnits
    const countedUnits = Math.min(uncapped, capUnits(regulation, category))
    const result = {
      grossUnits,
      absenceUnits: totals.absence[category],
      deductedUnits,
      supplementUnits,
      cappedUnits: uncapped - countedUnits,
      countedUnits,
    }
    total.grossUnits += result.grossUnits
    total.absenceUnits += result.absenceUnits
    total.deductedUnits += result.deductedUnits
    total.supplementUnits += result.supplementUnits
    total.cappedUnits += result.cappedUnits
    total.countedUnits += result.countedUnits
    return result
  }
  return {
    categories: {
      'open-practice': account('open-practice'),
      'other-gp': account('other-gp'),
      institution: account('institution'),
      research: account('research'),
    },
    total,
  }
}

/** The regulation, read the other way where a caller asks for it. */
export function withAbsenceDeduction(
  regulation: Regulation,
  absenceDeduction: AbsenceDeduction | undefined,
): Regulation {
  if (absenceDeduction === undefined || absenceDeduction === regulation.numbers.absenceDeduction)
    return regulation
  return { ...regulation, numbers: { ...regulation.numbers, absenceDeduction } }
}

/**
 * Counts the service of one doctor at the END of `asOf`: that day itself is included, and an open period counts to it.
 * No forecast, no findings: this is what a server calls for thousands of doctors. Throws {@link InvalidDayError}.
 */
export function countService(
  facts: TrainingFacts,
  regulation: Regulation,
  asOf: IsoDate,
  options: { absenceDeduction?: AbsenceDeduction } = {},
): CountedService {
  const read = withAbsenceDeduction(regulation, options.absenceDeduction)
  const until = toDayNumber(asOf) + 1
  const runs = cutIntoRuns(facts, read.numbers, coveringPeriodsOf(facts, read.numbers))
  return { asOf, ...settle(totalsBefore(runs, until), read, findStretches(runs, read), until) }
}
