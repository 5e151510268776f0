import type { OwnMembership, SupervisionTopic } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scheme, ServiceCategory } from '@alis/domain'
import type { Scope } from '../../core/access.ts'

/** Everything that a doctor's supervision is counted from, and who gives it today. */
export type SupervisionRecord = {
  traineeId: string
  givenName: string
  familyName: string
  providerId: string
  scheme: Scheme
  part3StartedOn: string
  periods: { startsOn: string; endsOn: string | null; category: ServiceCategory }[]
  entries: { heldOn: string; minutes: number; isConfirmed: boolean }[]
  memberships: (OwnMembership & { groupEndsOn: string | null })[]
  supervisor: { id: string; name: string; startsOn: string; endsOn: string | null } | null
  /** What was last entered with today's supervisor. */
  last: { minutes: number; topic: SupervisionTopic } | null
}

const readStatement: Statement<{ record: SupervisionRecord }> = {
  name: 'read-supervision',
  text: `select json_build_object('traineeId', trainee.id, 'givenName', given_name, 'familyName', family_name,
      'providerId', trainee.provider_id, 'scheme', scheme, 'part3StartedOn', part3_started_on,
      'periods', (select coalesce(json_agg(json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'category', category)), '[]')
        from service_period period where period.trainee_id = trainee.id),
      'entries', (select coalesce(json_agg(json_build_object('heldOn', held_on, 'minutes', minutes,
          'isConfirmed', entry.status = 'confirmed')), '[]')
        from supervision_entry entry where entry.trainee_id = trainee.id and entry.status <> 'returned'),
      'memberships', (select coalesce(json_agg(json_build_object('groupId', team.id, 'groupName', team.name,
          'leaderName', team.leader_name, 'groupEndsOn', team.ends_on, 'joinedOn', joined_on, 'leftOn', left_on,
          'diplomaOn', diploma_on,
          'meetings', (select coalesce(json_agg(json_build_object('heldOn', held_on, 'minutes', minutes,
              'wasThere', attendance.member_id is not null) order by held_on desc, meeting.id desc), '[]')
            from group_meeting meeting
            left join group_attendance attendance on attendance.meeting_id = meeting.id and attendance.member_id = member.id
            where meeting.group_id = team.id and held_on >= joined_on and held_on <= coalesce(left_on, 'infinity')))
          order by joined_on, member.id), '[]')
        from group_member member join supervision_group team on team.id = member.group_id
        where member.trainee_id = trainee.id),
      'supervisor', case when supervisor.id is not null then json_build_object('id', supervisor.id, 'name', supervisor.name,
        'startsOn', appointment.starts_on, 'endsOn', appointment.ends_on) end,
      'last', (select json_build_object('minutes', minutes, 'topic', topic) from supervision_entry entry
        where entry.trainee_id = trainee.id and entry.supervisor_id = supervisor.id order by entry.id desc limit 1)
    ) as record
    from trainee
    left join supervisor_appointment appointment on appointment.trainee_id = trainee.id and appointed_as = 'individual'
      and appointment.starts_on <= $4 and coalesce(appointment.ends_on, 'infinity') >= $4
    left join supervisor on supervisor.id = appointment.supervisor_id
    where trainee.id = any ($1::uuid[]) and (trainee.provider_id = any ($2::uuid[]) or trainee.id = any ($3::uuid[]))
    order by family_name, given_name, trainee.id`,
}

/** The supervision of those of the doctors who are in the scope, by name. */
export async function readSupervisions(
  db: Db,
  scope: Scope,
  traineeIds: readonly string[],
  today: string,
): Promise<SupervisionRecord[]> {
  const rows = await run(db, readStatement, [traineeIds, scope.providerIds, scope.traineeIds, today])
  return rows.map(({ record }) => record)
}
