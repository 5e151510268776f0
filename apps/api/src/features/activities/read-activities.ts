import type { ActivityQuery, LearningActivity } from '@alis/contract'
import type { Db } from '@alis/db'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { pageOf } from '../../core/paging.ts'
import { presentActivity } from './present.ts'
import { getActivity, getProviderOf, listActivities } from './store.ts'

/** A doctor's activities. */
export async function readActivities(ctx: Ctx, traineeId: string, query: ActivityQuery) {
  const scope = scopeOf(ctx.actor)
  const [{ rows, total }] = await Promise.all([
    listActivities(ctx.db, scope, traineeId, query),
    // A doctor without activities has an empty list; one who is not to be seen has none.
    getProviderOf(ctx.db, scope, traineeId),
  ])
  return pageOf(
    rows.map(row => presentActivity(row, ctx.actor)),
    total,
    query,
  )
}

/** One activity, as the pool or a transaction sees it. */
export const showActivity = async (db: Db, { actor }: Ctx, activityId: string): Promise<LearningActivity> =>
  presentActivity(await getActivity(db, scopeOf(actor), activityId), actor)

/** One activity with its goals and files. */
export const readActivity = (ctx: Ctx, activityId: string): Promise<LearningActivity> =>
  showActivity(ctx.db, ctx, activityId)
