import type { Category } from '@alis/contract'
import type { Db } from '@alis/db'
import { failAt } from '../../core/fail.ts'
import { findArenaCategory, findUnknownCode } from './store.ts'

/** A goal that can be reached somewhere stands in some version of the catalogue: an arena outlives the one in force. */
export async function checkGoalCodes(tx: Db, codes: readonly string[]): Promise<void> {
  const code = await findUnknownCode(tx, codes)
  if (code !== null) failAt('/goalCodes', 'GOAL_CODE_UNKNOWN', { code })
}

/** Service at an arena is of the provider that answers for the period, and counts as what the arena gives. */
export async function checkArenaOfPeriod(
  tx: Db,
  { arenaId, category, providerId }: { arenaId: string | null; category: Category; providerId: string },
): Promise<void> {
  if (arenaId === null) return
  const given = await findArenaCategory(tx, { arenaId, providerId })
  if (given === null) return failAt('/arenaId', 'ARENA_UNKNOWN', {})
  if (given !== category) failAt('/arenaId', 'ARENA_OF_OTHER_CATEGORY', { category: given })
}
