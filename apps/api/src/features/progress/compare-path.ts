import type { SchemeComparison } from '@alis/contract'
import { compareSchemes } from '@alis/domain'
import type { Ctx } from '../../core/context.ts'
import { presentComparison } from './present.ts'
import { readLedgerAsOf } from './read-ledger.ts'

/** A doctor's history under the old scheme and the new, with the old one's last day to apply. */
export async function comparePath(ctx: Ctx, traineeId: string, asOf: string): Promise<SchemeComparison> {
  const { facts } = await readLedgerAsOf(ctx, traineeId, asOf)
  return presentComparison(traineeId, compareSchemes(facts, { asOf }))
}
