import {
  type Assessment,
  type AssessOptions,
  assess,
  type Regulation,
  readDescribedPath,
  regulationOf,
  type TrainingFacts,
} from '@alis/domain'
import type { Path } from './path.ts'

/** A path with its answer, and with what is needed to open the answer further. */
export type Counting = {
  facts: TrainingFacts
  options: AssessOptions
  regulation: Regulation
  assessment: Assessment
}

/** Counts a path in the browser, by the engine that the API counts with. */
export function countPath(path: Path): Counting {
  const { facts, options } = readDescribedPath(path)
  const regulation = regulationOf(facts.scheme)
  return { facts, options, regulation, assessment: assess(facts, regulation, options) }
}
