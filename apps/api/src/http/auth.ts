import type { DbPool } from '@alis/db'
import { run } from '@alis/db'
import type { FastifyRequest } from 'fastify'
import type { Actor, Grant } from '../core/access.ts'
import { fail } from '../core/fail.ts'

export const SESSION_COOKIE = 'alis_session'

/** What a token says: which session it belongs to. Everything else is looked up, so it can be ended. */
export type TokenPayload = { sid: string }

const readSession = {
  name: 'read-session',
  text: `select account.id as "accountId", session.id as "sessionId", account.username, account.name, account.language, account.version,
      (select coalesce(json_agg(json_strip_nulls(json_build_object('role', role_grant.role, 'providerId', role_grant.provider_id,
          'providerName', municipality.name, 'traineeId', role_grant.trainee_id, 'alisOffice', role_grant.alis_office)) order by role_grant.id), '[]')
        from role_grant
        left join training_provider on training_provider.id = role_grant.provider_id
        left join municipality on municipality.id = training_provider.municipality_id
        where role_grant.account_id = account.id and role_grant.ended_at is null) as grants
    from session join account on account.id = session.account_id
    where session.id = $1 and session.ended_at is null and session.expires_at > now() and account.disabled_at is null`,
}

type SessionRow = Omit<Actor, 'grants'> & { grants: Grant[] }

/** The actor of a session that has not ended, whose account is not disabled; null otherwise. */
export async function findActor(db: DbPool, sessionId: string): Promise<Actor | null> {
  const [row] = await run<SessionRow>(db, readSession, [sessionId])
  return row ?? null
}

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
export async function authenticate(db: DbPool, request: FastifyRequest): Promise<Actor> {
  const isByCookie = request.headers.authorization === undefined
  const payload = await request.jwtVerify<TokenPayload>().catch(() => fail('NOT_SIGNED_IN'))
  if (isByCookie && isChange(request.method) && !isFromHere(request)) fail('FOREIGN_ORIGIN')
  return (await findActor(db, payload.sid)) ?? fail('NOT_SIGNED_IN')
}
