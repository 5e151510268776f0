import { isDeepStrictEqual } from 'node:util'
import type { LearningArena, LearningArenaChange } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail, failAt } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkGoalCodes } from './check-arena.ts'
import { mayKeepArenas } from './policy.ts'
import { presentArena, toFields } from './present.ts'
import { getArena, openArena, saveArena } from './store.ts'

/** Changes an arena, and which goals can be reached there. */
export const changeArena = (
  ctx: Ctx,
  arenaId: string,
  { version, goalCodes, ...change }: LearningArenaChange,
): Promise<LearningArena> =>
  write(ctx, async tx => {
    const scope = scopeOf(ctx.actor)
    const before = await openArena(tx, scope, arenaId)
    const providerId = before.provider.id
    authorise(mayKeepArenas(ctx.actor, providerId))
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const fields = toFields(before)
    const codes = goalCodes === undefined ? fields.goalCodes : [...goalCodes].sort()
    const hasOtherGoals = !isDeepStrictEqual(codes, [...fields.goalCodes].sort())
    const changes = changesBetween(fields, { ...change, ...(hasOtherGoals && { goalCodes: codes }) })
    if (Object.keys(changes).length === 0)
      return { result: presentArena(before, ctx), events: 'nothing-changed' }
    if (changes.category && before.periods > 0)
      failAt('/category', 'ARENA_IN_USE', { periods: before.periods })
    const added = codes.filter(code => !fields.goalCodes.includes(code))
    await checkGoalCodes(tx, added)
    await saveArena(tx, arenaId, { ...fields, ...change, goalCodes: codes })
    return {
      result: presentArena(await getArena(tx, scope, arenaId), ctx),
      events: [{ type: 'learning-arena.changed', subjectId: arenaId, providerId, data: changes }],
    }
  })
