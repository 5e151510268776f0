import { type Actor, isAt, isDeputyAt, type Verdict, verdict } from '../../core/access.ts'

/**
 * The permanent coordinators of a provider give and end its roles, and no others. A deputy does not: nobody is to make her own
 * days longer.
 */
export const mayGiveRoles = (actor: Actor, providerId: string): Verdict =>
  verdict(isAt(actor, 'coordinator', providerId) && !isDeputyAt(actor, 'coordinator', providerId))

/** The providers that somebody coordinates or leads. */
export const ownProviderIds = (actor: Actor): string[] => [
  ...new Set(actor.grants.flatMap(grant => ('providerId' in grant ? [grant.providerId] : []))),
]
