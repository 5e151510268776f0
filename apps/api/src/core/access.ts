import type { AlisOffice, Role } from '@alis/contract'
import { fail } from './fail.ts'

/** As individual supervisor (veileder) or as clinical supervisor (supervisør). */
export type Appointment = 'individual' | 'clinical'

/** A role in a place. What it allows is decided by the policies of the features. */
export type Grant =
  | { role: 'coordinator' | 'leader'; providerId: string; providerName: string; isDeputy?: true }
  | { role: 'supervisor'; traineeId: string; supervisorId?: string; appointedAs?: Appointment }
  | { role: 'trainee'; traineeId: string }
  | { role: 'alis-office'; alisOffice: AlisOffice }
  | { role: 'directorate' | 'admin' }

/** Who is asking. Grants are read anew for every request, so an ended one ends at once. */
export type Actor = {
  accountId: string
  sessionId: string
  username: string
  name: string
  language: 'nb' | 'nn' | 'en'
  version: number
  grants: Grant[]
}

const scopeMark = Symbol('scope')

/**
 * The doctors whose records may be seen: all of some providers, and some by themselves. Only `scopeOf`
 * makes one, so a query for people's data without a limit to what the actor may see does not compile.
 */
export type Scope = {
  readonly providerIds: readonly string[]
  readonly traineeIds: readonly string[]
  readonly [scopeMark]: true
}

/**
 * The doctors an actor may see: coordinators and leaders those of their provider, supervisors the ones they supervise, a
 * doctor herself. ALIS offices and the Directorate see figures only, administrators accounts only.
 */
export function scopeOf(actor: Actor): Scope {
  const providerIds: string[] = []
  const traineeIds: string[] = []
  for (const grant of actor.grants) {
    if (grant.role === 'coordinator' || grant.role === 'leader') providerIds.push(grant.providerId)
    if (grant.role === 'supervisor' || grant.role === 'trainee') traineeIds.push(grant.traineeId)
  }
  return { providerIds, traineeIds, [scopeMark]: true }
}

/**
 * The same without the doctors one supervises: absences, change requests and confirmations tell when and why somebody was
 * away, and are for herself, her coordinator and her leader.
 */
export const personalScopeOf = (actor: Actor): Scope =>
  scopeOf({ ...actor, grants: actor.grants.filter(({ role }) => role !== 'supervisor') })

/** A policy's answer. */
export type Verdict = 'allowed' | 'denied'

export const verdict = (isAllowed: boolean): Verdict => (isAllowed ? 'allowed' : 'denied')

export const hasRole = (actor: Actor, role: Role): boolean => actor.grants.some(grant => grant.role === role)

/** Whether the actor has a role at a training provider. */
export const isAt = (actor: Actor, role: 'coordinator' | 'leader', providerId: string): boolean =>
  actor.grants.some(grant => grant.role === role && grant.providerId === providerId)

/** Whether the actor is at a provider only as somebody's deputy. */
export const isDeputyAt = (actor: Actor, role: 'coordinator' | 'leader', providerId: string): boolean =>
  isAt(actor, role, providerId) &&
  actor.grants.every(
    grant => grant.role !== role || grant.providerId !== providerId || grant.isDeputy === true,
  )

/** As what the actor is appointed as supervisor of a doctor today. The grant of an administrator appoints nobody. */
export const appointmentsFor = (
  actor: Actor,
  traineeId: string,
): { supervisorId: string; appointedAs: Appointment }[] =>
  actor.grants.flatMap(grant =>
    grant.role === 'supervisor' && grant.traineeId === traineeId && grant.supervisorId && grant.appointedAs
      ? [{ supervisorId: grant.supervisorId, appointedAs: grant.appointedAs }]
      : [],
  )

/** Whether the actor is the doctor in training herself. */
export const isHerself = (actor: Actor, traineeId: string): boolean =>
  actor.grants.some(grant => grant.role === 'trainee' && grant.traineeId === traineeId)

/** Ends the request with 403 unless the policy allows what is asked. Synchronous, so it cannot be left unawaited. */
export function authorise(answer: Verdict): void {
  if (answer !== 'allowed') fail('NOT_ALLOWED')
}
