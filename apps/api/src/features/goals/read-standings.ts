import type { GoalCatalogue, GoalStatus } from '@alis/contract'
import type { Db } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { standingsOf } from './standings.ts'
import { getGoalList } from './store.ts'

type Standings = {
  catalogue: GoalCatalogue | null
  goals: { status: GoalStatus; decidedAt: string | null }[]
}

/**
 * How a doctor in the scope stands with every goal of the catalogue in force on a day.
 * @throws Failure NOT_FOUND
 */
export async function readStandings(
  db: Db,
  scope: Scope,
  traineeId: string,
  day: string,
): Promise<Standings> {
  const list = await getGoalList(db, scope, traineeId, day)
  const { standings } = standingsOf(list)
  const goals = list.goals.map(({ id, state }) => ({
    status: standings.get(id)?.status ?? 'not-started',
    decidedAt: state?.decidedAt ?? null,
  }))
  return { catalogue: list.catalogue, goals }
}
