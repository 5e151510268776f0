import type { LearningGoal } from '@alis/contract'

export type ChosenGoal = Pick<LearningGoal, 'id' | 'code' | 'title'>

type GoalGroup = { name: string; goals: LearningGoal[] }

/** The goals by group, both in the catalogue's order. */
export function groupsOf(goals: readonly LearningGoal[]): GoalGroup[] {
  const names = [...new Set(goals.map(({ group }) => group))]
  return names.map(name => ({ name, goals: goals.filter(({ group }) => group === name) }))
}

const plain = (text: string) => text.toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim()

/** Whether every written word stands in a goal's code, title or group. The code may be written with or without its space. */
export function matches(
  { code, title, group }: Pick<LearningGoal, 'code' | 'title' | 'group'>,
  text: string,
): boolean {
  const known = plain(`${code} ${code.replace(/\s/g, '')} ${title} ${group}`)
  return plain(text)
    .split(' ')
    .every(word => known.includes(word))
}
