import type { Static, TSchema } from 'typebox'

/**
 * One operation of the API. From this object come the Fastify route with validation and serialisation, the OpenAPI
 * document, and the typed client of the SPA and the tests.
 */
export type RouteContract = {
  operationId: string
  summary: string
  tag: string
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below `/api`, parameters as `:name`. */
  path: string
  /** Who may call it at all; what the actor may do with what is found is decided by the feature's policy. */
  access: 'public' | 'signed-in'
  params?: TSchema
  query?: TSchema
  body?: TSchema
  /** The multipart form field that carries files, instead of a body. */
  files?: string
  /** A creating request that may be sent again under the same `Idempotency-Key` without creating twice. */
  isIdempotent?: boolean
  /** It changes who may sign in or do what: what is remembered of sessions is forgotten at once. */
  changesAccess?: boolean
  /** Reading it opens a person's whole record and is logged as such. */
  logsAccess?: boolean
  status: 200 | 201 | 204
  answer?: TSchema
  /** Other representations than JSON, by content type. */
  alsoAs?: readonly string[]
}

/** Declares an operation and keeps its exact types. */
export const defineRoute = <const Contract extends RouteContract>(contract: Contract): Contract => contract

type Part<Contract, Name extends string> = Contract extends { [Key in Name]: infer Schema extends TSchema }
  ? { [Key in Name]: Static<Schema> }
  : unknown

/** What a caller gives: parameters, query (defaults may be left out), body, files. */
export type Call<Contract extends RouteContract> = Part<Contract, 'params'> &
  (Contract extends { query: infer Schema extends TSchema } ? { query?: Partial<Static<Schema>> } : unknown) &
  Part<Contract, 'body'> &
  (Contract extends { files: string } ? { files: readonly File[] } : unknown)

/** What a handler receives, validated: every part that the contract names. */
export type Received<Contract extends RouteContract> = Part<Contract, 'params'> &
  Part<Contract, 'query'> &
  Part<Contract, 'body'>

/** What a successful call answers; nothing for 204. */
export type Answer<Contract extends RouteContract> = Contract extends { answer: infer Schema extends TSchema }
  ? Static<Schema>
  : undefined
