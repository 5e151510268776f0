/** Eleven digits, as written in a row, after the sixth with a space, or with dots: `010190 12345`. */
const ELEVEN_DIGITS = /(?<!\d)(\d{2})[ .]?(\d{2})[ .]?(\d{2})[ .-]?\d{5}(?!\d)/g

/**
 * Whether a text holds what looks like a national identity number (fødselsnummer) or one given in its place: D-numbers (the
 * day and 40), help numbers (the month and 40), made-up ones for tests (the month and 65 or 80). No control digits are
 * asked for: what is mistyped is meant as the number of somebody all the same.
 */
export function hasIdentityNumber(text: string): boolean {
  for (const [, day, month] of text.matchAll(ELEVEN_DIGITS)) {
    if (isDay(Number(day)) && isMonth(Number(month))) return true
  }
  return false
}

const isBetween = (number: number, first: number, last: number) => number >= first && number <= last

const isDay = (number: number) => isBetween(number, 1, 31) || isBetween(number, 41, 71)

const isMonth = (number: number) => [0, 40, 65, 80].some(shift => isBetween(number - shift, 1, 12))
