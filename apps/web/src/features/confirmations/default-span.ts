import type { ConfirmationRow, ServicePeriod } from '@alis/contract'
import { addDays, type IsoDate } from '@alis/domain'

type Span = { startsOn: IsoDate; endsOn: IsoDate }
type Service = Pick<ServicePeriod, 'startsOn' | 'endsOn' | 'isPlanned'>

const earlierOf = (a: IsoDate, b: IsoDate) => (a < b ? a : b)

/** The days of service that are done: what is only planned is not, nor is today before it is over. */
function servedBefore(today: IsoDate, periods: readonly Service[]): Span[] {
  const yesterday = addDays(today, -1)
  return periods
    .filter(({ isPlanned, startsOn }) => !isPlanned && startsOn <= yesterday)
    .map(({ startsOn, endsOn }) => ({ startsOn, endsOn: earlierOf(endsOn ?? yesterday, yesterday) }))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
}

const lastDayOf = (served: readonly Span[]): IsoDate | null =>
  served.reduce<IsoDate | null>((last, { endsOn }) => (last === null || endsOn > last ? endsOn : last), null)

/** Confirmed, or on its way to be. */
const isConfirmed = ({ status }: Pick<ConfirmationRow, 'status'>) =>
  status === 'issued' || status === 'prepared' || status === 'objected'

/** The first day from `day` on that none of the spans, in the order of their days, covers. */
const firstOutside = (day: IsoDate, spans: readonly Span[]): IsoDate =>
  spans.reduce(
    (free, { startsOn, endsOn }) => (startsOn <= free && free <= endsOn ? addDays(endsOn, 1) : free),
    day,
  )

/**
 * The span that a new confirmation most likely is for: from the first day of service that is not confirmed yet, to the last
 * day that is served or the day before the next confirmed one. Null where nothing is left to confirm.
 */
export function defaultSpan(
  periods: readonly Service[],
  confirmations: readonly (Span & Pick<ConfirmationRow, 'status'>)[],
  today: IsoDate,
): Span | null {
  const served = servedBefore(today, periods)
  const confirmed = confirmations.filter(isConfirmed).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const [startsOn] = served.flatMap(period => {
    const day = firstOutside(period.startsOn, confirmed)
    return day <= period.endsOn ? [day] : []
  })
  const lastDay = lastDayOf(served)
  if (startsOn === undefined || lastDay === null) return null
  const next = confirmed.find(span => span.startsOn > startsOn)
  return { startsOn, endsOn: next ? earlierOf(lastDay, addDays(next.startsOn, -1)) : lastDay }
}

type EndChoice = { kind: 'yesterday' | 'service-end' | 'month-end'; day: IsoDate }

const monthEndBefore = (day: IsoDate): IsoDate => addDays(`${day.slice(0, 7)}-01`, -1)

const MONTH_ENDS = 3

/**
 * The ends that are one click away: the last day that is served, and the ends of the months before it. Those before the start
 * that is written are left out; while nothing is written, nothing can be offered.
 */
export function endChoices(
  periods: readonly Service[],
  today: IsoDate,
  startsOn: IsoDate | null,
): EndChoice[] {
  const lastDay = lastDayOf(servedBefore(today, periods))
  if (lastDay === null || startsOn === null) return []
  const choices: EndChoice[] = [
    { kind: lastDay === addDays(today, -1) ? 'yesterday' : 'service-end', day: lastDay },
  ]
  for (let day = monthEndBefore(lastDay); choices.length <= MONTH_ENDS; day = monthEndBefore(day))
    choices.push({ kind: 'month-end', day })
  return choices.filter(({ day }) => day >= startsOn)
}
