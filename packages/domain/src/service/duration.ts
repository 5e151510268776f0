import { UNITS_PER_MONTH, type Units } from './credit.ts'

/** What is shown is rounded down, what is missing is rounded up: neither ever promises too much. */
export type Rounding = 'down' | 'up'

export type Duration = { years: number; months: number; days: number }

const DAYS_PER_SHOWN_MONTH = 30

function divide(dividend: number, divisor: number, rounding: Rounding): number {
  const quotient = Math.floor(dividend / divisor)
  return rounding === 'up' && quotient * divisor < dividend ? quotient + 1 : quotient
}

/**
 * Years, months and days of an amount that is not negative. Counted months have no length in days, so a day is shown as
 * a thirtieth of a month; the exact number belongs beside it.
 */
export function toDuration(units: Units, rounding: Rounding): Duration {
  const wholeMonths = Math.floor(units / UNITS_PER_MONTH)
  const rest = units - wholeMonths * UNITS_PER_MONTH
  const days = divide(rest * DAYS_PER_SHOWN_MONTH, UNITS_PER_MONTH, rounding)
  const months = days === DAYS_PER_SHOWN_MONTH ? wholeMonths + 1 : wholeMonths
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: days === DAYS_PER_SHOWN_MONTH ? 0 : days,
  }
}

/** Months as a decimal number, such as '59.98', of an amount that is not negative. At most five decimals. */
export function toDecimalMonths(units: Units, rounding: Rounding, decimals = 2): string {
  const scale = 10 ** decimals
  const wholeMonths = Math.floor(units / UNITS_PER_MONTH)
  const fraction = divide((units - wholeMonths * UNITS_PER_MONTH) * scale, UNITS_PER_MONTH, rounding)
  const scaled = String(wholeMonths * scale + fraction).padStart(decimals + 1, '0')
  return decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`
}

/** An amount as it is shown: the exact number, months at full time with four decimals, and the same in words. */
export type ShownAmount = { units: Units; months: number; duration: Duration }

export const toShownAmount = (units: Units, rounding: Rounding): ShownAmount => ({
  units,
  months: Number(toDecimalMonths(units, rounding, 4)),
  duration: toDuration(units, rounding),
})
