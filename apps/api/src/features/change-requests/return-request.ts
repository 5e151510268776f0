import type { ChangeRequest } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showRequest } from './read-request.ts'
import { saveDecision } from './store.ts'

/** Sends a request back to its writer, with a reason that stands in no event. */
export const returnRequest = (
  ctx: Ctx,
  requestId: string,
  { version, reason }: { version: number; reason: string },
): Promise<ChangeRequest> =>
  write(ctx, async tx => {
    const request = await openFor(tx, ctx, { requestId, version, action: 'return' })
    await saveDecision(tx, requestId, ctx.actor.accountId, { status: 'returned', reason })
    return {
      result: await showRequest(tx, ctx, requestId),
      events: [{ type: 'change-request.returned', ...subjectOf(request), data: {} }],
    }
  })
