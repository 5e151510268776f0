import type { EducationPlan } from '@alis/contract'
import type { Db } from '@alis/db'
import type { Ctx } from '../../core/context.ts'
import { readerOf } from './policy.ts'
import { presentPlan } from './present.ts'
import { readPlanFacts } from './sections.ts'
import { getPlan } from './store.ts'

/** One plan, as the pool or a transaction sees it. */
export async function showPlan(db: Db, ctx: Ctx, planId: string): Promise<EducationPlan> {
  const plan = await getPlan(db, readerOf(ctx.actor), planId)
  return presentPlan(plan, await readPlanFacts(db, plan.trainee.id, plan.content, ctx.today), ctx)
}

/** One version of a plan with what differs from what was last agreed. */
export const readPlan = (ctx: Ctx, planId: string): Promise<EducationPlan> => showPlan(ctx.db, ctx, planId)
