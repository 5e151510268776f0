import { changePath, type PathChange } from '../service/change-path.ts'
import type { TrainingFacts } from '../service/training-facts.ts'
import { type Assessment, type AssessOptions, assess } from './assess.ts'
import { regulationOf } from './index.ts'

/**
 * What some changes of a path would do: the assessment without them, and with them. The doctor sees it before she asks, the
 * coordinator before she approves, and afterwards it is the forecast.
 */
export function previewChanges(
  facts: TrainingFacts,
  changes: readonly PathChange[],
  options: AssessOptions,
): { before: Assessment; after: Assessment } {
  const regulation = regulationOf(facts.scheme)
  return {
    before: assess(facts, regulation, options),
    after: assess({ ...facts, ...changePath(facts, changes) }, regulation, options),
  }
}
