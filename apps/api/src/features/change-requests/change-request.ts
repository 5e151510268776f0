import { isDeepStrictEqual } from 'node:util'
import type { ChangeRequest, ChangeRequestChange } from '@alis/contract'
import { personalScopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { getLedger } from '../progress/index.ts'
import { checkChanges } from './check-changes.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showRequest } from './read-request.ts'
import { saveContent } from './store.ts'

/** Changes a draft, or what was returned, which stays returned until it is sent again. */
export const changeRequest = (
  ctx: Ctx,
  requestId: string,
  { version, ...change }: ChangeRequestChange,
): Promise<ChangeRequest> =>
  write(ctx, async tx => {
    const request = await openFor(tx, ctx, { requestId, version, action: 'change' })
    const before = { changes: request.changes, note: request.note }
    const after = { ...before, ...change }
    if (isDeepStrictEqual(after, before))
      return { result: await showRequest(tx, ctx, requestId), events: 'nothing-changed' }
    await checkChanges(tx, after.changes, await getLedger(tx, personalScopeOf(ctx.actor), request.trainee.id))
    await saveContent(tx, requestId, after)
    return {
      result: await showRequest(tx, ctx, requestId),
      events: [{ type: 'change-request.changed', ...subjectOf(request), data: {} }],
    }
  })
