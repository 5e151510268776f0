import type { GroupMeetingChange, NewGroupMeeting, SupervisionGroup } from '@alis/contract'
import type { Db } from '@alis/db'
import { type Actor, authorise, type Scope, scopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkMeeting } from './check-group.ts'
import {
  deleteMeeting,
  type GroupRecord,
  getGroup,
  insertMeeting,
  type MeetingFields,
  openGroup,
  saveMeeting,
} from './group-store.ts'
import { mayKeepGroup } from './policy.ts'
import { presentGroup } from './present-group.ts'

type MeetingId = { groupId: string; meetingId: string }

async function openOwnGroup(tx: Db, actor: Actor, groupId: string): Promise<GroupRecord> {
  const group = await openGroup(tx, scopeOf(actor), groupId)
  authorise(mayKeepGroup(actor, { providerId: group.provider.id }))
  return group
}

function findMeeting(group: GroupRecord, meetingId: string, version: number) {
  const meeting = group.meetings.find(({ id }) => id === meetingId) ?? fail('NOT_FOUND')
  if (meeting.version !== version) fail('CHANGED_MEANWHILE', { current: meeting.version })
  return meeting
}

const presentAnew = async (tx: Db, scope: Scope, groupId: string, actor: Actor) =>
  presentGroup(await getGroup(tx, scope, groupId), actor)

/** Writes down a meeting and who was there. */
export const addMeeting = (ctx: Ctx, groupId: string, fields: NewGroupMeeting): Promise<SupervisionGroup> =>
  write(ctx, async tx => {
    const group = await openOwnGroup(tx, ctx.actor, groupId)
    checkMeeting(group, fields, ctx.today)
    const id = await insertMeeting(tx, groupId, fields)
    const { heldOn, minutes, memberIds } = fields
    return {
      result: await presentAnew(tx, scopeOf(ctx.actor), groupId, ctx.actor),
      events: [
        {
          type: 'supervision-group.meeting-added',
          subjectId: id,
          providerId: group.provider.id,
          data: { heldOn, minutes, members: memberIds.length },
        },
      ],
    }
  })

/** Corrects a meeting and who was there. */
export const changeMeeting = (
  ctx: Ctx,
  { groupId, meetingId }: MeetingId,
  { version, ...change }: GroupMeetingChange,
): Promise<SupervisionGroup> =>
  write(ctx, async tx => {
    const group = await openOwnGroup(tx, ctx.actor, groupId)
    const before = findMeeting(group, meetingId, version)
    const { heldOn, minutes, memberIds } = before
    // Who was there is a set: the order in which they were ticked says nothing.
    const fields: MeetingFields = {
      heldOn,
      minutes,
      ...change,
      memberIds: [...(change.memberIds ?? memberIds)].sort(),
    }
    const data = changesBetween(
      { heldOn, minutes, memberIds: memberIds.join() },
      { heldOn: fields.heldOn, minutes: fields.minutes, memberIds: fields.memberIds.join() },
    )
    if (Object.keys(data).length === 0)
      return { result: presentGroup(group, ctx.actor), events: 'nothing-changed' }
    checkMeeting(group, fields, ctx.today)
    await saveMeeting(tx, meetingId, fields)
    return {
      result: await presentAnew(tx, scopeOf(ctx.actor), groupId, ctx.actor),
      events: [
        {
          type: 'supervision-group.meeting-changed',
          subjectId: meetingId,
          providerId: group.provider.id,
          data,
        },
      ],
    }
  })

/** Removes a meeting that was not held. */
export const removeMeeting = (
  ctx: Ctx,
  { groupId, meetingId }: MeetingId,
  version: number,
): Promise<SupervisionGroup> =>
  write(ctx, async tx => {
    const group = await openOwnGroup(tx, ctx.actor, groupId)
    const { heldOn, minutes } = findMeeting(group, meetingId, version)
    await deleteMeeting(tx, meetingId)
    return {
      result: await presentAnew(tx, scopeOf(ctx.actor), groupId, ctx.actor),
      events: [
        {
          type: 'supervision-group.meeting-removed',
          subjectId: meetingId,
          providerId: group.provider.id,
          data: { heldOn, minutes },
        },
      ],
    }
  })
