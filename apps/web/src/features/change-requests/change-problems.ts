import type { FieldError } from '@alis/contract'
import { type ChangeProblemCode, findChangeProblem, type TrainingFacts } from '@alis/domain'
import { type ChangeValues, findFieldErrors } from './change-values.ts'
import { toChanges } from './to-changes.ts'

/** What is wrong with a field of one of the changes: by the contract's rules, or by what the path allows. */
export type FieldProblem = { change: number; field: string } & (
  | { error: FieldError }
  | { code: ChangeProblemCode }
)

/** Everything that keeps the written changes from being sent. What the path allows is asked when every field is right. */
export function findProblems(
  facts: TrainingFacts,
  written: readonly ChangeValues[],
  registeredOn: string,
): FieldProblem[] {
  const wrong = written.flatMap((values, change) =>
    findFieldErrors(values).map(error => ({ change, field: error.path.slice(1), error })),
  )
  if (wrong.length > 0) return wrong
  const problem = findChangeProblem(facts, toChanges(written, registeredOn))
  return problem === null ? [] : [problem]
}

/** What the API refused, by change and field: `/changes/0/positionPercent`. */
export const readServerErrors = (errors: readonly FieldError[]): FieldProblem[] =>
  errors.flatMap((error): FieldProblem[] => {
    const [, change, field] = /^\/changes\/(\d+)\/(\w+)$/.exec(error.path) ?? []
    return change === undefined || field === undefined ? [] : [{ change: Number(change), field, error }]
  })
