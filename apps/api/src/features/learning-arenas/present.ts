import type { LearningArena } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { mayKeepArenas } from './policy.ts'
import type { ArenaFields, ArenaRecord } from './store.ts'

/** An arena with whether it is used today, and what the reader may do with it. */
export const presentArena = (
  { periods: _, ...arena }: ArenaRecord,
  { actor, today }: Pick<Ctx, 'actor' | 'today'>,
): LearningArena => ({
  ...arena,
  isInUse: arena.endedOn === null || arena.endedOn >= today,
  can: { change: mayKeepArenas(actor, arena.provider.id) === 'allowed' },
})

/** The fields that people set. */
export const toFields = ({ name, category, isExternal, endedOn, goalCodes }: ArenaRecord): ArenaFields => ({
  name,
  category,
  isExternal,
  endedOn,
  goalCodes,
})
