import type { ErrorCode, ErrorParams } from '@alis/contract'

/** A sentence for every error the API can answer with. */
export type ErrorTexts = { [Code in ErrorCode]: (params: ErrorParams<Code>) => string }

/**
 * The rules that a field can break, by the names that JSON Schema gives them, and two of the database's: `unknown` (refers
 * to nothing) and `character` (a sign that cannot be stored).
 */
export const fieldRules = [
  'required',
  'type',
  'enum',
  'format',
  'formatMinimum',
  'formatMaximum',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'identityNumber',
  'additionalProperties',
  'unknown',
  'character',
] as const
export type FieldRule = (typeof fieldRules)[number]

/** A sentence for every rule a field can break. `label` is the field's own, `limit` the rule's number or day, ready to read. */
export type FieldRuleTexts = { [Rule in FieldRule]: (params: { label: string; limit: string }) => string }
