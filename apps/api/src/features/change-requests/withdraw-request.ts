import type { ChangeRequest } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showRequest } from './read-request.ts'
import { saveWithdrawn } from './store.ts'

/** Takes back a draft, or a request that was not approved. It is kept. */
export const withdrawRequest = (ctx: Ctx, requestId: string, version: number): Promise<ChangeRequest> =>
  write(ctx, async tx => {
    const request = await openFor(tx, ctx, { requestId, version, action: 'withdraw' })
    await saveWithdrawn(tx, requestId)
    return {
      result: await showRequest(tx, ctx, requestId),
      events: [{ type: 'change-request.withdrawn', ...subjectOf(request), data: {} }],
    }
  })
