import { type DayNumber, type DayRange, type Span, toDayNumber } from '../date.ts'
import { END_OF_CALENDAR } from '../service/runs.ts'

const toSpan = ({ startsOn, endsOn }: DayRange): Span => ({
  from: toDayNumber(startsOn),
  until: endsOn === null ? END_OF_CALENDAR : toDayNumber(endsOn) + 1,
})

/** The days that lie in at least one of the ranges, in order and each once. */
export function unite(ranges: readonly DayRange[]): Span[] {
  const united: Span[] = []
  for (const span of ranges.map(toSpan).sort((a, b) => a.from - b.from)) {
    const last = united.at(-1)
    if (last !== undefined && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else united.push(span)
  }
  return united
}

/** The part of the days from one day on and until before another. */
export const within = (spans: readonly Span[], from: DayNumber, until: DayNumber): Span[] =>
  spans
    .map(span => ({ from: Math.max(span.from, from), until: Math.min(span.until, until) }))
    .filter(span => span.from < span.until)

/** The days that are in both. */
export const intersect = (spans: readonly Span[], others: readonly Span[]): Span[] =>
  others.flatMap(({ from, until }) => within(spans, from, until)).sort((a, b) => a.from - b.from)

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((days, { from, until }) => days + until - from, 0)

/** The day on which so many days are reached; null where they never are. */
export function dayOfCount(spans: readonly Span[], days: number): DayNumber | null {
  let left = days
  for (const { from, until } of spans) {
    if (until - from >= left) return from + left - 1
    left -= until - from
  }
  return null
}
