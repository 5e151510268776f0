/**
 * A calendar day, `YYYY-MM-DD`. There is no time zone in it: `Date` turns 31 February into 2 March and a day into
 * the day before, so it is never used for a day.
 */
export type IsoDate = string

/** Days since 1 January 1970. Cheap to compare and to add to; periods are half-open inside the engine. */
export type DayNumber = number

/** The first and the last day, both included. `endsOn: null` is open. */
export type DayRange = { startsOn: IsoDate; endsOn: IsoDate | null }

/** Half-open, as the engine uses it: from its first day until the day after its last. */
export type Span = { from: DayNumber; until: DayNumber }

/** Thrown by everything that reads a day, so that 31 February is an error and never another day. */
export class InvalidDayError extends Error {
  constructor(readonly day: string) {
    super(`Not a calendar day: ${day}`)
    this.name = 'InvalidDayError'
  }
}

type CivilDay = { year: number; month: number; day: number }

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** The length of a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** The number that the digits from `start` until before `end` write; NaN where one of them is no digit. */
function readNumber(text: string, start: number, end: number): number {
  let value = 0
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function findCivilDay(text: string): CivilDay | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const year = readNumber(text, 0, 4)
  const month = readNumber(text, 5, 7)
  const day = readNumber(text, 8, 10)
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null
}

/** True for a day that is in the calendar and written in full, from 0001-01-01 to 9999-12-31. */
export const isIsoDate = (text: string): boolean => findCivilDay(text) !== null

// March is the first month here, so that the leap day is the last day of a year and needs no case of its own.
function dayNumberOf({ year, month, day }: CivilDay): DayNumber {
  const y = month > 2 ? year : year - 1
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  const daysBeforeMonth = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5)
  return y * 365 + leapDays + daysBeforeMonth + day - 719469
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function toCivilDay(dayNumber: DayNumber): CivilDay {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** Throws {@link InvalidDayError} for anything that is not a calendar day. */
export function toDayNumber(day: IsoDate): DayNumber {
  const civil = findCivilDay(day)
  if (civil === null) throw new InvalidDayError(day)
  return dayNumberOf(civil)
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** The day of a day number. Throws {@link InvalidDayError} outside the years 1 to 9999. */
export function toIsoDate(dayNumber: DayNumber): IsoDate {
  const { year, month, day } = toCivilDay(dayNumber)
  if (!(year >= 1 && year <= 9999)) throw new InvalidDayError(`day number ${dayNumber}`)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export const addDays = (day: IsoDate, days: number): IsoDate => toIsoDate(toDayNumber(day) + days)

/** Adds months by date arithmetic; a day that the month lacks becomes its last day (31 August + 6 = 28 February). */
export function addMonthsTo(dayNumber: DayNumber, months: number): DayNumber {
  const civil = toCivilDay(dayNumber)
  const monthIndex = civil.year * 12 + civil.month - 1 + months
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  return dayNumberOf({ year, month, day: Math.min(civil.day, daysInMonth(year, month)) })
}

/** {@link addMonthsTo} on written days. */
export const addMonths = (day: IsoDate, months: number): IsoDate =>
  toIsoDate(addMonthsTo(toDayNumber(day), months))

/** How many days the range has, both ends included. */
export const countDays = (startsOn: IsoDate, endsOn: IsoDate): number =>
  toDayNumber(endsOn) - toDayNumber(startsOn) + 1

/** True where two ranges share at least one day. Written days sort as days do. */
export const overlaps = (a: DayRange, b: DayRange): boolean =>
  (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn)

/** True where the day lies in the range. */
export const isWithin = (day: IsoDate, range: DayRange): boolean =>
  range.startsOn <= day && (range.endsOn === null || day <= range.endsOn)

/** How much later one day is than another, by date arithmetic: whole years and months, and the days that are left. */
export function timeBetween(
  earlier: IsoDate,
  later: IsoDate,
): { years: number; months: number; days: number } {
  const from = toDayNumber(earlier)
  const to = toDayNumber(later)
  let months = 0
  while (addMonthsTo(from, months + 1) <= to) months += 1
  return { years: Math.floor(months / 12), months: months % 12, days: to - addMonthsTo(from, months) }
}
