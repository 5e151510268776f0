import type { FastifyRequest } from 'fastify'
import type { Actor } from '../core/access.ts'
import { fail } from '../core/fail.ts'
import type { Actors } from './actors.ts'

export const SESSION_COOKIE = 'alis_session'

/** What a token says: which session it belongs to. Everything else is looked up, so it can be ended. */
export type TokenPayload = { sid: string }

const isChange = (method: string) => method !== 'GET' && method !== 'HEAD'

/** Whether the browser says that the request comes from a page of this very address. */
function isFromHere({ headers, host }: FastifyRequest): boolean {
  if (headers.origin === undefined || !URL.canParse(headers.origin)) return false
  const origin = new URL(headers.origin)
  const here = `${origin.protocol}//${host}`
  return URL.canParse(here) && new URL(here).host === origin.host
}

/** Refuses a page of another address that signs its reader in. Without a browser there is no Origin to check. */
export function checkSignInOrigin(request: FastifyRequest): void {
  if (request.headers.origin !== undefined && !isFromHere(request)) fail('FOREIGN_ORIGIN')
}

/**
 * Who asks: by bearer token, or by the cookie, with which a change must come from a page of this address.
 * @throws Failure NOT_SIGNED_IN, FOREIGN_ORIGIN
 */
export async function authenticate(actors: Actors, request: FastifyRequest): Promise<Actor> {
  const isByCookie = request.headers.authorization === undefined
  const payload = await request.jwtVerify<TokenPayload>().catch(() => fail('NOT_SIGNED_IN'))
  if (isByCookie && isChange(request.method) && !isFromHere(request)) fail('FOREIGN_ORIGIN')
  return (await actors.find(payload.sid)) ?? fail('NOT_SIGNED_IN')
}
