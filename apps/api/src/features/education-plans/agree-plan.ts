import type { EducationPlan } from '@alis/contract'
import type { Db } from '@alis/db'
import { agreeToPlan } from '@alis/domain'
import { isDeputyAt } from '../../core/access.ts'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { agreesAs } from './policy.ts'
import { atHand } from './present.ts'
import { showPlan } from './read-plan.ts'
import { fingerprintOf, readPlanFacts, sectionsOf } from './sections.ts'
import { type NewAgreement, type PlanRecord, saveActive, saveAgreement } from './store.ts'

/**
 * Agrees to a proposed plan, as the doctor or as leader or deputy, to the very words that were seen. When both have agreed
 * to the same, it is the active plan, kept with all that it said.
 */
export const agreePlan = (
  ctx: Ctx,
  planId: string,
  { version, fingerprint }: { version: number; fingerprint: string },
): Promise<EducationPlan> =>
  write(ctx, async tx => {
    const plan = await openFor(tx, ctx, { planId, version, step: 'agree' })
    const facts = await readPlanFacts(tx, plan.trainee.id, plan.content, ctx.today)
    const sections = sectionsOf(plan.content, facts)
    if (fingerprintOf(sections) !== fingerprint) fail('PLAN_CHANGED_SINCE_SEEN')
    const agreedAs = agreesAs(ctx.actor, atHand(plan)) ?? fail('NOT_ALLOWED')
    const given = agreementsOf(plan)
    const isAgain = given[agreedAs] && given.fingerprint === fingerprint
    if (isAgain) return { result: await showPlan(tx, ctx, planId), events: 'nothing-changed' }
    const { isActive } = await give(tx, ctx, plan, agreedAs, fingerprint)
    if (isActive) await saveActive(tx, plan, sections)
    const about = { ...subjectOf(plan), data: { number: plan.number, fingerprint } }
    const activated: AuditEvent[] = isActive ? [{ type: 'education-plan.activated', ...about }] : []
    return {
      result: await showPlan(tx, ctx, planId),
      events: [{ type: 'education-plan.agreed', ...about, data: { ...about.data, agreedAs } }, ...activated],
    }
  })

const agreementsOf = (plan: PlanRecord) => ({
  trainee: plan.traineeAgreedAt !== null,
  leader: plan.leaderAgreedAt !== null,
  fingerprint: plan.agreedFingerprint,
})

async function give(
  tx: Db,
  { actor }: Ctx,
  plan: PlanRecord,
  agreedAs: 'trainee' | 'leader',
  fingerprint: string,
): Promise<{ isActive: boolean }> {
  const after = agreeToPlan(agreementsOf(plan), agreedAs, fingerprint)
  const agreement = { by: actor.accountId, fingerprint, isOtherKept: after.isActive }
  const isDeputy = isDeputyAt(actor, 'leader', plan.trainee.provider.id)
  const given: NewAgreement =
    agreedAs === 'trainee' ? { ...agreement, as: agreedAs } : { ...agreement, as: agreedAs, isDeputy }
  await saveAgreement(tx, plan.id, given)
  return after
}
