import { type Db, run } from '@alis/db'
import type { Actor, Grant } from '../core/access.ts'
import { todayInNorway } from '../core/clock.ts'

/** A deputy has a role on her days only; a supervisor sees the doctors that she is appointed for on the day. */
const readSession = {
  name: 'read-session',
  text: `select account.id as "accountId", session.id as "sessionId", account.username, account.name, account.language, account.version,
      (select coalesce(json_agg(json_strip_nulls(json_build_object('role', role_grant.role, 'providerId', role_grant.provider_id,
          'providerName', municipality.name, 'isDeputy', nullif(role_grant.is_deputy, false), 'traineeId', role_grant.trainee_id,
          'alisOffice', role_grant.alis_office)) order by role_grant.id), '[]')
        from role_grant
        left join training_provider on training_provider.id = role_grant.provider_id
        left join municipality on municipality.id = training_provider.municipality_id
        where role_grant.account_id = account.id and role_grant.ended_at is null
          and coalesce($2::date between role_grant.starts_on and role_grant.ends_on, true)) as grants,
      (select coalesce(json_agg(json_build_object('role', 'supervisor', 'traineeId', appointment.trainee_id,
          'supervisorId', supervisor.id, 'appointedAs', appointment.appointed_as) order by appointment.id), '[]')
        from supervisor join supervisor_appointment appointment on appointment.supervisor_id = supervisor.id
        where supervisor.account_id = account.id and appointment.starts_on <= $2::date
          and coalesce(appointment.ends_on, 'infinity') >= $2::date and coalesce(supervisor.leaves_on, 'infinity') >= $2::date) as appointments
    from session join account on account.id = session.account_id
    where session.id = $1 and session.ended_at is null and session.expires_at > now() and account.disabled_at is null`,
}

type SessionRow = Omit<Actor, 'grants'> & { grants: Grant[]; appointments: Grant[] }

/** The actor of a session that has not ended, whose account is not disabled; null otherwise. */
export async function findActor(db: Db, sessionId: string): Promise<Actor | null> {
  const [row] = await run<SessionRow>(db, readSession, [sessionId, todayInNorway()])
  if (row === undefined) return null
  const { appointments, ...actor } = row
  return { ...actor, grants: [...actor.grants, ...appointments] }
}
