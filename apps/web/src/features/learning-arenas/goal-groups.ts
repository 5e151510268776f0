import type { LearningArena, LearningGoal } from '@alis/contract'

/** What is shown of a goal where goals are chosen. */
export type Goal = Pick<LearningGoal, 'code' | 'title' | 'family' | 'group'>

/** Goals of one group, in the catalogue's order. */
export type GoalGroup = { name: string; goals: Goal[] }

/** The goals by family and group, in the order in which the catalogue has them. */
export function groupGoals(goals: readonly Goal[]): GoalGroup[] {
  const groups = new Map<string, GoalGroup>()
  for (const goal of goals) {
    const name = `${goal.family} · ${goal.group}`
    const group = groups.get(name) ?? { name, goals: [] }
    group.goals.push(goal)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/** The goals whose code, title or group has every word that is searched for. */
export function searchGoals<Searched extends Goal>(goals: readonly Searched[], search: string): Searched[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return goals.filter(({ code, title, group }) => {
    const text = `${code} ${title} ${group}`.toLowerCase()
    return words.every(word => text.includes(word))
  })
}

/** The goals that can be reached at none of the arenas in use. */
export function goalsWithoutArena(goals: readonly Goal[], arenas: readonly LearningArena[]): Goal[] {
  const reached = new Set(arenas.filter(({ isInUse }) => isInUse).flatMap(({ goalCodes }) => goalCodes))
  return goals.filter(({ code }) => !reached.has(code))
}
