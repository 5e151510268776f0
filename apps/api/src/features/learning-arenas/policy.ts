import { type Actor, isAt, type Verdict, verdict } from '../../core/access.ts'

/** The coordinator keeps the provider's arenas. Everybody who works or trains for it reads them. */
export const mayKeepArenas = (actor: Actor, providerId: string): Verdict =>
  verdict(isAt(actor, 'coordinator', providerId))
