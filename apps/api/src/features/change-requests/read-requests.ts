import type { ChangeRequestQuery } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { pageOf } from '../../core/paging.ts'
import { presentRow } from './present.ts'
import { readerOf } from './read-request.ts'
import { listRequests } from './store.ts'

/** The requests that the actor may see, without what they would do. */
export async function readRequests(ctx: Ctx, query: ChangeRequestQuery) {
  const { rows, total } = await listRequests(ctx.db, readerOf(ctx.actor), query)
  return pageOf(rows.map(presentRow), total, query)
}
