import type { Db } from '@alis/db'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { standingsOf } from './standings.ts'
import { getGoalList, insertBegunGoals } from './store.ts'

/**
 * Goals have begun when an activity names them. Those that have already stay as they are, and so does what is approved since
 * the goal it took the place of was.
 */
export async function beginGoals(
  tx: Db,
  { actor, today }: Ctx,
  { traineeId, goalIds }: { traineeId: string; goalIds: readonly string[] },
): Promise<void> {
  if (goalIds.length === 0) return
  const { standings } = standingsOf(await getGoalList(tx, scopeOf(actor), traineeId, today))
  const begun = goalIds.filter(goalId => standings.get(goalId)?.status !== 'approved')
  await insertBegunGoals(tx, { traineeId, goalIds: begun })
}
