import type { Progress } from '@alis/contract'
import { assess, regulationOf } from '@alis/domain'
import type { Ctx } from '../../core/context.ts'
import { mayReadAbsence } from './policy.ts'
import { presentProgress } from './present.ts'
import { readLedgerAsOf } from './read-ledger.ts'

/** How much of a doctor's service counts to the end of a day, counted now from her ledger: nothing of it is stored. */
export async function assessProgress(ctx: Ctx, traineeId: string, asOf: string): Promise<Progress> {
  const ledger = await readLedgerAsOf(ctx, traineeId, asOf)
  const detail = mayReadAbsence(ctx.actor, ledger) === 'allowed' ? 'whole' : 'deducted-only'
  return presentProgress(traineeId, assess(ledger.facts, regulationOf(ledger.facts.scheme), { asOf }), detail)
}
