import type { ChangeRequest } from '@alis/contract'
import type { Db } from '@alis/db'
import { type Actor, personalScopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { getLedger } from '../progress/index.ts'
import { presentRequest } from './present.ts'
import { getRequest, type Reader } from './store.ts'

/** Who reads, and whose requests. */
export const readerOf = (actor: Actor): Reader => ({
  scope: personalScopeOf(actor),
  accountId: actor.accountId,
})

/** One request with its effect, as the pool or a transaction sees it. */
export async function showRequest(db: Db, ctx: Ctx, requestId: string): Promise<ChangeRequest> {
  const reader = readerOf(ctx.actor)
  const request = await getRequest(db, reader, requestId)
  return presentRequest(request, await getLedger(db, reader.scope, request.trainee.id), ctx)
}

/** One request with its effect on the day one can be done. */
export const readRequest = (ctx: Ctx, requestId: string): Promise<ChangeRequest> =>
  showRequest(ctx.db, ctx, requestId)
