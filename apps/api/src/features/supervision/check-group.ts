import { isWithin } from '@alis/domain'
import { failAt } from '../../core/fail.ts'
import type { GroupRecord, MeetingFields, MemberFields } from './group-store.ts'

/** A group ends after it begins. */
export function checkGroupDays({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): void {
  if (endsOn !== null && endsOn < startsOn) failAt('/endsOn', 'GROUP_ENDS_BEFORE_START', { startsOn, endsOn })
}

/** What must hold of a member: no day before joining, and no meeting outside the days in the group. */
export function checkMember(
  group: GroupRecord,
  memberId: string | null,
  { joinedOn, leftOn, diplomaOn }: MemberFields,
): void {
  if (!isWithin(joinedOn, group)) failAt('/joinedOn', 'GROUP_NOT_RUNNING', { day: joinedOn })
  if (leftOn !== null && leftOn < joinedOn) failAt('/leftOn', 'BEFORE_JOINING', { joinedOn })
  if (diplomaOn !== null && diplomaOn < joinedOn) failAt('/diplomaOn', 'BEFORE_JOINING', { joinedOn })
  const days = { startsOn: joinedOn, endsOn: leftOn }
  const outside = group.meetings.find(
    ({ heldOn, memberIds }) => memberId !== null && memberIds.includes(memberId) && !isWithin(heldOn, days),
  )
  if (outside)
    failAt(outside.heldOn < joinedOn ? '/joinedOn' : '/leftOn', 'MEMBER_HAS_MEETINGS', {
      day: outside.heldOn,
    })
}

/** What must hold of a meeting: it was held, while the group went on, and who was there was a member on the day. */
export function checkMeeting(group: GroupRecord, { heldOn, memberIds }: MeetingFields, today: string): void {
  if (heldOn > today) failAt('/heldOn', 'HELD_AFTER_TODAY', { day: heldOn })
  if (!isWithin(heldOn, group)) failAt('/heldOn', 'GROUP_NOT_RUNNING', { day: heldOn })
  const present = new Set(
    group.members
      .filter(({ joinedOn, leftOn }) => isWithin(heldOn, { startsOn: joinedOn, endsOn: leftOn }))
      .map(({ id }) => id),
  )
  if (memberIds.some(id => !present.has(id))) failAt('/memberIds', 'NOT_A_MEMBER_ON_DAY', { day: heldOn })
}
