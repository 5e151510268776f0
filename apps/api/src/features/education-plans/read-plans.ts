import type { PlanQuery } from '@alis/contract'
import { planStateOn } from '@alis/domain'
import type { Ctx } from '../../core/context.ts'
import { pageOf } from '../../core/paging.ts'
import { listStates, listVersions } from './list-store.ts'
import { mayDraftPlan, readerOf } from './policy.ts'

/** How it stands with the plan of each doctor in training that the actor may see. */
export async function readPlanStates(ctx: Ctx, query: PlanQuery) {
  const { rows, total } = await listStates(ctx.db, readerOf(ctx.actor), query, ctx.today)
  return pageOf(rows, total, query)
}

/** All versions of a doctor's plan. */
export async function readPlans(ctx: Ctx, traineeId: string) {
  const { providerId, hasOpen, agreedOn, plans } = await listVersions(ctx.db, readerOf(ctx.actor), traineeId)
  const mayDraft = mayDraftPlan(ctx.actor, { traineeId, providerId }) === 'allowed'
  return { ...planStateOn(agreedOn, ctx.today), plans, can: { draft: mayDraft && !hasOpen } }
}
