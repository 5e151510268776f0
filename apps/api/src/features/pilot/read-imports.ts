import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { type Paging, pageOf } from '../../core/paging.ts'
import { listImports } from './import-store.ts'
import { maySeePilot } from './policy.ts'

/** Imports so far, newest first unless asked otherwise. */
export async function readImports(ctx: Ctx, query: Paging & { order?: 'asc' | 'desc' }) {
  authorise(maySeePilot(ctx.actor))
  const { rows, total } = await listImports(ctx.db, query.order ?? 'desc', query)
  return pageOf(rows, total, query)
}
