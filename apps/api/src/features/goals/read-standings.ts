import type { GoalCatalogue, GoalStatus } from '@alis/contract'
import type { Db } from '@alis/db'
import { statusesBySuccession } from '@alis/domain'
import type { Scope } from '../../core/access.ts'
import { getGoalStandings } from './store.ts'

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
  const { catalogue, versions } = await getGoalStandings(db, scope, traineeId, day)
  const inForce = versions.at(-1) ?? []
  // Without an earlier version nothing takes over from anything.
  if (versions.length < 2)
    return {
      catalogue,
      goals: inForce.map(({ status, decidedAt }) => ({ status: status ?? 'not-started', decidedAt })),
    }
  const statuses = new Map(
    versions.flat().flatMap(({ id, status }) => (status === null ? [] : [[id, status] as const])),
  )
  const { standings } = statusesBySuccession(versions, statuses)
  const goals = inForce.map(({ id, decidedAt }) => ({
    status: standings.get(id)?.status ?? 'not-started',
    decidedAt,
  }))
  return { catalogue, goals }
}
