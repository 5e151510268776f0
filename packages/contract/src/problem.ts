import { type Static, Type } from 'typebox'
import { oneOf, record, strictObject } from './common.ts'
import { type ErrorCode, errorCodes } from './error-codes.ts'

/** One thing that is wrong with one field. `path` is a JSON pointer into the body, the query or the parameters. */
export const FieldError = strictObject({
  path: Type.String({ examples: ['/startsOn'] }),
  rule: Type.String({ examples: ['format', 'required', 'maximum'] }),
  params: record(Type.Unknown()),
})
export type FieldError = Static<typeof FieldError>

/** Every error's answer, `application/problem+json` (RFC 9457), without sentences: those are keyed by `code`. */
export const Problem = strictObject({
  type: Type.Literal('about:blank'),
  title: Type.String({ description: 'The phrase of the HTTP status' }),
  status: Type.Integer(),
  code: oneOf(...(Object.keys(errorCodes) as ErrorCode[])),
  params: record(Type.Unknown()),
  requestId: Type.String(),
  errors: Type.Optional(Type.Array(FieldError)),
})
export type Problem = Static<typeof Problem>
