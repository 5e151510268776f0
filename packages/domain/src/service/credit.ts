import { type DayNumber, daysInMonth, type Span, toCivilDay } from '../date.ts'
import { SERVICE_CATEGORIES, type ServiceCategory } from './training-facts.ts'

/**
 * Credit as an exact integer; {@link UNITS_PER_MONTH} of them are a month at full time. From the year 1 to 9999 no sum,
 * and no sum times 10, reaches 2^53, so plain numbers hold it; a product of two sums goes through {@link mulDivFloor}.
 */
export type Units = number

/** Hundredths of a per cent: 100 % = 10 000. */
export type BasisPoints = number

/** Least common multiple of 28, 29, 30 and 31, so that a day of every month has a whole weight. */
const WEIGHT_PER_MONTH = 377_580

export const FULL_TIME: BasisPoints = 10_000

export const UNITS_PER_MONTH: Units = WEIGHT_PER_MONTH * FULL_TIME

/** The weight of a day of February in a common year: no day weighs more. */
export const WEIGHT_MAX = WEIGHT_PER_MONTH / 28

/** An amount for every category. */
export type CategoryAmounts = Record<ServiceCategory, number>

export const noAmounts = (): CategoryAmounts => ({
  'open-practice': 0,
  'other-gp': 0,
  institution: 0,
  research: 0,
})

export const sumOf = (amounts: CategoryAmounts): number =>
  SERVICE_CATEGORIES.reduce((sum, category) => sum + amounts[category], 0)

export const toBasisPoints = (percent: number): BasisPoints => Math.round(percent * 100)

/** Whether it can be a percentage of a position: more than 0, at most 100, at most two decimals. */
export const isPositionPercent = (percent: number): boolean =>
  percent > 0 && percent <= 100 && Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6

export const toUnits = (months: number): Units => months * UNITS_PER_MONTH

/** What one day weighs: a day of a month of L days is 1/L month, whatever periods are cut where. */
export function weightOfDay(day: DayNumber): number {
  const { year, month } = toCivilDay(day)
  return WEIGHT_PER_MONTH / daysInMonth(year, month)
}

/** The weight of all days before this one, counted from the start of the calendar. */
function weightBefore(day: DayNumber): number {
  const civil = toCivilDay(day)
  const wholeMonths = civil.year * 12 + civil.month - 1
  return (
    wholeMonths * WEIGHT_PER_MONTH +
    (civil.day - 1) * (WEIGHT_PER_MONTH / daysInMonth(civil.year, civil.month))
  )
}

/** Days, with what they weigh together. */
export type WeighedSpan = Span & { weight: number }

export const weigh = (from: DayNumber, until: DayNumber): WeighedSpan => ({
  from,
  until,
  weight: weightBefore(until) - weightBefore(from),
})

/** floor(a × b ÷ c), exact although a × b can pass 2^53. */
export function mulDivFloor(a: number, b: number, c: number): number {
  const product = a * b
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / c)
  return Number((BigInt(a) * BigInt(b)) / BigInt(c))
}
