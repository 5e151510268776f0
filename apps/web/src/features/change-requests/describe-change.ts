import type { PathChange, ServicePeriod } from '@alis/contract'
import type { Texts } from '@alis/texts'

/** What a sentence says of a period: nothing that an approved change alters, so that it stays true afterwards. */
type Named = Pick<ServicePeriod, 'id' | 'place'>

/** What one change asks for, in a sentence. */
export function describeChange(texts: Texts, change: PathChange, periods: readonly Named[]): string {
  const { changeRequests, formats, categories, absenceTypes } = texts
  const { sentences } = changeRequests
  const where = (periodId: string): string => {
    const period = periods.find(({ id }) => id === periodId)
    return period === undefined ? sentences.gone : sentences.at({ place: period.place })
  }
  const from = formats.dayInSentence(change.startsOn)
  const days = (endsOn: string | null, open = sentences.from({ from })): string =>
    endsOn === null ? open : sentences.fromTo({ from, to: formats.dayInSentence(endsOn) })
  switch (change.kind) {
    case 'position':
      return sentences.position({
        percent: formats.percent(change.positionPercent),
        where: where(change.periodId),
        days: days(change.endsOn, sentences.whileItLasts({ from })),
      })
    case 'absence':
      return sentences.absence({
        type: absenceTypes[change.type],
        percent: formats.percent(change.percent),
        days: days(change.endsOn),
      })
    case 'service':
      return sentences.service({
        category: categories[change.category],
        place: change.place,
        percent: formats.percent(change.positionPercent),
        days: days(change.endsOn),
        how: change.isInstead ? sentences.instead : sentences.beside,
      })
    case 'move':
      return sentences.move({ where: where(change.periodId), day: from })
  }
}
