import { type Answer, type readInbox as contract, MOST_WAITING_SHOWN, type WaitingItem } from '@alis/contract'
import { consequenceOf, rankWaiting } from '@alis/domain'
import type { Ctx } from '../../core/context.ts'
import { isAgreementVoid } from '../education-plans/index.ts'
import { listWaiting, type UnrankedItem } from './store.ts'

/** Those of the plans which the actor has agreed to that say something else by now, so that it is to be done again. */
async function toBeAgreedAnew(ctx: Ctx, agreedPlans: readonly UnrankedItem[]): Promise<UnrankedItem[]> {
  const areVoid = await Promise.all(agreedPlans.map(({ subjectId }) => isAgreementVoid(ctx, subjectId)))
  return agreedPlans.filter((_, index) => areVoid[index])
}

/** Everything that waits for the actor, ranked by what waiting costs. */
export async function readInbox(ctx: Ctx): Promise<Answer<typeof contract>> {
  const { waiting, agreedPlans } = await listWaiting(ctx.db, ctx.actor, ctx.today)
  const items = rankWaiting(
    [...waiting, ...(await toBeAgreedAnew(ctx, agreedPlans))].map(
      ({ isNearlyDone, ...item }): WaitingItem => ({
        ...item,
        consequence: consequenceOf({ kind: item.kind, isNearlyDone }),
      }),
    ),
  )
  return { items: items.slice(0, MOST_WAITING_SHOWN), total: items.length }
}
