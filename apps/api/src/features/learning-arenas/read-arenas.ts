import type { LearningArena } from '@alis/contract'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { presentArena } from './present.ts'
import { getArena, listArenas } from './store.ts'

/** The arenas of the providers that the actor works or trains for, or of one of them. */
export async function readArenas(
  ctx: Ctx,
  providerId: string | undefined,
): Promise<{ arenas: LearningArena[] }> {
  const arenas = await listArenas(ctx.db, scopeOf(ctx.actor), providerId ?? null)
  return { arenas: arenas.map(arena => presentArena(arena, ctx)) }
}

/** One arena with its goals. */
export const readArena = async (ctx: Ctx, arenaId: string): Promise<LearningArena> =>
  presentArena(await getArena(ctx.db, scopeOf(ctx.actor), arenaId), ctx)
