import type { EducationPlan } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showPlan } from './read-plan.ts'
import { saveReturned } from './store.ts'

/** Sends a proposed plan back to draft, with a reason that stands in no event. Agreements to it are void. */
export const returnPlan = (
  ctx: Ctx,
  planId: string,
  { version, reason }: { version: number; reason: string },
): Promise<EducationPlan> =>
  write(ctx, async tx => {
    const plan = await openFor(tx, ctx, { planId, version, step: 'return' })
    await saveReturned(tx, planId, reason)
    return {
      result: await showPlan(tx, ctx, planId),
      events: [{ type: 'education-plan.returned', ...subjectOf(plan), data: { number: plan.number } }],
    }
  })
