import type { EducationPlan, PlanSections } from '@alis/contract'
import { comparePlans, findPlanFindings, isPlanOpenFor, planDueOn } from '@alis/domain'
import type { Ctx } from '../../core/context.ts'
import { mayReadAbsence } from '../progress/index.ts'
import { agreesAs, canTakeStep, type PlanAtHand } from './policy.ts'
import type { PlanFacts } from './record-store.ts'
import { fingerprintOf, sectionsOf } from './sections.ts'
import type { PlanRecord } from './store.ts'

/** A plan as the policy looks at it. */
export const atHand = (plan: PlanRecord): PlanAtHand => ({
  traineeId: plan.trainee.id,
  providerId: plan.trainee.provider.id,
  status: plan.status,
  createdById: plan.createdById,
  traineeAgreedById: plan.traineeAgreedById,
  leaderAgreedById: plan.leaderAgreedById,
})

function agreementsOf(plan: PlanRecord, fingerprint: string) {
  const isStillTrue = plan.agreedFingerprint === fingerprint
  const { traineeAgreedAt, traineeAgreedBy, leaderAgreedAt, leaderAgreedBy } = plan
  return {
    traineeAgreement:
      traineeAgreedAt === null || traineeAgreedBy === null
        ? null
        : { at: traineeAgreedAt, by: traineeAgreedBy, isDeputy: false, isStillTrue },
    leaderAgreement:
      leaderAgreedAt === null || leaderAgreedBy === null
        ? null
        : { at: leaderAgreedAt, by: leaderAgreedBy, isDeputy: plan.isLeaderDeputy, isStillTrue },
  }
}

/** What the changes are counted from: the active plan is held against the record of today, any other against the one before. */
const comparedWith = (plan: PlanRecord): PlanRecord['previous'] =>
  plan.status === 'active' && plan.agreed !== null && plan.agreedAt !== null
    ? { id: plan.id, number: plan.number, agreedAt: plan.agreedAt, agreed: plan.agreed }
    : plan.previous

/** A plan as a reader sees it: without leave where she may not know of it, not even that it was changed. */
export function presentPlan(plan: PlanRecord, facts: PlanFacts, { actor, today }: Ctx): EducationPlan {
  const hand = atHand(plan)
  const mayReadLeave = mayReadAbsence(actor, hand) === 'allowed'
  const shown = (sections: PlanSections): PlanSections =>
    mayReadLeave ? sections : { ...sections, leave: null }
  const live = sectionsOf(plan.content, facts)
  const whole = plan.agreed ?? live
  const fingerprint = plan.agreed === null ? fingerprintOf(live) : (plan.agreedFingerprint ?? '')
  const { traineeAgreement, leaderAgreement } = agreementsOf(plan, fingerprint)
  const earlier = comparedWith(plan)
  const isOfToday = plan.status !== 'superseded' && plan.status !== 'discarded'
  const canAgreeAs = isPlanOpenFor('agree', plan.status) ? agreesAs(actor, hand) : null
  const own = canAgreeAs === 'leader' ? leaderAgreement : traineeAgreement
  return {
    id: plan.id,
    number: plan.number,
    status: plan.status,
    trainee: plan.trainee,
    content: plan.content,
    sections: shown(whole),
    fingerprint,
    reason: plan.reason,
    createdAt: plan.createdAt,
    createdBy: plan.createdBy,
    updatedAt: plan.updatedAt,
    proposedAt: plan.proposedAt,
    proposedBy: plan.proposedBy,
    traineeAgreement,
    leaderAgreement,
    returnReason: plan.returnReason,
    agreedAt: plan.agreedAt,
    dueOn: plan.status === 'active' && plan.agreedOn !== null ? planDueOn(plan.agreedOn) : null,
    comparedWith: earlier && { id: earlier.id, number: earlier.number, agreedAt: earlier.agreedAt },
    changes:
      earlier === null
        ? []
        : comparePlans(shown(earlier.agreed), shown(plan.status === 'active' ? live : whole)),
    findings: isOfToday ? findPlanFindings(live, { ...facts, today }) : [],
    version: plan.version,
    can: {
      change: canTakeStep('change', actor, hand),
      propose: canTakeStep('propose', actor, hand),
      agreeAs: own?.isStillTrue ? null : canAgreeAs,
      return: canTakeStep('return', actor, hand),
      discard: canTakeStep('discard', actor, hand),
      revise: canTakeStep('revise', actor, hand) && !plan.hasOpen,
    },
  }
}
