import type { DayRange, IsoDate } from '../date.ts'

/** The categories of service, in the order in which ties are settled. */
export const SERVICE_CATEGORIES = ['open-practice', 'other-gp', 'institution', 'research'] as const

/**
 * `open-practice` åpen uselektert praksis, `other-gp` annen allmennmedisinsk tjeneste (old scheme: nursing home and
 * municipal acute unit), `institution` institusjonstjeneste (old scheme: hospital), `research` forskning.
 */
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number]

/** Ny or gammel ordning. */
export type Scheme = 'new-2019' | 'old'

export type ServicePeriod = {
  id: string
  startsOn: IsoDate
  /** The last day, included; null while it goes on. */
  endsOn: IsoDate | null
  category: ServiceCategory
  /** Stillingsprosent: more than 0, at most 100, at most two decimals. */
  positionPercent: number
  /** Entered as a plan. Counting does not look at it: `asOf` divides what is done from what is planned. */
  planned?: boolean
  /** When the responsible training provider was registered (T7). Left out: nobody has checked. */
  registration?: readonly DayRange[]
}

/** `sickness`, `parental-leave` and `other-leave` are deductible (A1); `course` and `holiday` are not. */
export type AbsenceType = 'sickness' | 'parental-leave' | 'other-leave' | 'course' | 'holiday'

export type Absence = {
  id?: string
  startsOn: IsoDate
  endsOn: IsoDate
  type: AbsenceType
  /** Percentage of the position: more than 0, at most 100, at most two decimals. */
  percent: number
}

/** Everything about one doctor's training that service time is counted from. */
export type TrainingFacts = {
  scheme: Scheme
  /** The day part 1 (LIS1) was completed. Null without an exemption is unknown, never no. */
  part1CompletedOn: IsoDate | null
  /** Doctors trained elsewhere in the EEA who started before 1 March 2019 need no part 1. */
  part1Exempt?: boolean
  periods: readonly ServicePeriod[]
  absences: readonly Absence[]
}
