import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { mayReadAbsence } from './policy.ts'
import { getLedger, type Ledger } from './store.ts'

/**
 * A doctor's ledger, to be counted to the end of a day. Another day than today is for who may see absence: by how little is
 * added from one day to the next, anybody else would learn when she was away.
 * @throws Failure NOT_FOUND, NOT_ALLOWED
 */
export async function readLedgerAsOf(ctx: Ctx, traineeId: string, asOf: string): Promise<Ledger> {
  const ledger = await getLedger(ctx.db, scopeOf(ctx.actor), traineeId)
  if (asOf !== ctx.today) authorise(mayReadAbsence(ctx.actor, ledger))
  return ledger
}
