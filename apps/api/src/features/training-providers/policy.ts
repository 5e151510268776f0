import { type Actor, hasRole, type Verdict, verdict } from '../../core/access.ts'

/** The Directorate decides on registration (spesialistforskriften § 21). */
export const mayRegisterProviders = (actor: Actor): Verdict => verdict(hasRole(actor, 'directorate'))

/** The register of providers is open to those who register, and to those who give people roles at them. */
export const maySeeAllProviders = (actor: Actor): Verdict =>
  verdict(hasRole(actor, 'directorate') || hasRole(actor, 'admin'))

/** The providers that somebody works for; for others see `maySeeAllProviders`. */
export const ownProviderIds = (actor: Actor): string[] =>
  actor.grants.flatMap(grant => ('providerId' in grant ? [grant.providerId] : []))
