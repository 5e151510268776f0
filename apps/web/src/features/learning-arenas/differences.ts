import type { LearningArena } from '@alis/contract'
import type { Texts } from '@alis/texts'
import type { Difference } from '../../ui/conflict.tsx'
import type { ArenaBody } from './arena-values.ts'

type Compared = Omit<ArenaBody, 'providerId'>

const inWords = (
  { learningArenas, categories, formats, trainees }: Texts,
  { name, category, isExternal, endedOn, goalCodes }: Compared,
): Record<keyof Compared, string> => ({
  name,
  category: categories[category],
  isExternal: isExternal ? learningArenas.external : learningArenas.own,
  endedOn: endedOn === null ? trainees.history.nothing : formats.day(endedOn),
  goalCodes: formats.list([...goalCodes].sort()) || trainees.history.nothing,
})

/** In which fields somebody else's version of an arena differs, both ready to read. */
export function differencesOf(texts: Texts, mine: Compared, theirs: LearningArena): Difference[] {
  const { form, columns } = texts.learningArenas
  const here = inWords(texts, mine)
  const there = inWords(texts, theirs)
  const labels: Record<keyof Compared, string> = {
    name: form.name,
    category: form.category,
    isExternal: columns.by,
    endedOn: form.endedOn,
    goalCodes: form.goals,
  }
  return (['name', 'category', 'isExternal', 'endedOn', 'goalCodes'] as const)
    .filter(name => here[name] !== there[name])
    .map(name => ({ field: labels[name], theirs: there[name], mine: here[name] }))
}
