import { type ErrorCode, type ErrorParams, errorCodes, type FieldError } from '@alis/contract'

/** What code throws when a request cannot be answered as asked. `http/errors.ts` makes problem+json of it. */
export class Failure extends Error {
  readonly code: ErrorCode
  readonly params: Record<string, string | number>
  readonly errors: FieldError[]

  constructor(code: ErrorCode, params: Record<string, string | number>, errors: FieldError[]) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.params = params
    this.errors = errors
  }

  get status(): number {
    return errorCodes[this.code].status
  }
}

/** Ends the request with an error code; its status and the names of its parameters stand in the contract. */
export function fail<Code extends ErrorCode>(
  code: Code,
  ...[params, errors]: keyof ErrorParams<Code> extends never
    ? [params?: Record<string, never>, errors?: FieldError[]]
    : [params: ErrorParams<Code>, errors?: FieldError[]]
): never {
  throw new Failure(code, params ?? {}, errors ?? [])
}

/** Ends the request with an error code that belongs to one field, so that the form can say it there. */
export function failAt<Code extends ErrorCode>(path: string, code: Code, params: ErrorParams<Code>): never {
  throw new Failure(code, params, [{ path, rule: code, params }])
}
