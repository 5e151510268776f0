/** An amount of service time as people say it. */
export type Duration = { years: number; months: number; days: number }

/** What a language says differently about days, numbers and durations. */
export type FormatWords = {
  locale: string
  /** Twelve names as they stand inside a sentence. */
  months: readonly string[]
  shortDay: (parts: { day: number; month: number; year: number }) => string
  longDay: (parts: { day: number; monthName: string; year: number }) => string
  /** Singular and plural of the abbreviations in `5 år 2 md. 3 d`. */
  units: { year: readonly [string, string]; month: readonly [string, string]; day: readonly [string, string] }
  percentSign: string
  /** Joins the last two of a list. */
  and: string
  /** Between day and time of a moment. */
  at: string
}

const THIN_SPACE = '\u202f'
const FIXED_SPACE = '\u00a0'

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

function partsOf(isoDay: string) {
  return {
    year: Number(isoDay.slice(0, 4)),
    month: Number(isoDay.slice(5, 7)),
    day: Number(isoDay.slice(8, 10)),
  }
}

/** How one language writes days, moments, numbers, percent and durations. Days are `YYYY-MM-DD`; no time zone touches them. */
export function formatsFor(words: FormatWords) {
  const decimals = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 4 })
  // Every moment is shown in Norwegian time, wherever the reader is.
  const clock = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  })

  /** `24.7.2026`, for tables. What is not a day is given back as it came. */
  const day = (isoDay: string): string => (isDay(isoDay) ? words.shortDay(partsOf(isoDay)) : isoDay)

  /** `24. juli 2026`, for sentences. */
  const dayInSentence = (isoDay: string): string => {
    if (!isDay(isoDay)) return isoDay
    const parts = partsOf(isoDay)
    return words.longDay({ ...parts, monthName: words.months[parts.month - 1] ?? '' })
  }

  /** `juli 2026` for `2026-07`. */
  const monthInSentence = (month: string): string =>
    `${words.months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`

  /** `24.7.2026 kl. 14:05`, Norwegian time. */
  const moment = (instant: string): string => {
    const [isoDay = '', time = ''] = clock.format(new Date(instant)).split(' ')
    return `${day(isoDay)} ${words.at}${FIXED_SPACE}${time}`
  }

  /** `12 345,5`: thin spaces, the language's decimal sign. */
  const number = (value: number): string =>
    decimals
      .formatToParts(value)
      .map(part => (part.type === 'group' ? THIN_SPACE : part.value))
      .join('')

  /** `80 %`. */
  const percent = (value: number): string => `${number(value)}${words.percentSign}`

  const unit = (count: number, [one, many]: readonly [string, string]) =>
    `${number(count)}${FIXED_SPACE}${count === 1 ? one : many}`

  /** `5 år 2 md. 3 d`, without the parts that are zero; `0 d` for nothing. */
  const duration = ({ years, months, days }: Duration): string => {
    const parts = [
      years > 0 ? unit(years, words.units.year) : '',
      months > 0 ? unit(months, words.units.month) : '',
      days > 0 ? unit(days, words.units.day) : '',
    ].filter(part => part !== '')
    return parts.length > 0 ? parts.join(' ') : unit(0, words.units.day)
  }

  /** `1.3.2019–31.8.2020`; an open end is left open. */
  const range = (startsOn: string, endsOn: string | null): string =>
    `${day(startsOn)}–${endsOn === null ? '' : day(endsOn)}`

  /** `a, b og c`. */
  const list = (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${words.and} ${items.at(-1)}`

  return { day, dayInSentence, monthInSentence, moment, number, percent, duration, range, list }
}

export type Formats = ReturnType<typeof formatsFor>
