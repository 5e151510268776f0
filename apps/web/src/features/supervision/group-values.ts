import type {
  GroupMeeting,
  GroupMember,
  NewGroupMeeting,
  NewGroupMember,
  NewSupervisionGroup,
  SupervisionGroup,
} from '@alis/contract'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'

const MINUTES_PER_HOUR = 60

/** A group as it stands in the fields. */
export type GroupValues = {
  name: string
  leaderName: string
  startsOn: string
  endsOn: string
  providerId: string
}

export const emptyGroup: GroupValues = { name: '', leaderName: '', startsOn: '', endsOn: '', providerId: '' }

export const toGroupValues = ({ name, leaderName, startsOn, endsOn }: SupervisionGroup): GroupValues => ({
  name,
  leaderName,
  startsOn: writeDay(startsOn),
  endsOn: writeDay(endsOn),
  providerId: '',
})

export const toGroupBody = (values: GroupValues): { [Name in keyof NewSupervisionGroup]?: unknown } => ({
  name: values.name.trim() || undefined,
  leaderName: values.leaderName.trim() || undefined,
  startsOn: readDay(values.startsOn) ?? undefined,
  endsOn: readDay(values.endsOn),
  ...(values.providerId && { providerId: values.providerId }),
})

/** A doctor who joins a group, as it stands in the fields. */
export type NewMemberValues = { traineeId: string; joinedOn: string }

export const toNewMember = (values: NewMemberValues): { [Name in keyof NewGroupMember]?: unknown } => ({
  traineeId: values.traineeId || undefined,
  joinedOn: readDay(values.joinedOn) ?? undefined,
})

/** A doctor's days in a group, as they stand in the fields. */
export type MemberValues = { joinedOn: string; leftOn: string; diplomaOn: string }

export const toMemberValues = ({ joinedOn, leftOn, diplomaOn }: GroupMember): MemberValues => ({
  joinedOn: writeDay(joinedOn),
  leftOn: writeDay(leftOn),
  diplomaOn: writeDay(diplomaOn),
})

export const toMemberBody = (values: MemberValues): Record<keyof MemberValues, unknown> => ({
  joinedOn: readDay(values.joinedOn) ?? undefined,
  leftOn: readDay(values.leftOn),
  diplomaOn: readDay(values.diplomaOn),
})

/** A meeting as it stands in the fields; `minutes` is written in hours. */
export type MeetingValues = { heldOn: string; minutes: string; memberIds: string[] }

/** Minutes as hours, with two decimals at most. */
const writeHours = (minutes: number) => writeNumber(Math.round((minutes / MINUTES_PER_HOUR) * 100) / 100)

/** Who was in a group on a day. */
export const membersOn = (group: SupervisionGroup, day: string): GroupMember[] =>
  group.members.filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || day <= leftOn))

/** What a new meeting begins with: today, as long as the last one, all present. */
export const newMeetingValues = (group: SupervisionGroup, today: string): MeetingValues => ({
  heldOn: writeDay(today),
  minutes: writeHours(group.meetings[0]?.minutes ?? 180),
  memberIds: membersOn(group, today).map(({ id }) => id),
})

export const toMeetingValues = ({ heldOn, minutes, memberIds }: GroupMeeting): MeetingValues => ({
  heldOn: writeDay(heldOn),
  minutes: writeHours(minutes),
  memberIds: [...memberIds],
})

export function toMeetingBody(values: MeetingValues): { [Name in keyof NewGroupMeeting]?: unknown } {
  const hours = readNumber(values.minutes)
  return {
    heldOn: readDay(values.heldOn) ?? undefined,
    minutes: hours === undefined ? undefined : Math.round(hours * MINUTES_PER_HOUR),
    memberIds: values.memberIds,
  }
}
