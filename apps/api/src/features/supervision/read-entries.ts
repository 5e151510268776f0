import type { SupervisionEntry, SupervisionEntryQuery } from '@alis/contract'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { pageOf } from '../../core/paging.ts'
import { checkDoctor, getEntry, listEntries } from './entry-store.ts'
import { presentEntry } from './present.ts'

/** A page of a doctor's entries, the newest first, and the minutes of all that match. */
export async function readEntries(ctx: Ctx, traineeId: string, query: SupervisionEntryQuery) {
  const scope = scopeOf(ctx.actor)
  const [, { rows, total, minutes }] = await Promise.all([
    checkDoctor(ctx.db, scope, traineeId),
    listEntries(ctx.db, scope, traineeId, query),
  ])
  const entries = rows.map(row => presentEntry(row, ctx.actor))
  return { ...pageOf(entries, total, query), minutes }
}

/** One entry. */
export const readEntry = async (ctx: Ctx, entryId: string): Promise<SupervisionEntry> =>
  presentEntry(await getEntry(ctx.db, scopeOf(ctx.actor), entryId), ctx.actor)
