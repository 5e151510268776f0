import { isIsoDate } from '@alis/domain'

const pad = (text: string) => text.padStart(2, '0')

// Two digits are this century's until 2080, the last year that a plan may reach.
const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) <= 80 ? '20' : '19'}${year}`)

/**
 * The day that somebody wrote, as `YYYY-MM-DD`: 24.7.2026, 24.07.26, 24/7/2026, 240726, 24072026 and 2026-07-24 are the same.
 * What is not a day is given back as written, for the schema to refuse; an empty field is null.
 */
export function readDay(text: string): string | null {
  const written = text.trim()
  if (written === '') return null
  const parts =
    /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})$/.exec(written) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(written)
  if (parts === null) return written
  const [, day = '', month = '', year = ''] = parts
  return `${fullYear(year)}-${pad(month)}-${pad(day)}`
}

/** A day as it stands in a field: `24.7.2026`, the same in every language. */
export function writeDay(isoDay: string | null): string {
  if (isoDay === null || !isIsoDate(isoDay)) return isoDay ?? ''
  const [year, month, day] = isoDay.split('-').map(Number)
  return `${day}.${month}.${year}`
}
