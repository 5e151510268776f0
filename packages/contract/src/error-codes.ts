/**
 * Every error the API can answer with: its HTTP status and the names of its parameters. The sentences stand in
 * `packages/texts`, complete by type in every language; the server never sends one.
 */
export const errorCodes = {
  VALIDATION_FAILED: { status: 400, params: [] },
  MALFORMED_BODY: { status: 400, params: [] },
  FILE_MISSING: { status: 400, params: [] },
  NOT_SIGNED_IN: { status: 401, params: [] },
  WRONG_USERNAME_OR_PASSWORD: { status: 401, params: [] },
  NOT_ALLOWED: { status: 403, params: [] },
  FOREIGN_ORIGIN: { status: 403, params: [] },
  NOT_FOUND: { status: 404, params: [] },
  CHANGED_MEANWHILE: { status: 409, params: ['current'] },
  LEDGER_CHANGED_MEANWHILE: { status: 409, params: ['current'] },
  HPR_NUMBER_TAKEN: { status: 409, params: [] },
  USERNAME_TAKEN: { status: 409, params: [] },
  ALREADY_GRANTED: { status: 409, params: [] },
  PROVIDER_ALREADY_REGISTERED: { status: 409, params: [] },
  REQUEST_STILL_RUNNING: { status: 409, params: [] },
  BODY_TOO_LARGE: { status: 413, params: [] },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, params: [] },
  IDEMPOTENCY_KEY_REUSED: { status: 422, params: [] },
  PERIOD_ENDS_BEFORE_START: { status: 422, params: ['startsOn', 'endsOn'] },
  CATEGORY_NOT_IN_SCHEME: { status: 422, params: ['category', 'scheme'] },
  CHANGE_DOES_NOT_FIT: { status: 422, params: ['index', 'problem'] },
  REQUEST_NOT_OPEN: { status: 422, params: ['status'] },
  ABSENCE_ENDS_BEFORE_START: { status: 422, params: ['startsOn', 'endsOn'] },
  CONFIRMATION_SPAN_NOT_OVER: { status: 422, params: ['endsOn'] },
  CONFIRMATION_WITHOUT_SERVICE: { status: 422, params: [] },
  CONFIRMATION_OF_PLANNED_SERVICE: { status: 422, params: ['startsOn'] },
  CONFIRMATION_NOT_OPEN: { status: 422, params: ['status'] },
  CONFIRMATION_OBJECTED_TO: { status: 422, params: [] },
  TRAINEE_HAS_SERVICE: { status: 422, params: ['periods'] },
  TRAINEE_HAS_RECORDS: { status: 422, params: [] },
  TRAINEE_HAS_ACCOUNT: { status: 422, params: [] },
  STATUS_NEEDS_A_DAY: { status: 422, params: ['status'] },
  GRANT_NEEDS_ITS_PLACE: { status: 422, params: ['role'] },
  LAST_ADMINISTRATOR: { status: 422, params: [] },
  REPORT_NOT_RECOGNISED: { status: 422, params: ['file'] },
  REPORT_BROKEN: { status: 422, params: ['file'] },
  TOO_MANY_REQUESTS: { status: 429, params: ['seconds'] },
  INTERNAL_ERROR: { status: 500, params: [] },
  DATABASE_AWAY: { status: 503, params: [] },
} as const satisfies Record<string, { status: number; params: readonly string[] }>

export type ErrorCode = keyof typeof errorCodes

/** The parameters of an error, by name. */
export type ErrorParams<Code extends ErrorCode> = Record<
  (typeof errorCodes)[Code]['params'][number],
  string | number
>
