import { type DayNumber, type IsoDate, toDayNumber, toIsoDate } from '../date.ts'
import { type CountedService, settle, totalsBefore, withAbsenceDeduction } from '../service/count-service.ts'
import { toUnits, type Units } from '../service/credit.ts'
import { cutForecast, findFirstDay, type Path, toPath } from '../service/forecast.ts'
import { accountForPeriods, type PeriodAccount } from '../service/period-accounts.ts'
import { END_OF_CALENDAR } from '../service/runs.ts'
import { findStretches } from '../service/stretch.ts'
import type { TrainingFacts } from '../service/training-facts.ts'
import { collectFindings, type Finding } from './findings.ts'
import type {
  AbsenceDeduction,
  Regulation,
  RegulationId,
  Requirement,
  RequirementCode,
  RuleSource,
} from './regulation.ts'

export type AssessOptions = {
  /** Divides what is done from what is planned; the day itself is done. */
  asOf: IsoDate
  /** Whether the forecast assumes that the last period goes on; left out: it does. */
  continueLast?: boolean
  absenceDeduction?: AbsenceDeduction
}

/** `unknown` is not no: something that decides it has not been entered. */
export type RequirementStatus = 'met' | 'not-yet' | 'cannot-be-met' | 'unknown'

/** What would change the answer. */
export type Remedy =
  | 'continue-as-planned'
  | 'plan-more-service'
  | 'plan-open-practice'
  | 'plan-institution'
  | 'plan-other-category'
  | 'complete-part-1'
  | 'enter-part-1'

export type RequirementResult = RuleSource & {
  code: RequirementCode
  regulation: RegulationId
  status: RequirementStatus
  /** At the end of `asOf`; null where it is unknown. */
  countedUnits: Units | null
  requiredUnits: Units
  /** At the end of `asOf`; 0 where met, although a part of a day can be lacking then. Null where it is unknown. */
  missingUnits: Units | null
  /** The day it was met; null too where an exemption meets it. */
  metOn: IsoDate | null
  /** The day it is expected to be met, by what is planned or assumed; only where the status is `not-yet`. */
  expectedOn: IsoDate | null
  /** Null where met. */
  remedy: Remedy | null
}

export type Completion = {
  /** The first day at whose end every requirement that is known is met; null where the path does not get there. */
  earliestOn: IsoDate | null
  /** The last requirement to be met, of several the first in the regulation's order; null without a day. */
  binding: RequirementCode | null
  /** What the path cannot meet, and what is still missing where the path ends. */
  missing: { code: RequirementCode; missingUnits: Units }[]
  /** What `earliestOn` could not take into account. */
  unknown: RequirementCode[]
  /**
   * From this day the forecast rests on the assumption that the last period goes on; null where it needed none. It can be a
   * day that has passed, where no service has been entered since: what is assumed is in the forecast, never in what counts.
   */
  assumedFrom: IsoDate | null
}

const totals: readonly RequirementCode[] = ['T1', 'T8', 'O-total']

/**
 * What decides the day or, without one, stands in its way: the requirement of a category rather than the totals, which
 * fail with it where only so much of the others counts.
 */
export const findDecisive = ({ binding, missing }: Completion): RequirementCode | null =>
  binding ?? (missing.find(({ code }) => !totals.includes(code)) ?? missing[0])?.code ?? null

/** The answer about one doctor's service time. Stored with the decision that was made on it. */
export type Assessment = {
  regulation: RegulationId
  asOf: IsoDate
  counted: CountedService
  requirements: RequirementResult[]
  completion: Completion
  findings: Finding[]
  perPeriod: PeriodAccount[]
}

/** What a requirement looks at: how much is there at the end of `asOf` and of the path, and when it is enough. */
type Measured = {
  requirement: Requirement
  countedUnits: Units
  finalUnits: Units
  /** Null: never. `always`: an exemption, which has no day. */
  day: DayNumber | 'always' | null
  /** Whether that day is done, and neither planned nor assumed. */
  isMet: boolean
}

/** The first days that are not done: by the calendar, and of the service, which may be assumed from an earlier day on. */
type Done = { afterAsOf: DayNumber; doneUntil: DayNumber }

const later = (a: DayNumber, b: DayNumber): DayNumber => Math.max(a, b)

function measure(
  requirement: Requirement,
  facts: TrainingFacts,
  path: Path,
  counted: Pick<CountedService, 'categories' | 'total'>,
  final: Pick<CountedService, 'categories' | 'total'>,
  { afterAsOf, doneUntil }: Done,
): Measured | 'unknown' {
  const { measure: measured, months } = requirement
  if (measured !== 'part-1' && measured !== 'total-with-part-1') {
    const of = (service: typeof counted) =>
      measured === 'total' ? service.total : service.categories[measured]
    const day = findFirstDay(path, measured, months)
    return {
      requirement,
      countedUnits: of(counted).countedUnits,
      finalUnits: of(final).countedUnits,
      day,
      isMet: day !== null && day < doneUntil,
    }
  }
  if (facts.part1CompletedOn === null && facts.part1Exempt !== true) return 'unknown'

  // An exemption stands in the place of part 1, and so for its months.
  const part1Day =
    facts.part1Exempt === true || facts.part1CompletedOn === null
      ? 'always'
      : toDayNumber(facts.part1CompletedOn)
  const part1Units = toUnits(path.regulation.numbers.part1Months)
  const isPart1Done = part1Day === 'always' || part1Day < afterAsOf
  const part1Counted = isPart1Done ? part1Units : 0
  if (measured === 'part-1') {
    return {
      requirement,
      countedUnits: part1Counted,
      finalUnits: part1Units,
      day: part1Day,
      isMet: isPart1Done,
    }
  }
  const part3Day = findFirstDay(path, 'total', months - path.regulation.numbers.part1Months)
  return {
    requirement,
    countedUnits: part1Counted + counted.total.countedUnits,
    finalUnits: part1Units + final.total.countedUnits,
    day: part3Day === null || part1Day === 'always' ? part3Day : later(part3Day, part1Day),
    isMet: isPart1Done && part3Day !== null && part3Day < doneUntil,
  }
}

function remedyFor({ requirement, day }: Measured, isAnyCapped: boolean): Remedy {
  if (requirement.measure === 'part-1') return 'complete-part-1'
  if (day !== null) return 'continue-as-planned'
  if (requirement.measure === 'open-practice') return 'plan-open-practice'
  if (requirement.measure === 'institution') return 'plan-institution'
  return isAnyCapped ? 'plan-other-category' : 'plan-more-service'
}

function toResult(measured: Measured, regulation: RegulationId, isAnyCapped: boolean): RequirementResult {
  const { requirement, countedUnits, day, isMet } = measured
  const { code, paragraph, source } = requirement
  const requiredUnits = toUnits(requirement.months)
  const on = typeof day === 'number' ? toIsoDate(day) : null
  return {
    code,
    regulation,
    status: isMet ? 'met' : day === null ? 'cannot-be-met' : 'not-yet',
    countedUnits,
    requiredUnits,
    missingUnits: isMet ? 0 : Math.max(0, requiredUnits - countedUnits),
    metOn: isMet ? on : null,
    expectedOn: isMet ? null : on,
    paragraph,
    source,
    remedy: isMet ? null : remedyFor(measured, isAnyCapped),
  }
}

function toUnknown(
  { code, months, paragraph, source }: Requirement,
  regulation: RegulationId,
): RequirementResult {
  return {
    code,
    regulation,
    status: 'unknown',
    countedUnits: null,
    requiredUnits: toUnits(months),
    missingUnits: null,
    metOn: null,
    expectedOn: null,
    paragraph,
    source,
    remedy: 'enter-part-1',
  }
}

function complete(
  all: readonly Measured[],
  unknown: RequirementCode[],
  assumedFrom: DayNumber | null,
): Completion {
  const missing = all
    .filter(({ day }) => day === null)
    .map(({ requirement, finalUnits }) => ({
      code: requirement.code,
      missingUnits: Math.max(0, toUnits(requirement.months) - finalUnits),
    }))
  let binding: RequirementCode | null = null
  let last: DayNumber | null = null
  if (missing.length === 0) {
    for (const { requirement, day } of all) {
      if (typeof day === 'number' && (last === null || day > last)) {
        last = day
        binding = requirement.code
      }
    }
  }
  const isAssumptionNeeded = assumedFrom !== null && (last === null || assumedFrom <= last)
  return {
    earliestOn: last === null ? null : toIsoDate(last),
    binding,
    missing,
    unknown,
    assumedFrom: isAssumptionNeeded ? toIsoDate(assumedFrom) : null,
  }
}

/**
 * Counts one doctor's service under one version of the rules: what counts at the END of `asOf` (that day included; an
 * open period counts to it), what is met and when, the first day on which all is met, and what does not count and why.
 * Pure: the same facts give the same answer. Throws {@link InvalidDayError} for a day that is none; other faults of the
 * input are for `findFactProblems` to find first.
 */
export function assess(facts: TrainingFacts, regulation: Regulation, options: AssessOptions): Assessment {
  const read = withAbsenceDeduction(regulation, options.absenceDeduction)
  const afterAsOf = toDayNumber(options.asOf) + 1
  const { runs, periods, continuation, doneUntil } = cutForecast(facts, read, options)
  const stretches = findStretches(runs, read)
  const settleBefore = (until: DayNumber) => settle(totalsBefore(runs, until), read, stretches, until)
  const counted = { asOf: options.asOf, ...settleBefore(doneUntil) }
  const final = settleBefore(END_OF_CALENDAR)
  const path = toPath(runs, read, stretches)

  const isAnyCapped = final.total.cappedUnits > 0
  const known: Measured[] = []
  const unknown: RequirementCode[] = []
  const requirements = read.requirements.map(requirement => {
    const measured = measure(requirement, facts, path, counted, final, {
      afterAsOf,
      doneUntil,
    })
    if (measured === 'unknown') {
      unknown.push(requirement.code)
      return toUnknown(requirement, read.id)
    }
    known.push(measured)
    return toResult(measured, read.id, isAnyCapped)
  })
  const { perPeriod, cappedFrom } = accountForPeriods(
    runs,
    periods,
    { counted, regulation: read, stretches },
    doneUntil,
  )
  return {
    regulation: read.id,
    asOf: options.asOf,
    counted,
    requirements,
    completion: complete(known, unknown, continuation?.from ?? null),
    findings: collectFindings({ runs, periods, regulation: read }, { after: afterAsOf, counted, cappedFrom }),
    perPeriod,
  }
}
