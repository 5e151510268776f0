import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { type Paging, pageOf } from '../../core/paging.ts'
import { getTrainee, listEvents } from './store.ts'

/** What was done to a doctor's record and service, newest first. */
export async function readEvents(ctx: Ctx, traineeId: string, paging: Paging) {
  await getTrainee(ctx.db, scopeOf(ctx.actor), traineeId)
  const { items, total } = await listEvents(ctx.db, scopeOf(ctx.actor), traineeId, paging)
  return pageOf(items, total, paging)
}
