import type { NewSupervisionEntry } from '@alis/contract'
import type { Texts } from '@alis/texts'
import type { Difference } from '../../ui/conflict.tsx'
import { hoursInWords } from './hours-text.ts'

const inWords = (
  texts: Texts,
  { heldOn, minutes, topic, agreedPoints }: NewSupervisionEntry,
): Record<keyof NewSupervisionEntry, string> => ({
  heldOn: texts.formats.day(heldOn),
  minutes: hoursInWords(texts, minutes),
  topic: texts.supervision.topics[topic],
  agreedPoints: agreedPoints ?? '',
})

/** In which fields another version of an entry differs, both ready to read. */
export function differencesOf(
  texts: Texts,
  mine: NewSupervisionEntry,
  theirs: NewSupervisionEntry,
): Difference[] {
  const here = inWords(texts, mine)
  const there = inWords(texts, theirs)
  return (['heldOn', 'minutes', 'topic', 'agreedPoints'] as const)
    .filter(name => here[name] !== there[name])
    .map(name => ({ field: texts.supervision[name], theirs: there[name], mine: here[name] }))
}
