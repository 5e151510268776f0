import { type DayNumber, type DayRange, type Span, toDayNumber } from '../date.ts'
import type { RegulationNumbers } from '../regulation/regulation.ts'
import {
  type BasisPoints,
  type CategoryAmounts,
  FULL_TIME,
  noAmounts,
  sumOf,
  toBasisPoints,
} from './credit.ts'
import {
  type Absence,
  type AbsenceType,
  SERVICE_CATEGORIES,
  type ServiceCategory,
  type ServicePeriod,
  type TrainingFacts,
} from './training-facts.ts'

/** A service period ready for counting. */
export type CoveringPeriod = Span & {
  period: ServicePeriod
  basisPoints: BasisPoints
  /** The days on which T7 takes nothing; null: every day, as it is not asked for or nobody has checked. */
  registration: readonly Span[] | null
  /** True for what the forecast assumes after the last period. */
  isAssumed: boolean
}

/** Why every position of a day gives nothing. */
export type WithheldReason = 'before-part-1' | 'below-half-time'

/**
 * Consecutive days that are counted alike: the same positions, the same absence, the same rules. Days without
 * any service are in no run.
 */
export type Run = Span & {
  covering: readonly CoveringPeriod[]
  /** All positions together, before scaling. */
  offeredBasisPoints: BasisPoints
  /** After scaling to full time. */
  scaled: CategoryAmounts
  /** After scaling, the part that is with a registered provider. */
  registered: CategoryAmounts
  /** What the day is credited: the registered part, or nothing where all is withheld. */
  credited: CategoryAmounts
  creditedBasisPoints: BasisPoints
  /** The share of the positions that is deductible absence. */
  absenceBasisPoints: BasisPoints
  withheld: WithheldReason | null
}

const START_OF_CALENDAR: DayNumber = toDayNumber('0001-01-01')

/** The day after the last day that can be written. An open period ends there. */
export const END_OF_CALENDAR: DayNumber = toDayNumber('9999-12-31') + 1

const DEDUCTIBLE: Record<AbsenceType, boolean> = {
  sickness: true,
  'parental-leave': true,
  'other-leave': true,
  course: false,
  holiday: false,
}

export const isDeductible = (absence: Absence): boolean => DEDUCTIBLE[absence.type]

const toSpan = ({ startsOn, endsOn }: DayRange): Span => ({
  from: toDayNumber(startsOn),
  until: endsOn === null ? END_OF_CALENDAR : toDayNumber(endsOn) + 1,
})

const covers = (span: Span, day: DayNumber): boolean => span.from <= day && day < span.until

/** Before the first day that registration is asked for, every provider is as good as registered. */
function toRegistration(
  period: ServicePeriod,
  { registrationRequiredFrom }: RegulationNumbers,
): Span[] | null {
  if (registrationRequiredFrom === null || period.registration === undefined) return null
  const beforeThat = { from: START_OF_CALENDAR, until: toDayNumber(registrationRequiredFrom) }
  return [beforeThat, ...period.registration.map(toSpan)]
}

function toCoveringPeriod(period: ServicePeriod, numbers: RegulationNumbers): CoveringPeriod {
  const { from, until } = toSpan(period)
  return {
    from,
    until,
    period,
    basisPoints: toBasisPoints(period.positionPercent),
    registration: toRegistration(period, numbers),
    isAssumed: false,
  }
}

/** An order that the order of the input has no part in. */
function compareCovering(a: CoveringPeriod, b: CoveringPeriod): number {
  return a.from - b.from || a.until - b.until || (a.period.id < b.period.id ? -1 : 1)
}

/** False only where T7 is asked for on that day and the provider is known not to be registered then. */
export const isRegistered = (period: CoveringPeriod, day: DayNumber): boolean =>
  period.registration === null || period.registration.some(registration => covers(registration, day))

/**
 * What is more than full time is scaled down in proportion, to whole basis points; what is left goes to the largest
 * category, of equals to the earliest.
 */
function scaleToFullTime(offered: CategoryAmounts, offeredBasisPoints: BasisPoints): CategoryAmounts {
  if (offeredBasisPoints <= FULL_TIME) return offered
  const scaled = noAmounts()
  let left = FULL_TIME
  let largest: ServiceCategory = SERVICE_CATEGORIES[0]
  for (const category of SERVICE_CATEGORIES) {
    scaled[category] = Math.floor((offered[category] * FULL_TIME) / offeredBasisPoints)
    left -= scaled[category]
    if (offered[category] > offered[largest]) largest = category
  }
  scaled[largest] += left
  return scaled
}

type Rules = { numbers: RegulationNumbers; part1From: DayNumber | null }

function toRun(span: Span, covering: CoveringPeriod[], absenceBasisPoints: BasisPoints, rules: Rules): Run {
  const offered = noAmounts()
  const registered = noAmounts()
  let offeredBasisPoints = 0
  for (const period of covering) {
    const { category } = period.period
    if (!rules.numbers.countedCategories.includes(category)) continue
    offered[category] += period.basisPoints
    offeredBasisPoints += period.basisPoints
    if (isRegistered(period, span.from)) registered[category] += period.basisPoints
  }

  let withheld: WithheldReason | null = null
  if (rules.part1From !== null && span.from < rules.part1From) withheld = 'before-part-1'
  else if (offeredBasisPoints < toBasisPoints(rules.numbers.positionPercentMin)) withheld = 'below-half-time'

  const scaled = scaleToFullTime(offered, offeredBasisPoints)
  for (const category of SERVICE_CATEGORIES) {
    if (registered[category] === offered[category]) registered[category] = scaled[category]
    else registered[category] = Math.floor((scaled[category] * registered[category]) / offered[category])
  }
  const credited = withheld === null ? registered : noAmounts()
  return {
    from: span.from,
    until: span.until,
    covering,
    offeredBasisPoints,
    scaled,
    registered,
    credited,
    creditedBasisPoints: sumOf(credited),
    absenceBasisPoints,
    withheld,
  }
}

/**
 * Cuts the path where anything changes, in the order of the days. `periods` are those of the facts, sorted, with what a
 * forecast assumes after them.
 */
export function cutIntoRuns(
  facts: TrainingFacts,
  numbers: RegulationNumbers,
  periods: readonly CoveringPeriod[],
): Run[] {
  const absences = facts.absences
    .filter(isDeductible)
    .map(absence => ({ ...toSpan(absence), basisPoints: toBasisPoints(absence.percent) }))
  const part1From =
    facts.part1Exempt || facts.part1CompletedOn === null ? null : toDayNumber(facts.part1CompletedOn)

  const cuts: DayNumber[] = []
  for (const period of periods) {
    cuts.push(period.from, period.until)
    for (const registration of period.registration ?? []) cuts.push(registration.from, registration.until)
  }
  for (const absence of absences) cuts.push(absence.from, absence.until)
  if (part1From !== null) cuts.push(part1From)
  cuts.sort((a, b) => a - b)

  const runs: Run[] = []
  cuts.forEach((from, index) => {
    const until = cuts[index + 1]
    if (until === undefined || until === from) return
    const covering = periods.filter(period => covers(period, from))
    if (covering.length === 0) return
    let absent = 0
    for (const absence of absences) if (covers(absence, from)) absent += absence.basisPoints
    runs.push(toRun({ from, until }, covering, Math.min(absent, FULL_TIME), { numbers, part1From }))
  })
  return runs
}

/** The periods of the facts, sorted. */
export const coveringPeriodsOf = (facts: TrainingFacts, numbers: RegulationNumbers): CoveringPeriod[] =>
  facts.periods.map(period => toCoveringPeriod(period, numbers)).sort(compareCovering)
