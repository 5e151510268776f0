import type { ServicePeriod } from '@alis/contract'
import type { Texts } from '@alis/texts'

/** A period in one line: what, where, when, how much. */
export const describePeriod = ({ categories, formats, progress }: Texts, period: ServicePeriod): string =>
  progress.timeline.period({
    category: categories[period.category],
    place: period.place,
    days: formats.range(period.startsOn, period.endsOn),
    percent: formats.percent(period.positionPercent),
  })
