import type { EducationPlan } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showPlan } from './read-plan.ts'
import { saveProposed } from './store.ts'

/** Proposes a draft to the doctor and the leader. */
export const proposePlan = (ctx: Ctx, planId: string, version: number): Promise<EducationPlan> =>
  write(ctx, async tx => {
    const plan = await openFor(tx, ctx, { planId, version, step: 'propose' })
    await saveProposed(tx, planId, ctx.actor.accountId)
    return {
      result: await showPlan(tx, ctx, planId),
      events: [{ type: 'education-plan.proposed', ...subjectOf(plan), data: { number: plan.number } }],
    }
  })
