import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { endSessionOf } from './store.ts'

/** Signs out: the session's cookie or token is worthless from now on. */
export const endSession = (ctx: Ctx) =>
  write(ctx, async tx => {
    await endSessionOf(tx, ctx.actor.sessionId)
    return {
      result: undefined,
      events: [{ type: 'session.ended', subjectId: ctx.actor.sessionId, data: {} }],
    }
  })
