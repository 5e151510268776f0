import type { LearningArena, NewLearningArena } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { checkGoalCodes } from './check-arena.ts'
import { mayKeepArenas } from './policy.ts'
import { presentArena } from './present.ts'
import { getArena, insertArena } from './store.ts'

/** Adds an arena to the provider's general plan. */
export const addArena = (
  ctx: Ctx,
  { providerId, goalCodes = [], ...body }: NewLearningArena,
): Promise<LearningArena> =>
  write(ctx, async tx => {
    authorise(mayKeepArenas(ctx.actor, providerId))
    await checkGoalCodes(tx, goalCodes)
    const fields = { ...body, endedOn: null, goalCodes }
    const id = await insertArena(tx, providerId, fields)
    return {
      result: presentArena(await getArena(tx, scopeOf(ctx.actor), id), ctx),
      events: [{ type: 'learning-arena.added', subjectId: id, providerId, data: fields }],
    }
  })
