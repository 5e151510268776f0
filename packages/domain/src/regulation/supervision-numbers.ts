import type { RegulationId, RuleSource } from './regulation.ts'

const HOSPITAL = 'https://www.finnmarkssykehuset.no/fag-og-forskning/lis/generell-informasjon-om-alis'
const GUIDE = 'https://www.alis.no/alis-ordningen/gjennomforing-av-spesialistutdanningen'
const OLD_GUIDE = 'https://www.alis.no/alis-ordningen/gammel-spesialistutdanning'

/** Individual supervision (V1): on average so many hours a month in so many months of the year. */
export type IndividualSupervisionNumbers = RuleSource & {
  minutesPerMonth: number
  monthsPerYear: number
  /** Years of service that the amount is asked for. */
  years: number
  /** No source says whether a part-time doctor needs less. An assumption: she does not. */
  partTime: 'not-reduced'
  /** No source says how holiday and leave stand to the months of the year. An assumption: the year's free months are for them. */
  absence: 'within-the-free-months'
  /** No source says how the year's hours fall due. An assumption: evenly over the days with service. */
  accrual: 'evenly-over-service'
}

/** Group supervision (V3). Years and diploma are asked for; the hours are what is recommended. */
export type GroupSupervisionNumbers = RuleSource & {
  years: number
  /** Of them in open unselected practice; null: not asked for. */
  openPracticeYears: number | null
  /** Null: no number was found. */
  minutesRecommended: number | null
  /** Whether a diploma is asked for. */
  hasDiploma: boolean
}

/** What supervision is counted with; null where the scheme has no such rule, as far as was found. */
export type SupervisionNumbers = {
  individual: IndividualSupervisionNumbers | null
  group: GroupSupervisionNumbers
}

/** By the version of the rules. A number that was in force is never changed: an amendment is a new version. */
export const supervisionNumbers: Record<RegulationId, SupervisionNumbers> = {
  'new-scheme-2019': {
    individual: {
      minutesPerMonth: 4 * 60,
      monthsPerYear: 10.5,
      years: 5,
      partTime: 'not-reduced',
      absence: 'within-the-free-months',
      accrual: 'evenly-over-service',
      paragraph: 'spesialistforskriften § 25',
      source: HOSPITAL,
    },
    group: {
      years: 2,
      openPracticeYears: 1,
      minutesRecommended: 120 * 60,
      hasDiploma: true,
      // The hours are the Medical Association's recommendation to its groups: about 60 a year.
      paragraph: 'Gjennomføring av spesialistutdanningen',
      source: GUIDE,
    },
  },
  'old-scheme': {
    // No rule of hours was found for this scheme.
    individual: null,
    group: {
      years: 2,
      openPracticeYears: null,
      minutesRecommended: null,
      hasDiploma: false,
      paragraph: 'Regler for gammel spesialistutdanning',
      source: OLD_GUIDE,
    },
  },
}
