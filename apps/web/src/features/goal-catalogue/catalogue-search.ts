import { GoalFamily, type LearningGoal } from '@alis/contract'
import { readQuery } from '../../forms/check.ts'

/** What is shown of the catalogue, as the address has it. */
export type CatalogueSearch = { search?: string; family?: GoalFamily }

const CatalogueQuery = {
  properties: { search: { type: 'string', minLength: 1, maxLength: 100 }, family: GoalFamily },
}

export const readCatalogueSearch = (raw: Record<string, unknown>): CatalogueSearch =>
  readQuery(raw, CatalogueQuery)

/** The goals that have every word that is searched for, in code, title, text or group. */
export function filterGoals(
  goals: readonly LearningGoal[],
  { search = '', family }: CatalogueSearch,
): LearningGoal[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  return goals.filter(goal => {
    if (family !== undefined && goal.family !== family) return false
    const text = `${goal.code} ${goal.code.replaceAll(' ', '')} ${goal.title} ${goal.description} ${goal.group}`
    return words.every(word => text.toLowerCase().includes(word))
  })
}

/** The goals by their groups, both in the order of the catalogue. */
export function groupGoals(goals: readonly LearningGoal[]): { group: string; goals: LearningGoal[] }[] {
  const groups = new Map<string, LearningGoal[]>()
  for (const goal of goals) groups.set(goal.group, [...(groups.get(goal.group) ?? []), goal])
  return [...groups].map(([group, of]) => ({ group, goals: of }))
}
