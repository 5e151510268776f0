import type { ChangeEffect, PathChange } from '@alis/contract'
import { type PathChange as DomainChange, findChangeProblem, previewChanges } from '@alis/domain'
import { type Ledger, presentCompletion } from '../progress/index.ts'

/** The changes as the engine takes them: new service is the doctor's own provider's, and counts from its registration on (T7). */
export const toDomainChanges = (
  changes: readonly PathChange[],
  { providerRegisteredOn }: Ledger,
): DomainChange[] =>
  changes.map(change =>
    change.kind === 'service'
      ? { ...change, registration: [{ startsOn: providerRegisteredOn, endsOn: null }] }
      : change,
  )

/** What the changes do to the day the doctor can be done; null where they cannot be made of her service any more. */
export function countEffect(
  changes: readonly PathChange[],
  ledger: Ledger,
  asOf: string,
): ChangeEffect | null {
  const domainChanges = toDomainChanges(changes, ledger)
  if (findChangeProblem(ledger.facts, domainChanges) !== null) return null
  const { before, after } = previewChanges(ledger.facts, domainChanges, { asOf })
  return { asOf, before: presentCompletion(before.completion), after: presentCompletion(after.completion) }
}
