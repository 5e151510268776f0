import { STATUS_CODES } from 'node:http'
import { type ErrorCode, errorCodes, type FieldError, type Problem } from '@alis/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Failure } from '../core/fail.ts'
import { toFieldErrors } from './validation.ts'

type Known = { code: ErrorCode; params?: Record<string, string | number>; errors?: FieldError[] }

/** What a violated constraint means to who sent the request. */
const constraints: Record<string, { code: ErrorCode; path: string }> = {
  role_grant_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_ACCOUNT', path: '/' },
  absence_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  change_request_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  trainee_goal_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  goal_mirror_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  learning_activity_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  supervision_entry_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  group_member_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  conversation_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  board_assessment_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  signing_link_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  confirmation_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  education_plan_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  education_plan_number: { code: 'PLAN_ALREADY_OPEN', path: '/' },
  education_plan_one_open: { code: 'PLAN_ALREADY_OPEN', path: '/' },
  trainee_hpr_number_unique: { code: 'HPR_NUMBER_TAKEN', path: '/hprNumber' },
  account_username_unique: { code: 'USERNAME_TAKEN', path: '/username' },
  role_grant_once: { code: 'ALREADY_GRANTED', path: '/role' },
  supervisor_appointment_trainee_id_trainee_id_fk: { code: 'TRAINEE_HAS_RECORDS', path: '/' },
  supervisor_appointment_one_individual: { code: 'INDIVIDUAL_SUPERVISOR_TAKEN', path: '/startsOn' },
  supervisor_appointment_person_once: { code: 'ALREADY_APPOINTED', path: '/startsOn' },
  supervisor_hpr_number: { code: 'SUPERVISOR_ALREADY_REGISTERED', path: '/hprNumber' },
  supervisor_account_once: { code: 'SUPERVISOR_ALREADY_REGISTERED', path: '/username' },
  supervisor_municipality_id_municipality_id_fk: { code: 'VALIDATION_FAILED', path: '/municipalityId' },
  training_provider_municipality_unique: { code: 'PROVIDER_ALREADY_REGISTERED', path: '/municipalityId' },
  training_provider_municipality_id_municipality_id_fk: {
    code: 'VALIDATION_FAILED',
    path: '/municipalityId',
  },
  service_period_municipality_id_municipality_id_fk: { code: 'VALIDATION_FAILED', path: '/municipalityId' },
}

/** Two requests with one Idempotency-Key at the same moment: the second finds the key taken when it stores its answer. */
const keyTaken = 'idempotency_key_pkey'

const databaseAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
])
const databaseAwayMessages = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect/,
  /^Client has encountered a connection error/,
]

/** Text that PostgreSQL cannot store: a NUL character. */
const unstorableText = new Set(['22021', '22P05'])

type DatabaseError = { code?: string; constraint?: string; table?: string; message?: string }

/** Drizzle wraps the driver's error; its own message holds the values of the query and is never used. */
export function databaseErrorOf(error: unknown): DatabaseError | null {
  if (!(error instanceof Error)) return null
  return error.cause instanceof Error ? error.cause : error
}

/** Whether an error means that the database cannot be reached just now. */
export function isDatabaseAway(error: unknown): boolean {
  const inner = databaseErrorOf(error)
  if (!inner) return false
  return (
    databaseAway.has(inner.code ?? '') ||
    databaseAwayMessages.some(pattern => pattern.test(inner.message ?? ''))
  )
}

const fastifyCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_BODY',
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_BODY',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'MALFORMED_BODY',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_REQ_FILE_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_FILES_LIMIT: 'BODY_TOO_LARGE',
  FST_PARTS_LIMIT: 'BODY_TOO_LARGE',
  FST_FIELDS_LIMIT: 'BODY_TOO_LARGE',
}

function recognise(error: unknown): Known {
  if (error instanceof Failure) return { code: error.code, params: error.params, errors: error.errors }
  const { validation, code: fastifyCode, statusCode } = error as Partial<FastifyError>
  if (validation) return { code: 'VALIDATION_FAILED', errors: toFieldErrors(validation) }
  const mapped = fastifyCodes[fastifyCode ?? '']
  if (mapped) return { code: mapped }
  if (statusCode === 400) return { code: 'MALFORMED_BODY' }
  if (isDatabaseAway(error)) return { code: 'DATABASE_AWAY' }
  const { code: sqlState = '', constraint = '' } = databaseErrorOf(error) ?? {}
  if (constraint === keyTaken) return { code: 'REQUEST_STILL_RUNNING' }
  const known = constraints[constraint]
  if (known)
    return {
      code: known.code,
      errors: [
        { path: known.path, rule: known.code === 'VALIDATION_FAILED' ? 'unknown' : known.code, params: {} },
      ],
    }
  if (unstorableText.has(sqlState))
    return { code: 'VALIDATION_FAILED', errors: [{ path: '/', rule: 'character', params: {} }] }
  return { code: 'INTERNAL_ERROR' }
}

/** What may be logged of an error nobody expected: its kind and place, never a message that could hold values. */
function loggable(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint, table } = databaseErrorOf(error) ?? {}
  const frames = error.stack?.split('\n').filter(line => line.trimStart().startsWith('at '))
  return { kind: error.name, sqlState: code, constraint, table, frames: frames?.slice(0, 12) }
}

/** Answers with problem+json (RFC 9457). The sentence is the reader's: `packages/texts`, by `code`. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, params = {}, errors = [] }: Known,
): FastifyReply {
  const { status } = errorCodes[code]
  const problem: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    params,
    requestId: request.id,
    ...(errors.length > 0 && { errors }),
  }
  if (code === 'DATABASE_AWAY') reply.header('retry-after', '2')
  if (code === 'TOO_MANY_REQUESTS') reply.header('retry-after', String(params.seconds))
  return reply
    .status(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

/** The only error handler: whatever is thrown becomes a problem with a code, and what is unknown says nothing of itself. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = recognise(error)
    if (known.code === 'INTERNAL_ERROR') request.log.error({ error: loggable(error) }, 'unexpected error')
    else request.log.info({ code: known.code }, 'refused')
    return sendProblem(request, reply, known)
  })
}
