import { type DayNumber, type DayRange, type IsoDate, type Span, toDayNumber, toIsoDate } from '../date.ts'
import type { CountedService } from '../service/count-service.ts'
import { type BasisPoints, FULL_TIME, toUnits, type Units } from '../service/credit.ts'
import { type CoveringPeriod, END_OF_CALENDAR, isRegistered, type Run } from '../service/runs.ts'
import type { ServiceCategory } from '../service/training-facts.ts'
import type { CapCode, Regulation } from './regulation.ts'

/** Days of the known path, planned service included, and the service periods that they are about. */
type OnDays = DayRange & { periodIds: string[] }

/** What a reader should know about the path: a code and its amounts, never a sentence. */
export type Finding =
  /** The positions of these days add up to more than full time and are scaled down. */
  | (OnDays & { code: 'over-full-time'; offeredBasisPoints: BasisPoints })
  /** Two or more positions at the same time, together at most full time. Nothing is lost. */
  | (OnDays & { code: 'overlap'; offeredBasisPoints: BasisPoints })
  /** T7: the provider was not registered. */
  | (OnDays & { code: 'outside-registration'; ref: 'T7' })
  /** T7: nobody has checked whether the provider was registered. The days count. */
  | (OnDays & { code: 'registration-unknown'; ref: 'T7' })
  /** T6: part 1 was not completed. */
  | (OnDays & { code: 'before-part-1'; ref: 'T6' })
  /** Old scheme: all positions together are below half time. */
  | (OnDays & { code: 'below-half-time'; offeredBasisPoints: BasisPoints })
  /** The scheme gives no credit for this category. */
  | (OnDays & { code: 'category-not-counted'; category: ServiceCategory })
  /** Entered as planned, but these days are not after `asOf`. They are counted. */
  | (OnDays & { code: 'planned-in-the-past' })
  /** No service between two periods. */
  | { code: 'gap'; startsOn: IsoDate; endsOn: IsoDate }
  /** As of `asOf`: the category is full; `startsOn` is the first day that lost something. */
  | {
      code: 'category-capped'
      ref: CapCode
      category: ServiceCategory
      startsOn: IsoDate
      capUnits: Units
      cappedUnits: Units
    }
  /** As of `asOf`: absence beyond the free share. */
  | { code: 'absence-deducted'; ref: 'A1'; absenceUnits: Units; freeUnits: Units; deductedUnits: Units }

export type FindingCode = Finding['code']

type Dated = { span: Span; toFinding: (days: DayRange) => Finding }

function findInRun(run: Run, { numbers }: Regulation): Dated[] {
  const { covering, offeredBasisPoints, withheld } = run
  const found: Dated[] = []
  const add = (periods: readonly CoveringPeriod[], toFinding: (days: OnDays) => Finding) => {
    if (periods.length === 0) return
    const periodIds = periods.map(({ period }) => period.id)
    found.push({ span: { ...run }, toFinding: days => toFinding({ ...days, periodIds }) })
  }

  const counted = covering.filter(({ period }) => numbers.countedCategories.includes(period.category))
  if (offeredBasisPoints > FULL_TIME) {
    add(counted, days => ({ code: 'over-full-time', ...days, offeredBasisPoints }))
  } else if (counted.length > 1) {
    add(counted, days => ({ code: 'overlap', ...days, offeredBasisPoints }))
  }
  if (withheld === 'before-part-1') add(covering, days => ({ code: withheld, ref: 'T6', ...days }))
  if (withheld === 'below-half-time') add(covering, days => ({ code: withheld, ...days, offeredBasisPoints }))
  for (const period of covering) {
    const { category } = period.period
    if (!numbers.countedCategories.includes(category)) {
      add([period], days => ({ code: 'category-not-counted', ...days, category }))
    }
    if (!isRegistered(period, run.from)) {
      add([period], days => ({ code: 'outside-registration', ref: 'T7', ...days }))
    }
  }
  return found
}

function findUnchecked(periods: readonly CoveringPeriod[], { numbers }: Regulation): Dated[] {
  if (numbers.registrationRequiredFrom === null) return []
  const requiredFrom = toDayNumber(numbers.registrationRequiredFrom)
  return periods
    .filter(({ period, until }) => period.registration === undefined && until > requiredFrom)
    .map(({ period, from, until }) => ({
      span: { from: Math.max(from, requiredFrom), until },
      toFinding: days => ({ code: 'registration-unknown', ref: 'T7', ...days, periodIds: [period.id] }),
    }))
}

function findPlannedInThePast(periods: readonly CoveringPeriod[], afterAsOf: DayNumber): Dated[] {
  return periods
    .filter(({ period, from }) => period.planned === true && from < afterAsOf)
    .map(({ period, from, until }) => ({
      span: { from, until: Math.min(until, afterAsOf) },
      toFinding: days => ({ code: 'planned-in-the-past', ...days, periodIds: [period.id] }),
    }))
}

function findGaps(runs: readonly Run[]): Dated[] {
  return runs.flatMap((run, index) => {
    const previous = runs[index - 1]
    if (previous === undefined || previous.until === run.from) return []
    const endsOn = toIsoDate(run.from - 1)
    return [
      {
        span: { from: previous.until, until: run.from },
        toFinding: ({ startsOn }: DayRange): Finding => ({ code: 'gap', startsOn, endsOn }),
      },
    ]
  })
}

/** Writes the days down; days that follow each other and say the same are one finding. */
function joinDays(dated: readonly Dated[]): Finding[] {
  const joined = new Map<string, Dated[]>()
  for (const { span, toFinding } of dated) {
    const meaning = JSON.stringify(toFinding({ startsOn: '', endsOn: null }))
    const same = joined.get(meaning) ?? []
    joined.set(meaning, same)
    const last = same.at(-1)
    if (last !== undefined && last.span.until === span.from) last.span.until = span.until
    else same.push({ span: { from: span.from, until: span.until }, toFinding })
  }
  return [...joined.values()]
    .flat()
    .sort((a, b) => a.span.from - b.span.from)
    .map(({ span, toFinding }) =>
      toFinding({
        startsOn: toIsoDate(span.from),
        endsOn: span.until === END_OF_CALENDAR ? null : toIsoDate(span.until - 1),
      }),
    )
}

function findCapped(
  { categories }: CountedService,
  { caps }: Regulation,
  cappedFrom: ReadonlyMap<ServiceCategory, DayNumber>,
): Finding[] {
  return caps.flatMap(({ code, category, months }): Finding[] => {
    const firstDay = cappedFrom.get(category)
    if (firstDay === undefined) return []
    const { cappedUnits } = categories[category]
    const startsOn = toIsoDate(firstDay)
    return [
      { code: 'category-capped', ref: code, category, startsOn, capUnits: toUnits(months), cappedUnits },
    ]
  })
}

function findDeducted({ total }: CountedService): Finding[] {
  if (total.deductedUnits === 0) return []
  const { absenceUnits, deductedUnits } = total
  const freeUnits = absenceUnits - deductedUnits
  return [{ code: 'absence-deducted', ref: 'A1', absenceUnits, freeUnits, deductedUnits }]
}

/** Findings about the known path by their first day, then those about the total as of `asOf`. */
export function collectFindings(
  path: { runs: readonly Run[]; periods: readonly CoveringPeriod[]; regulation: Regulation },
  asOf: { after: DayNumber; counted: CountedService; cappedFrom: ReadonlyMap<ServiceCategory, DayNumber> },
): Finding[] {
  const known = path.runs.filter(run => !run.covering.some(period => period.isAssumed))
  return [
    ...joinDays([
      ...known.flatMap(run => findInRun(run, path.regulation)),
      ...findUnchecked(path.periods, path.regulation),
      ...findPlannedInThePast(path.periods, asOf.after),
      ...findGaps(known),
    ]),
    ...findCapped(asOf.counted, path.regulation, asOf.cappedFrom),
    ...findDeducted(asOf.counted),
  ]
}
