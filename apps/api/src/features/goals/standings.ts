import { type Succession, type SuccessionGoal, statusesBySuccession } from '@alis/domain'
import type { GoalList, VersionGoal } from './store.ts'

const toSuccessionGoal = ({ id, code, title, replaces }: VersionGoal): SuccessionGoal => ({
  id,
  code,
  title,
  replaces,
})

/** How a doctor stands with every goal of the catalogue in force: by what is stored, or by the goals it took the place of. */
export function standingsOf({ earlier, goals }: Pick<GoalList, 'earlier' | 'goals'>): Succession {
  const versions: VersionGoal[][] = [...earlier, goals]
  const statuses = new Map(
    versions.flat().flatMap(({ id, state }) => (state === null ? [] : [[id, state.status] as const])),
  )
  return statusesBySuccession(
    versions.map(version => version.map(toSuccessionGoal)),
    statuses,
  )
}
