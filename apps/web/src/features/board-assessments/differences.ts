import type { NewBoardAssessment } from '@alis/contract'
import type { Texts } from '@alis/texts'
import type { Difference } from '../../ui/conflict.tsx'

const names = ['heldOn', 'participants', 'judgement', 'basis', 'measures'] as const

const inWords = (
  { boardAssessments: words, formats }: Texts,
  { heldOn, participants, judgement, basis, measures }: NewBoardAssessment,
): Record<(typeof names)[number], string> => ({
  heldOn: formats.day(heldOn),
  participants: participants.map(({ name, role }) => `${name} (${words.roles[role]})`).join(', '),
  judgement: words.judgements[judgement],
  basis: basis ?? words.notWritten,
  measures: measures ?? words.notWritten,
})

/** In which fields somebody else's version of a draft differs, both ready to read. */
export function differencesOf(
  texts: Texts,
  mine: NewBoardAssessment,
  theirs: NewBoardAssessment,
): Difference[] {
  const words = texts.boardAssessments
  const [here, there] = [inWords(texts, mine), inWords(texts, theirs)]
  const labels = { ...words, participants: words.participants.title }
  return names
    .filter(name => here[name] !== there[name])
    .map(name => ({ field: labels[name], mine: here[name], theirs: there[name] }))
}
