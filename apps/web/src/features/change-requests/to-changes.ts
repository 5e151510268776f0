import type { PathChange } from '@alis/contract'
import { type PathChange as CountedChange, changePath, type TrainingFacts } from '@alis/domain'
import { type ChangeValues, findFieldErrors, toBody } from './change-values.ts'

/** What counting does not look at: it need not be written for the effect to be known. */
const withoutEffect = new Set(['/place', '/municipalityId'])

/** A change as the counting engine takes it. The doctor's own provider answers for a new period. */
export function toCounted(change: PathChange, registeredOn: string): CountedChange {
  if (change.kind !== 'service') return change
  const { place: _, municipalityId: __, ...counted } = change
  return { ...counted, registration: [{ startsOn: registeredOn, endsOn: null }] }
}

/** What is written so far and can be counted, in its order. */
export const toChanges = (written: readonly ChangeValues[], registeredOn: string): CountedChange[] =>
  written.flatMap(values =>
    findFieldErrors(values).some(({ path }) => !withoutEffect.has(path))
      ? []
      : // All that is counted was just checked.
        [toCounted(toBody(values) as PathChange, registeredOn)],
  )

/** What a doctor's service is counted from after some changes. */
export const withChanges = (facts: TrainingFacts, changes: readonly CountedChange[]): TrainingFacts => ({
  ...facts,
  ...changePath(facts, changes),
})
