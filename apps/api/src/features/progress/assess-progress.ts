import type { Progress } from '@alis/contract'
import { assess, regulationOf } from '@alis/domain'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { presentProgress } from './present.ts'
import { readFacts } from './store.ts'

/** How much of a doctor's service counts to the end of a day, counted now from her ledger: nothing of it is stored. */
export async function assessProgress(ctx: Ctx, traineeId: string, asOf: string): Promise<Progress> {
  const [ledger] = await readFacts(ctx.db, scopeOf(ctx.actor), [traineeId])
  if (!ledger) fail('NOT_FOUND')
  return presentProgress(traineeId, assess(ledger.facts, regulationOf(ledger.facts.scheme), { asOf }))
}
