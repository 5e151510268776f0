import { type Actor, hasRole, type Verdict, verdict } from '../../core/access.ts'

/** The Directorate keeps the list of learning goals. */
export const mayImportCatalogue = (actor: Actor): Verdict => verdict(hasRole(actor, 'directorate'))

/** Which versions there were and who took them in; the goals themselves are public. */
export const maySeeCatalogues = (actor: Actor): Verdict =>
  verdict(hasRole(actor, 'directorate') || hasRole(actor, 'admin'))

/** The municipality's coordinator keeps the records of its doctors. */
export const mayImportMirror = (actor: Actor): Verdict => verdict(hasRole(actor, 'coordinator'))

/** The providers whose doctors an extract may speak of. */
export const coordinatedProviderIdsOf = (actor: Actor): string[] =>
  actor.grants.flatMap(grant => (grant.role === 'coordinator' ? [grant.providerId] : []))
