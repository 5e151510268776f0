import type { ErrorCode, FieldError } from '@alis/contract'
import { type FieldRule, fieldRules, type Texts } from '@alis/texts'
import type { ProblemError } from '../api/call.ts'

// The texts are typed by code; what comes over the network is known by its code alone.
type Sentence = (params: Record<string, unknown>) => string

/** The sentence for an error of the API. */
export function problemText(texts: Texts, problem: Pick<ProblemError, 'code' | 'params'>): string {
  if (problem.code === 'NO_ANSWER') return texts.noAnswer
  return (texts.errors[problem.code] as Sentence)(problem.params)
}

const isErrorCode = (texts: Texts, rule: string): rule is ErrorCode => rule in texts.errors
const isFieldRule = (rule: string): rule is FieldRule => fieldRules.some(known => known === rule)

/** The sentence for one wrong field: of its rule, or of the error code that the server put on it. */
export function fieldErrorText(
  texts: Texts,
  { rule, params }: Pick<FieldError, 'rule' | 'params'>,
  label: string,
): string {
  if (isErrorCode(texts, rule)) return problemText(texts, { code: rule, params })
  const limit = params.limit ?? ''
  const readable =
    typeof limit === 'number' ? texts.formats.number(limit) : texts.formats.dayInSentence(String(limit))
  return texts.fieldRules[isFieldRule(rule) ? rule : 'type']({ label, limit: readable })
}
