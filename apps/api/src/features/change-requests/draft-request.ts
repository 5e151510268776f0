import type { ChangeRequest, NewChangeRequest } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { getLedger } from '../progress/index.ts'
import { mayRequestChange } from '../trainees/index.ts'
import { checkChanges } from './check-changes.ts'
import { showRequest } from './read-request.ts'
import { insertRequest } from './store.ts'

/** Writes a request down as a draft that nobody else sees. */
export const draftRequest = (ctx: Ctx, traineeId: string, body: NewChangeRequest): Promise<ChangeRequest> =>
  write(ctx, async tx => {
    const ledger = await getLedger(tx, scopeOf(ctx.actor), traineeId)
    const { providerId } = ledger
    authorise(mayRequestChange(ctx.actor, { traineeId, providerId }))
    await checkChanges(tx, body.changes, ledger)
    const requestId = await insertRequest(tx, traineeId, ctx.actor.accountId, body)
    return {
      result: await showRequest(tx, ctx, requestId),
      events: [{ type: 'change-request.drafted', subjectId: requestId, traineeId, providerId, data: {} }],
    }
  })
