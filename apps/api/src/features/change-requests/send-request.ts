import type { ChangeRequest } from '@alis/contract'
import { personalScopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { getLedger } from '../progress/index.ts'
import { checkChanges } from './check-changes.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showRequest } from './read-request.ts'
import { saveSent } from './store.ts'

/** Sends a draft, or again what was returned, to the coordinator. */
export const sendRequest = (ctx: Ctx, requestId: string, version: number): Promise<ChangeRequest> =>
  write(ctx, async tx => {
    const request = await openFor(tx, ctx, { requestId, version, action: 'send' })
    await checkChanges(
      tx,
      request.changes,
      await getLedger(tx, personalScopeOf(ctx.actor), request.trainee.id),
    )
    await saveSent(tx, requestId)
    return {
      result: await showRequest(tx, ctx, requestId),
      events: [{ type: 'change-request.sent', ...subjectOf(request), data: {} }],
    }
  })
