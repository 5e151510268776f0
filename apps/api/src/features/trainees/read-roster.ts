import type { TraineeQuery, TraineeRow } from '@alis/contract'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { pageOf } from '../../core/paging.ts'
import { presentAmount, refreshSummaries } from '../progress/index.ts'
import { listRoster, type RosterRow } from './roster-store.ts'

const presentRow = ({ countedUnits, requiredUnits, ...row }: RosterRow): TraineeRow => ({
  ...row,
  counted: presentAmount(countedUnits, 'counted'),
  required: presentAmount(requiredUnits, 'counted'),
})

/** Colleagues may change a ledger between the counting and the reading; five times in a row they do not. */
const TRIES = 5

/**
 * The roster: the doctors the actor may see, with what counts for each. Figures come from the counting engine by way of a
 * stored summary; where one is not of today, it is counted again before anything is shown.
 */
export async function readRoster(ctx: Ctx, query: TraineeQuery) {
  const scope = scopeOf(ctx.actor)
  for (let tries = 0; tries < TRIES; tries++) {
    const { rows, total, staleIds } = await listRoster(ctx.db, scope, query, ctx.today)
    if (staleIds.length === 0) return pageOf(rows.map(presentRow), total, query)
    await refreshSummaries(ctx.db, scope, staleIds, ctx.today)
  }
  throw new Error('The roster changed each time it was counted.')
}
