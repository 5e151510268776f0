import type { SupervisionGroup } from '@alis/contract'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { type Paging, pageOf } from '../../core/paging.ts'
import { getGroup, listGroups } from './group-store.ts'
import { presentGroup } from './present-group.ts'

/** The groups of the providers that the actor acts for. */
export async function readGroups(ctx: Ctx, paging: Paging) {
  const { rows, total } = await listGroups(ctx.db, scopeOf(ctx.actor), ctx.today, paging)
  return pageOf(rows, total, paging)
}

/** One group with its members and meetings. */
export const readGroup = async (ctx: Ctx, groupId: string): Promise<SupervisionGroup> =>
  presentGroup(await getGroup(ctx.db, scopeOf(ctx.actor), groupId), ctx.actor)
