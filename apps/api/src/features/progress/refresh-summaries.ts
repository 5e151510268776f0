import type { Db } from '@alis/db'
import { assess, findDecisive, regulationOf } from '@alis/domain'
import type { Scope } from '../../core/access.ts'
import { type Ledger, readFacts, type Summary, saveSummaries } from './store.ts'

/** So many doctors are read and counted before other requests get their turn. */
const BATCH = 200

function summarise({ traineeId, ledgerVersion, facts }: Ledger, asOf: string): Summary {
  const { counted, requirements, completion, findings } = assess(facts, regulationOf(facts.scheme), { asOf })
  const whole = requirements.find(({ code }) => code === 'T1' || code === 'O-total')
  if (!whole) throw new Error('The regulation has no requirement for the time in all.')
  return {
    traineeId,
    ledgerVersion,
    countedUnits: counted.total.countedUnits,
    requiredUnits: whole.requiredUnits,
    earliestOn: completion.earliestOn,
    binding: findDecisive(completion),
    findings: findings.length,
  }
}

/** Counts the doctors again and keeps what the roster shows of them. */
export async function refreshSummaries(
  db: Db,
  scope: Scope,
  traineeIds: readonly string[],
  today: string,
): Promise<void> {
  for (let from = 0; from < traineeIds.length; from += BATCH) {
    const ledgers = await readFacts(db, scope, traineeIds.slice(from, from + BATCH))
    await saveSummaries(
      db,
      ledgers.map(ledger => summarise(ledger, today)),
      today,
    )
  }
}
