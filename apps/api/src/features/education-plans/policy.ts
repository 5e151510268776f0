import { isPlanOpenFor, type PlanStatus, type PlanStep } from '@alis/domain'
import {
  type Actor,
  appointmentsFor,
  isAt,
  isHerself,
  scopeOf,
  type Verdict,
  verdict,
} from '../../core/access.ts'

type Doctor = { traineeId: string; providerId: string }

/** A plan, as far as it decides who may do what with it. */
export type PlanAtHand = Doctor & {
  status: PlanStatus
  createdById: string
  traineeAgreedById: string | null
  leaderAgreedById: string | null
}

/** A plan is drafted by the coordinator, the doctor and her individual supervisor (veileder), together or one of them. */
export const mayDraftPlan = (actor: Actor, { traineeId, providerId }: Doctor): Verdict =>
  verdict(
    isAt(actor, 'coordinator', providerId) ||
      isHerself(actor, traineeId) ||
      appointmentsFor(actor, traineeId).some(({ appointedAs }) => appointedAs === 'individual'),
  )

/**
 * As whom the actor agrees to a plan: the doctor herself, or the leader of her provider or a deputy. Who is both agrees as
 * the doctor, and nobody agrees twice (habilitet).
 */
export function agreesAs(actor: Actor, plan: PlanAtHand): 'trainee' | 'leader' | null {
  if (isHerself(actor, plan.traineeId)) return plan.leaderAgreedById === actor.accountId ? null : 'trainee'
  if (!isAt(actor, 'leader', plan.providerId)) return null
  return plan.traineeAgreedById === actor.accountId ? null : 'leader'
}

const isInvolved = (actor: Actor, { traineeId, providerId }: Doctor) =>
  isAt(actor, 'coordinator', providerId) || isHerself(actor, traineeId)

/** Who may take a step with a plan, when it has come so far. */
export function mayTakeStep(step: PlanStep, actor: Actor, plan: PlanAtHand): Verdict {
  switch (step) {
    case 'change':
    case 'revise':
      return mayDraftPlan(actor, plan)
    case 'propose':
      return verdict(isInvolved(actor, plan))
    case 'return':
      return verdict(isInvolved(actor, plan) || isAt(actor, 'leader', plan.providerId))
    case 'discard':
      return verdict(
        isAt(actor, 'coordinator', plan.providerId) ||
          (plan.createdById === actor.accountId && mayDraftPlan(actor, plan) === 'allowed'),
      )
    case 'agree':
      return verdict(agreesAs(actor, plan) !== null)
  }
}

/** Whether the actor may take a step now. */
export const canTakeStep = (step: PlanStep, actor: Actor, plan: PlanAtHand): boolean =>
  isPlanOpenFor(step, plan.status) && mayTakeStep(step, actor, plan) === 'allowed'

/**
 * Who reads plans: those of all doctors in the scope, and drafts where the actor may write them, or leads or coordinates
 * the provider.
 */
export const readerOf = (actor: Actor) => ({
  scope: scopeOf(actor),
  draftsOf: actor.grants.flatMap(grant =>
    grant.role === 'trainee' || (grant.role === 'supervisor' && grant.appointedAs === 'individual')
      ? [grant.traineeId]
      : [],
  ),
})

export type Reader = ReturnType<typeof readerOf>

/** Whether the actor may know of the drafts of a doctor's plan. */
export function mayReadDrafts(actor: Actor, { traineeId, providerId }: Doctor): Verdict {
  const { scope, draftsOf } = readerOf(actor)
  return verdict(scope.providerIds.includes(providerId) || draftsOf.includes(traineeId))
}
