import { type Db, run } from '@alis/db'
import type { Actor, Grant } from '../core/access.ts'

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
export async function findActor(db: Db, sessionId: string): Promise<Actor | null> {
  const [row] = await run<SessionRow>(db, readSession, [sessionId])
  return row ?? null
}
