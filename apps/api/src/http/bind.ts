import { createHmac } from 'node:crypto'
import { type Answer, Problem, type Received, type RouteContract } from '@alis/contract'
import type { DbPool } from '@alis/db'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { type Actor, authorise, type Verdict } from '../core/access.ts'
import type { AccessLog } from '../core/access-log.ts'
import { canonicalJson } from '../core/canonical-json.ts'
import { todayInNorway } from '../core/clock.ts'
import type { Ctx, PublicCtx } from '../core/context.ts'
import { Failure, fail } from '../core/fail.ts'
import type { Actors } from './actors.ts'
import { authenticate } from './auth.ts'

/** A file that was uploaded, whole in memory; its size is limited by the multipart plugin. */
export type UploadedFile = { name: string; bytes: Buffer }

/** For the few operations that set a cookie or answer with something else than JSON. */
export type Http = { request: FastifyRequest; reply: FastifyReply }

type HandlerCtx<Contract extends RouteContract> = Contract extends { access: 'signed-in' } ? Ctx : PublicCtx

type Input<Contract extends RouteContract> = Received<Contract> &
  (Contract extends { files: string } ? { files: UploadedFile[] } : unknown)

/** A contract with the use case that fulfils it. */
export type BoundRoute = {
  contract: RouteContract
  handle: (ctx: Ctx, received: never, http: Http) => Promise<unknown>
  /** Asked before files are read, which are too much to take from somebody who may not send them. */
  mayUpload?: (actor: Actor) => Verdict
}

/** Joins a contract and its use case; a handler that answers another shape does not compile. */
export function route<Contract extends RouteContract>(
  contract: Contract,
  handle: (
    ctx: HandlerCtx<Contract>,
    received: Input<Contract>,
    http: Http,
  ) => Promise<Answer<Contract> | OtherRepresentation>,
  mayUpload?: Contract extends { files: string } ? (actor: Actor) => Verdict : never,
): BoundRoute {
  return { contract, handle: handle as BoundRoute['handle'], ...(mayUpload && { mayUpload }) }
}

/** An answer that is not JSON: a file in one of the contract's other representations. */
export type OtherRepresentation = { contentType: string; fileName: string; content: string | Buffer }

const isOtherRepresentation = (answer: unknown): answer is OtherRepresentation =>
  typeof answer === 'object' && answer !== null && 'contentType' in answer && 'fileName' in answer

function schemaOf(contract: RouteContract): FastifySchema {
  const { params, query, body, answer, status, alsoAs = [], operationId, summary, tag, access } = contract
  const others = Object.fromEntries(alsoAs.map(type => [type, { schema: { type: 'string' } }]))
  const contents = { ...(answer && { 'application/json': { schema: answer } }), ...others }
  const ok =
    Object.keys(contents).length > 0
      ? { description: 'Done', content: contents }
      : { description: 'Done', type: 'null' }
  return {
    operationId,
    summary,
    tags: [tag],
    ...(access === 'public' && { security: [] }),
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    response: {
      [status]: ok,
      default: {
        description: 'Refused; the sentence is keyed by `code`',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  }
}

async function readFiles(request: FastifyRequest, field: string): Promise<UploadedFile[]> {
  const files: UploadedFile[] = []
  for await (const file of request.files()) {
    const bytes = await file.toBuffer()
    if (file.fieldname === field) files.push({ name: file.filename ?? '', bytes })
  }
  return files.length > 0 ? files : fail('FILE_MISSING')
}

/**
 * Half of a surrogate pair is no letter: PostgreSQL refuses it in JSON and makes another character of it elsewhere.
 * @throws Failure VALIDATION_FAILED
 */
function checkLetters(part: unknown): void {
  if (typeof part === 'string' && /\p{Surrogate}/u.test(part))
    throw new Failure('VALIDATION_FAILED', {}, [{ path: '/', rule: 'character', params: {} }])
  if (typeof part === 'object' && part !== null) Object.values(part).forEach(checkLetters)
}

function idempotencyOf(
  contract: RouteContract,
  request: FastifyRequest,
  files: readonly UploadedFile[],
  fingerprintKey: string,
): Ctx['idempotency'] {
  const key = request.headers['idempotency-key']
  if (!contract.isIdempotent || key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Failure('VALIDATION_FAILED', {}, [
      { path: '/headers/idempotency-key', rule: 'pattern', params: {} },
    ])
  const hash = createHmac('sha256', fingerprintKey).update(
    canonicalJson([request.params, request.query, request.body]),
  )
  for (const file of files) hash.update(file.name).update(file.bytes)
  return { key, operation: contract.operationId, bodyHash: hash.digest('hex'), status: contract.status }
}

const subjectOf = (request: FastifyRequest): string | null =>
  Object.values((request.params ?? {}) as Record<string, string>)[0] ?? null

const isRefusal = (error: unknown) =>
  error instanceof Failure && (error.code === 'NOT_ALLOWED' || error.code === 'NOT_FOUND')

type BindDeps = {
  db: DbPool
  /** Keys the fingerprints of bodies, so that a stored one does not help to guess what was in it (a new password). */
  fingerprintKey: string
}

/** Makes Fastify routes of contracts: sign-in, validation, context, access log and answer, in this order, for all alike. */
export function bind(
  app: FastifyInstance,
  { accessLog, actors, ...deps }: BindDeps & { accessLog: AccessLog; actors: Actors },
  routes: readonly BoundRoute[],
): void {
  for (const bound of routes) {
    const { contract } = bound
    app.route({
      method: contract.method,
      url: `/api${contract.path}`,
      schema: schemaOf(contract),
      ...(contract.access === 'signed-in' && {
        // Before validation: a stranger learns nothing about what the operation expects.
        onRequest: async (request: FastifyRequest) => {
          request.actor = await authenticate(actors, request)
        },
      }),
      handler: async (request, reply) => {
        const note = (outcome: 'read' | 'refused') =>
          accessLog.record({
            at: new Date().toISOString(),
            accountId: request.actor.accountId,
            requestId: request.id,
            operation: contract.operationId,
            outcome,
            subjectId: subjectOf(request),
          })
        reply.status(contract.status)
        try {
          const answer = await handleRequest(deps, bound, { request, reply })
          if (contract.changesAccess) actors.forget()
          if (contract.logsAccess) note('read')
          return answer
        } catch (error) {
          if (contract.access === 'signed-in' && isRefusal(error)) note('refused')
          throw error
        }
      },
    })
  }
}

async function handleRequest(
  { db, fingerprintKey }: BindDeps,
  { contract, handle, mayUpload }: BoundRoute,
  http: Http,
) {
  const { request, reply } = http
  const { actor, params, query, body } = request
  if (mayUpload) authorise(mayUpload(actor))
  checkLetters(body)
  const files = contract.files === undefined ? [] : await readFiles(request, contract.files)
  const idempotency = idempotencyOf(contract, request, files, fingerprintKey)
  const ctx: Ctx = {
    db,
    actor,
    today: todayInNorway(),
    requestId: request.id,
    ...(idempotency && { idempotency }),
  }
  const answer = await handle(ctx, { params, query, body, files } as never, http)
  if (!isOtherRepresentation(answer)) return answer
  reply.type(answer.contentType).header('content-disposition', `attachment; filename="${answer.fileName}"`)
  return answer.content
}
