import { addDays, type IsoDate } from '../date.ts'

/** The families of requirements, in the order in which ties for the binding one are settled. */
export const requirementFamilies = ['time', 'goals', 'supervision', 'group', 'courses', 'plan'] as const
export type RequirementFamily = (typeof requirementFamilies)[number]

/** `behind`: later than it should be by now. `not-begun`: nothing is entered, so no day can be worked out. */
export type FamilyStatus = 'met' | 'on-way' | 'behind' | 'not-begun' | 'cannot-be-met'

export type FamilyState = {
  status: FamilyStatus
  /** A condition for approval; the others are recommended, or a duty along the way. */
  isRequired: boolean
  /** When it is expected to be met; null where it is met, cannot be, or cannot be told. */
  expectedOn: IsoDate | null
}

export type WeighedFamilies = {
  /** What decides when the doctor can be done; null when every required family is met. */
  binding: RequirementFamily | null
  /** The day on which the last family that has one is met; null while something cannot be met. */
  expectedOn: IsoDate | null
  /** Required, not met, and without a day: the day above does not take them into account. */
  undated: RequirementFamily[]
}

/** What decides: first what cannot be met, then the latest day, then what has no day at all. */
export function weighFamilies(states: Record<RequirementFamily, FamilyState>): WeighedFamilies {
  const lacking = requirementFamilies.filter(
    family => states[family].isRequired && states[family].status !== 'met',
  )
  const impossible = lacking.find(family => states[family].status === 'cannot-be-met')
  const undated = lacking.filter(family => states[family].expectedOn === null && family !== impossible)
  if (impossible !== undefined) return { binding: impossible, expectedOn: null, undated }
  let binding: RequirementFamily | null = null
  let expectedOn: IsoDate | null = null
  for (const family of lacking) {
    const day = states[family].expectedOn
    if (day !== null && (expectedOn === null || day > expectedOn)) {
      binding = family
      expectedOn = day
    }
  }
  return { binding: binding ?? undated[0] ?? null, expectedOn, undated }
}

const DAYS_PER_YEAR = 365

/**
 * When what is missing is done, if it goes on as in the last twelve months: an assumption that is said where it is shown.
 * Null where nothing was done in them.
 */
export function dayAtPace(missing: number, doneLastYear: number, today: IsoDate): IsoDate | null {
  if (missing <= 0) return today
  if (doneLastYear <= 0) return null
  return addDays(today, Math.ceil((missing / doneLastYear) * DAYS_PER_YEAR))
}

/** The later of two days, of which either may be unknown. */
export const laterOf = (one: IsoDate | null, other: IsoDate | null): IsoDate | null =>
  one === null || (other !== null && other > one) ? other : one
