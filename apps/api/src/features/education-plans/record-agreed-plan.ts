import type { PlanContent, PlanExample, PlanSections } from '@alis/contract'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { contentFrom } from './draft-plan.ts'
import { fingerprintOf, readPlanFacts, sectionsOf } from './sections.ts'
import { insertAgreedPlan, openPlansOf } from './store.ts'

/** What was there of the record on a day: nobody was appointed yet, or in a group, who came later. */
const asItStood = (sections: PlanSections, day: string): PlanSections => ({
  ...sections,
  supervisors: sections.supervisors.filter(({ startsOn }) => startsOn <= day),
  groups: sections.groups.filter(({ joinedOn }) => joinedOn <= day),
})

/** A plan as two people agreed to it on a day that has passed. */
export type PastPlan = Partial<PlanContent> & {
  example: PlanExample
  agreedAt: string
  traineeAgreedBy: string
  leaderAgreedBy: string
}

/** Enters a doctor's first plan as it was agreed in the past. The demonstration has a past to show; people agree today. */
export const recordAgreedPlan = (
  ctx: Ctx,
  traineeId: string,
  { example, agreedAt, traineeAgreedBy, leaderAgreedBy, ...said }: PastPlan,
): Promise<string> =>
  write(ctx, async tx => {
    const { providerId } = await openPlansOf(tx, scopeOf(ctx.actor), traineeId)
    const agreedOn = agreedAt.slice(0, 10)
    const content = { ...(await contentFrom(tx, traineeId, example, agreedOn)), ...said }
    const facts = await readPlanFacts(tx, traineeId, content, agreedOn)
    const agreed = asItStood(sectionsOf(content, facts), agreedOn)
    const fingerprint = fingerprintOf(agreed)
    const agreement = { agreedAt, traineeAgreedBy, leaderAgreedBy, agreed }
    const createdBy = ctx.actor.accountId
    const draft = { traineeId, number: 1, content, reason: null, createdBy }
    const planId = await insertAgreedPlan(tx, { ...draft, ...agreement }, fingerprint)
    const subject = { subjectId: planId, traineeId, providerId }
    return {
      result: planId,
      events: [{ type: 'education-plan.activated', ...subject, data: { number: 1, fingerprint } }],
    }
  })
