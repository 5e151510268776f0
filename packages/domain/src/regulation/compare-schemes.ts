import type { IsoDate } from '../date.ts'
import type { TrainingFacts } from '../service/training-facts.ts'
import { type Assessment, type AssessOptions, assess } from './assess.ts'
import { newScheme2019 } from './new-scheme-2019.ts'
import { oldScheme } from './old-scheme.ts'

/**
 * Whether the service of the old scheme can be complete by its last day of application (O1).
 * `deadline-passed`: `asOf` is after it.
 */
export type OldSchemeOutcome = 'in-time' | 'too-late' | 'cannot-be-met' | 'deadline-passed'

export type SchemeComparison = {
  oldScheme: Assessment
  newScheme: Assessment
  applicationDeadlineOn: IsoDate | null
  oldSchemeOutcome: OldSchemeOutcome
}

function outcomeOf({ asOf, completion }: Assessment, deadlineOn: IsoDate | null): OldSchemeOutcome {
  if (deadlineOn !== null && asOf > deadlineOn) return 'deadline-passed'
  if (completion.earliestOn === null) return 'cannot-be-met'
  return deadlineOn !== null && completion.earliestOn > deadlineOn ? 'too-late' : 'in-time'
}

/**
 * The same history under both schemes, for a doctor who considers conversion: service from before 1 March 2019 counts in
 * the new scheme too. Looks at service time only; the old scheme's courses and shifts are other questions.
 */
export function compareSchemes(facts: TrainingFacts, options: AssessOptions): SchemeComparison {
  const old = assess(facts, oldScheme, options)
  const { applicationDeadlineOn } = oldScheme.numbers
  return {
    oldScheme: old,
    newScheme: assess(facts, newScheme2019, options),
    applicationDeadlineOn,
    oldSchemeOutcome: outcomeOf(old, applicationDeadlineOn),
  }
}
