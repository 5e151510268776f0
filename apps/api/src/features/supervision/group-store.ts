import type { GroupMeeting, GroupMember, SupervisionGroup, SupervisionGroupRow } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import { offsetOf, type Paging } from '../../core/paging.ts'

export type GroupRecord = Omit<SupervisionGroup, 'can'>

const read: Statement<{ record: GroupRecord }> = {
  name: 'read-supervision-group',
  text: `select json_build_object('id', team.id, 'name', team.name, 'leaderName', team.leader_name,
      'provider', json_build_object('id', provider.id, 'name', municipality.name),
      'startsOn', team.starts_on, 'endsOn', team.ends_on, 'version', team.version,
      'members', (select coalesce(json_agg(json_build_object('id', member.id,
          'trainee', json_build_object('id', trainee.id, 'givenName', given_name, 'familyName', family_name),
          'joinedOn', joined_on, 'leftOn', left_on, 'diplomaOn', diploma_on, 'meetings', attended.meetings,
          'minutes', attended.minutes, 'version', member.version) order by family_name, given_name, member.id), '[]')
        from group_member member join trainee on trainee.id = member.trainee_id
        cross join lateral (select count(*) as meetings, coalesce(sum(minutes), 0) as minutes
          from group_attendance attendance join group_meeting meeting on meeting.id = attendance.meeting_id
          where attendance.member_id = member.id) attended
        where member.group_id = team.id),
      'meetings', (select coalesce(json_agg(json_build_object('id', meeting.id, 'heldOn', held_on, 'minutes', minutes,
          'memberIds', (select coalesce(json_agg(member_id order by member_id), '[]') from group_attendance
            where meeting_id = meeting.id), 'version', meeting.version) order by held_on desc, meeting.id desc), '[]')
        from group_meeting meeting where meeting.group_id = team.id)
    ) as record
    from supervision_group team
    join training_provider provider on provider.id = team.provider_id
    join municipality on municipality.id = provider.municipality_id
    where team.id = $1 and team.provider_id = any ($2::uuid[])`,
}

/**
 * A group of a provider that the actor acts for: those whom she only supervises, or she herself, give no right to it.
 * @throws Failure NOT_FOUND, also when it exists elsewhere
 */
export async function getGroup(db: Db, scope: Scope, groupId: string): Promise<GroupRecord> {
  const [row] = await run(db, read, [groupId, scope.providerIds])
  return row?.record ?? fail('NOT_FOUND')
}

const lock: Statement<{ id: string }> = {
  name: 'lock-supervision-group',
  text: `select id from supervision_group where id = $1 and provider_id = any ($2::uuid[]) for no key update`,
}

/**
 * Opens a group for a change: until the transaction ends nobody else changes it, its members or its meetings.
 * @throws Failure NOT_FOUND, also when it exists elsewhere
 */
export async function openGroup(tx: Db, scope: Scope, groupId: string): Promise<GroupRecord> {
  await run(tx, lock, [groupId, scope.providerIds])
  // A statement of its own, which sees what was stored while this one waited for the lock.
  return getGroup(tx, scope, groupId)
}

const list: Statement<{ list: { rows: SupervisionGroupRow[]; total: number } }> = {
  name: 'list-supervision-groups',
  text: `with page as (
      select team.* from supervision_group team where team.provider_id = any ($1::uuid[])
      order by coalesce(ends_on, 'infinity') < $2, name, id limit $3 offset $4
    )
    select json_build_object(
      'total', (select count(*) from supervision_group where provider_id = any ($1::uuid[])),
      'rows', (select coalesce(json_agg(json_build_object('id', page.id, 'name', page.name, 'leaderName', leader_name,
          'provider', json_build_object('id', provider.id, 'name', municipality.name), 'startsOn', starts_on, 'endsOn', ends_on,
          'members', (select count(*) from group_member member where member.group_id = page.id and joined_on <= $2
            and coalesce(left_on, 'infinity') >= $2),
          'meetings', (select count(*) from group_meeting meeting where meeting.group_id = page.id),
          'lastMetOn', (select max(held_on) from group_meeting meeting where meeting.group_id = page.id))
          order by coalesce(ends_on, 'infinity') < $2, page.name, page.id), '[]')
        from page join training_provider provider on provider.id = page.provider_id
        join municipality on municipality.id = provider.municipality_id)
    ) as list`,
}

/** A page of the groups of the scope's providers, those that go on first, and the number of all. */
export async function listGroups(
  db: Db,
  scope: Scope,
  today: string,
  paging: Paging,
): Promise<{ rows: SupervisionGroupRow[]; total: number }> {
  const [row] = await run(db, list, [scope.providerIds, today, paging.pageSize, offsetOf(paging)])
  return row?.list ?? { rows: [], total: 0 }
}

export type GroupFields = Pick<GroupRecord, 'name' | 'leaderName' | 'startsOn' | 'endsOn'>

const insert: Statement<{ id: string }> = {
  name: 'insert-supervision-group',
  text: `insert into supervision_group (provider_id, name, leader_name, starts_on, ends_on) values ($1, $2, $3, $4, $5)
    returning id`,
}

export async function insertGroup(tx: Db, providerId: string, fields: GroupFields): Promise<string> {
  const { name, leaderName, startsOn, endsOn } = fields
  const [row] = await run(tx, insert, [providerId, name, leaderName, startsOn, endsOn])
  if (!row) throw new Error('The group was not stored.')
  return row.id
}

const update: Statement<never> = {
  name: 'update-supervision-group',
  text: `update supervision_group set name = $2, leader_name = $3, starts_on = $4, ends_on = $5, version = version + 1,
      updated_at = now()
    where id = $1`,
}

/** Stores an opened group. */
export async function saveGroup(tx: Db, groupId: string, fields: GroupFields): Promise<void> {
  const { name, leaderName, startsOn, endsOn } = fields
  await run(tx, update, [groupId, name, leaderName, startsOn, endsOn])
}

const insertMemberStatement: Statement<{ id: string; providerId: string }> = {
  name: 'insert-group-member',
  text: `with doctor as (
      select id, provider_id from trainee where id = $2 and (provider_id = any ($4::uuid[]) or id = any ($5::uuid[]))
    ), member as (
      insert into group_member (group_id, trainee_id, joined_on) select $1, id, $3 from doctor returning id
    ) select member.id, doctor.provider_id as "providerId" from member cross join doctor`,
}

/**
 * A doctor in the scope joins an opened group.
 * @throws Failure NOT_FOUND when she is not in the scope
 */
export async function insertMember(
  tx: Db,
  scope: Scope,
  { groupId, traineeId, joinedOn }: { groupId: string; traineeId: string; joinedOn: string },
): Promise<{ id: string; providerId: string }> {
  const values = [groupId, traineeId, joinedOn, scope.providerIds, scope.traineeIds]
  const [row] = await run(tx, insertMemberStatement, values)
  return row ?? fail('NOT_FOUND')
}

const updateMember: Statement<never> = {
  name: 'update-group-member',
  text: `update group_member set joined_on = $2, left_on = $3, diploma_on = $4, version = version + 1, updated_at = now()
    where id = $1`,
}

export type MemberFields = Pick<GroupMember, 'joinedOn' | 'leftOn' | 'diplomaOn'>

/** Stores a member of an opened group. */
export async function saveMember(tx: Db, memberId: string, fields: MemberFields): Promise<void> {
  await run(tx, updateMember, [memberId, fields.joinedOn, fields.leftOn, fields.diplomaOn])
}

export type MeetingFields = Pick<GroupMeeting, 'heldOn' | 'minutes' | 'memberIds'>

const insertMeetingStatement: Statement<{ id: string }> = {
  name: 'insert-group-meeting',
  text: 'insert into group_meeting (group_id, held_on, minutes) values ($1, $2, $3) returning id',
}

const insertAttendance: Statement<never> = {
  name: 'insert-group-attendance',
  text: 'insert into group_attendance (meeting_id, member_id) select $1, unnest($2::uuid[])',
}

export async function insertMeeting(tx: Db, groupId: string, fields: MeetingFields): Promise<string> {
  const [row] = await run(tx, insertMeetingStatement, [groupId, fields.heldOn, fields.minutes])
  if (!row) throw new Error('The meeting was not stored.')
  await run(tx, insertAttendance, [row.id, fields.memberIds])
  return row.id
}

const updateMeeting: Statement<never> = {
  name: 'update-group-meeting',
  text: 'update group_meeting set held_on = $2, minutes = $3, version = version + 1, updated_at = now() where id = $1',
}

const deleteAttendance: Statement<never> = {
  name: 'delete-group-attendance',
  text: 'delete from group_attendance where meeting_id = $1',
}

/** Stores a meeting of an opened group, and who was there. */
export async function saveMeeting(tx: Db, meetingId: string, fields: MeetingFields): Promise<void> {
  await run(tx, updateMeeting, [meetingId, fields.heldOn, fields.minutes])
  await run(tx, deleteAttendance, [meetingId])
  await run(tx, insertAttendance, [meetingId, fields.memberIds])
}

const deleteMeetingStatement: Statement<never> = {
  name: 'delete-group-meeting',
  text: 'delete from group_meeting where id = $1',
}

/** Deletes a meeting of an opened group with its attendance; the trigger keeps it in history. */
export async function deleteMeeting(tx: Db, meetingId: string): Promise<void> {
  await run(tx, deleteMeetingStatement, [meetingId])
}
