import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { type Paging, pageOf } from '../../core/paging.ts'
import { mayReadAbsence } from '../progress/index.ts'
import { getTrainee, listEvents } from './store.ts'

/** What was done to a doctor's record and service, newest first; nothing of her absences for who may not see them. */
export async function readEvents(ctx: Ctx, traineeId: string, paging: Paging) {
  const scope = scopeOf(ctx.actor)
  const { provider } = await getTrainee(ctx.db, scope, traineeId)
  const isPersonalShown = mayReadAbsence(ctx.actor, { traineeId, providerId: provider.id }) === 'allowed'
  const { items, total } = await listEvents(ctx.db, scope, traineeId, isPersonalShown, paging)
  return pageOf(items, total, paging)
}
