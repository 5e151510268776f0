import { type Actor, isAt, type Verdict, verdict } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

/** The coordinator of the provider keeps its register of supervisors and appoints them. */
export const mayKeepSupervisors = (actor: Actor, providerId: string): Verdict =>
  verdict(isAt(actor, 'coordinator', providerId))

/**
 * The providers whose register somebody may read: those one coordinates or leads.
 * @throws Failure NOT_ALLOWED when there are none
 */
export function registerProviderIds(actor: Actor): string[] {
  const ids = actor.grants.flatMap(grant => ('providerId' in grant ? [grant.providerId] : []))
  return ids.length > 0 ? [...new Set(ids)] : fail('NOT_ALLOWED')
}
