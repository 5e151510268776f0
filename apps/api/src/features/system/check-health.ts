import type { PublicCtx } from '../../core/context.ts'
import { version } from '../../version.ts'
import { canReachDatabase } from './store.ts'

const PATIENCE_MS = 2_000

/** Whether the database answers within two seconds. Nothing is remembered, so it is well again as soon as the database is. */
export async function checkHealth(ctx: PublicCtx) {
  const patience = new Promise<false>(resolve => setTimeout(resolve, PATIENCE_MS, false).unref())
  const isReachable = await Promise.race([canReachDatabase(ctx.db), patience])
  const state = isReachable ? ('ok' as const) : ('unavailable' as const)
  return { status: state, version, database: state }
}
