import type { EducationPlan } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showPlan } from './read-plan.ts'
import { saveDiscarded } from './store.ts'

/** Gives up a draft. It is kept. */
export const discardPlan = (ctx: Ctx, planId: string, version: number): Promise<EducationPlan> =>
  write(ctx, async tx => {
    const plan = await openFor(tx, ctx, { planId, version, step: 'discard' })
    await saveDiscarded(tx, planId)
    return {
      result: await showPlan(tx, ctx, planId),
      events: [{ type: 'education-plan.discarded', ...subjectOf(plan), data: { number: plan.number } }],
    }
  })
