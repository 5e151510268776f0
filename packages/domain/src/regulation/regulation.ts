import type { IsoDate } from '../date.ts'
import type { Scheme, ServiceCategory } from '../service/training-facts.ts'

export type RegulationId = 'new-scheme-2019' | 'old-scheme'

/** T1 … of the new scheme, O-… of the old. */
export type RequirementCode = 'T1' | 'T2' | 'T5' | 'T6' | 'T8' | 'O-total' | 'O-open' | 'O-hospital'

/** The most that one category can give. */
export type CapCode = 'T3' | 'T4' | 'O-other-gp' | 'O-research' | 'O-hospital-max'

/**
 * Whether absence beyond the free share takes only what is beyond it, or all of the absence. The sources do not
 * settle it (spesialistforskriften § 31 as restated by the Directorate of Health); "excess" is our reading.
 */
export type AbsenceDeduction = 'excess' | 'whole'

/** What one version counts with. The months of a requirement or a cap stand with that requirement or cap. */
export type RegulationNumbers = {
  /** What a completed part 1 adds to the total of the whole training. */
  part1Months: number
  /** Categories that are service at all; the others give nothing. */
  countedCategories: readonly ServiceCategory[]
  /** A day on which all positions together are below this counts nothing. */
  positionPercentMin: number
  /** Absence up to this share of the gross service is free (A1). */
  absenceFreePercent: number
  absenceDeduction: AbsenceDeduction
  /** From this day service counts only with a registered provider (T7); null: never asked for. */
  registrationRequiredFrom: IsoDate | null
  /** Last day to apply for approval; null: no limit. */
  applicationDeadlineOn: IsoDate | null
}

/** Where a rule stands: the paragraph, and the publication it was read in. */
export type RuleSource = { paragraph: string; source: string }

/** At least so many months. Listed in the order in which ties for the binding requirement are settled. */
export type Requirement = RuleSource & {
  code: RequirementCode
  measure: ServiceCategory | 'total' | 'part-1' | 'total-with-part-1'
  months: number
}

/** A category gives at most so many months. */
export type Cap = RuleSource & { code: CapCode; category: ServiceCategory; months: number }

/** One version of the rules of one scheme. */
export type Regulation = {
  id: RegulationId
  scheme: Scheme
  source: string
  validFrom: IsoDate
  validTo: IsoDate | null
  numbers: RegulationNumbers
  requirements: readonly Requirement[]
  caps: readonly Cap[]
}
