import type { LearningActivity, NewActivity } from '@alis/contract'
import type { Texts } from '@alis/texts'
import type { Difference } from '../../ui/conflict.tsx'

type Compared = Exclude<keyof NewActivity, 'goalIds'> | 'goals'

/** The code of a goal, where it is known. */
type CodeOf = (goalId: string) => string

function inWords(
  { activities, formats }: Texts,
  written: NewActivity,
  codeOf: CodeOf,
): Record<Compared, string> {
  const { form, kinds, courseKinds } = activities
  const {
    courseKind = null,
    courseHours = null,
    description = null,
    plannedOn = null,
    doneOn = null,
  } = written
  return {
    kind: kinds[written.kind],
    title: written.title,
    courseKind: courseKind === null ? form.nothing : courseKinds[courseKind],
    courseHours: courseHours === null ? form.nothing : formats.number(courseHours),
    description: description ?? form.nothing,
    plannedOn: plannedOn === null ? form.nothing : formats.day(plannedOn),
    doneOn: doneOn === null ? form.nothing : formats.day(doneOn),
    goals: formats.list(written.goalIds.map(codeOf).sort()) || form.nothing,
  }
}

const asWritten = ({ goals, ...stored }: LearningActivity): NewActivity => ({
  ...stored,
  goalIds: goals.map(({ id }) => id),
})

/** In which fields somebody else's version of an activity differs, both ready to read. */
export function differencesOf(
  texts: Texts,
  mine: NewActivity,
  stored: LearningActivity,
  codeOf: CodeOf,
): Difference[] {
  const { form, page } = texts.activities
  const here = inWords(texts, mine, codeOf)
  const there = inWords(texts, asWritten(stored), codeOf)
  const names: Record<Compared, string> = {
    kind: form.kind,
    title: form.name,
    courseKind: form.courseKind,
    courseHours: page.courseHours,
    description: page.description,
    plannedOn: page.plannedOn,
    doneOn: page.doneOn,
    goals: page.goals,
  }
  return (Object.keys(names) as Compared[])
    .filter(name => here[name] !== there[name])
    .map(name => ({ field: names[name], theirs: there[name], mine: here[name] }))
}
