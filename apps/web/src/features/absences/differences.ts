import type { NewAbsence } from '@alis/contract'
import type { Texts } from '@alis/texts'
import type { Difference } from '../../ui/conflict.tsx'

const inWords = (
  { absenceTypes, formats }: Texts,
  { type, startsOn, endsOn, percent }: NewAbsence,
): Record<keyof NewAbsence, string> => ({
  type: absenceTypes[type],
  startsOn: formats.day(startsOn),
  endsOn: formats.day(endsOn),
  percent: formats.percent(percent),
})

/** In which fields somebody else's version of an absence differs, both ready to read. */
export function differencesOf(texts: Texts, mine: NewAbsence, theirs: NewAbsence): Difference[] {
  const here = inWords(texts, mine)
  const there = inWords(texts, theirs)
  return (['type', 'startsOn', 'endsOn', 'percent'] as const)
    .filter(name => here[name] !== there[name])
    .map(name => ({ field: texts.absences[name], theirs: there[name], mine: here[name] }))
}
