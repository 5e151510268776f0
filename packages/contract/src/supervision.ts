import { type Static, Type } from 'typebox'
import {
  freeLine,
  freeText,
  Instant,
  IsoDate,
  nullable,
  oneOf,
  pageOf,
  paging,
  reasonText,
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { defineRoute } from './route.ts'
import { ServiceDay } from './service-period.ts'
import { TraineeParams } from './trainee.ts'

/** What a supervision conversation was mostly about. The list is our own: no official one was found. */
export const SupervisionTopic = oneOf(
  'learning-goals',
  'patient-course',
  'communication',
  'ethics-and-law',
  'cooperation',
  'own-role',
  'plan-and-progress',
  'other',
)
export type SupervisionTopic = Static<typeof SupervisionTopic>

/** entered → confirmed, or returned, from where it is changed and by that sent again. */
export const SupervisionEntryStatus = oneOf('entered', 'confirmed', 'returned')
export type SupervisionEntryStatus = Static<typeof SupervisionEntryStatus>

const NamedDoctor = strictObject({ id: Uuid, givenName: Type.String(), familyName: Type.String() })

/** Individual supervision (individuell veiledning) that was given on a day. */
export const SupervisionEntry = strictObject({
  id: Uuid,
  trainee: NamedDoctor,
  supervisor: strictObject({ id: Uuid, name: Type.String() }),
  heldOn: IsoDate,
  minutes: Type.Integer(),
  topic: SupervisionTopic,
  agreedPoints: nullable(Type.String()),
  status: SupervisionEntryStatus,
  /** Whose side entered it; the other side confirms. */
  enteredAs: oneOf('trainee', 'supervisor'),
  enteredBy: Type.String(),
  decidedAt: nullable(Instant),
  deciderName: nullable(Type.String()),
  /** Why it was returned. */
  comment: nullable(Type.String()),
  version: Version,
  can: strictObject({ change: Type.Boolean(), remove: Type.Boolean(), decide: Type.Boolean() }),
})
export type SupervisionEntry = Static<typeof SupervisionEntry>

/** What the two have written down last, and so most likely again. */
export const UsualSupervision = strictObject({ minutes: Type.Integer(), topic: SupervisionTopic })
export type UsualSupervision = Static<typeof UsualSupervision>

/** A month (`YYYY-MM`) of individual supervision. */
export const SupervisionMonth = strictObject({
  month: Type.String(),
  requiredMinutes: Type.Integer(),
  confirmedMinutes: Type.Integer(),
  /** Entered, and not confirmed yet. */
  enteredMinutes: Type.Integer(),
  /** What was confirmed until the month's end, less what was required until then; below zero is a deficit. */
  balanceMinutes: Type.Integer(),
})
export type SupervisionMonth = Static<typeof SupervisionMonth>

/** Individual supervision against what is required (V1). */
export const IndividualSupervision = strictObject({
  /** False where the doctor's scheme asks for no amount. */
  isRequired: Type.Boolean(),
  requiredMinutes: Type.Integer(),
  confirmedMinutes: Type.Integer(),
  enteredMinutes: Type.Integer(),
  /** Confirmed, and held before part 3 began: in no sum. */
  beforePart3Minutes: Type.Integer(),
  deficitMinutes: Type.Integer(),
  requiredInAllMinutes: Type.Integer(),
  months: Type.Array(SupervisionMonth),
  /** With so much a month from now on nothing is lacking at the end of this month; null where that never comes. */
  paces: Type.Array(strictObject({ minutesPerMonth: Type.Integer(), evenIn: nullable(Type.String()) })),
})
export type IndividualSupervision = Static<typeof IndividualSupervision>

/** One part of what is required of group supervision (V3). */
export const GroupPart = strictObject({
  code: oneOf('years', 'open-practice', 'hours', 'diploma'),
  /** False: recommended, and no condition. */
  isHard: Type.Boolean(),
  status: oneOf('met', 'expected', 'not-met'),
  on: nullable(IsoDate),
  unit: oneOf('days', 'minutes', 'diplomas'),
  done: Type.Integer(),
  required: Type.Integer(),
})
export type GroupPart = Static<typeof GroupPart>

/** One doctor's own part in a group: nobody else's name stands in it. */
export const OwnMembership = strictObject({
  groupId: Uuid,
  groupName: Type.String(),
  leaderName: Type.String(),
  joinedOn: IsoDate,
  leftOn: nullable(IsoDate),
  diplomaOn: nullable(IsoDate),
  meetings: Type.Array(strictObject({ heldOn: IsoDate, minutes: Type.Integer(), wasThere: Type.Boolean() })),
})
export type OwnMembership = Static<typeof OwnMembership>

/** A doctor's supervision: the hours, the group, and who gives it. */
export const Supervision = strictObject({
  traineeId: Uuid,
  asOf: IsoDate,
  individual: IndividualSupervision,
  group: strictObject({
    isMet: Type.Boolean(),
    parts: Type.Array(GroupPart),
    memberships: Type.Array(OwnMembership),
  }),
  /** The individual supervisor (veileder) of today; null where there is none. */
  supervisor: nullable(
    strictObject({ id: Uuid, name: Type.String(), startsOn: IsoDate, endsOn: nullable(IsoDate) }),
  ),
  usual: UsualSupervision,
  /** How many entries wait for the reader's confirmation. */
  waitingForYou: Type.Integer(),
  /** On whose side the reader enters and confirms; null for who only reads. */
  actsAs: nullable(oneOf('trainee', 'supervisor')),
  can: strictObject({ add: Type.Boolean() }),
})
export type Supervision = Static<typeof Supervision>

const EntryParams = strictObject({ entryId: Uuid })
const tag = 'Supervision'

export const readSupervision = defineRoute({
  operationId: 'readSupervision',
  summary:
    'A doctor’s hours of individual supervision month by month, and her group, against what is required',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/supervision',
  access: 'signed-in',
  params: TraineeParams,
  status: 200,
  answer: Supervision,
})

export const SupervisionEntryQuery = strictObject({
  status: Type.Optional(SupervisionEntryStatus),
  year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2080 })),
  /** Held on this day or later. */
  from: Type.Optional(ServiceDay),
  /** Held on this day or earlier. */
  through: Type.Optional(ServiceDay),
  ...paging,
})
export type SupervisionEntryQuery = Static<typeof SupervisionEntryQuery>

export const listSupervisionEntries = defineRoute({
  operationId: 'listSupervisionEntries',
  summary: 'A doctor’s entries of individual supervision, the newest first',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/supervision/entries',
  access: 'signed-in',
  params: TraineeParams,
  query: SupervisionEntryQuery,
  status: 200,
  answer: strictObject({
    ...pageOf(SupervisionEntry).properties,
    /** Of all that match, also those on other pages. */
    minutes: Type.Integer(),
  }),
})

const fields = {
  /** Not after today, and a day on which an individual supervisor was appointed. */
  heldOn: ServiceDay,
  minutes: Type.Integer({ minimum: 5, maximum: 1440 }),
  topic: SupervisionTopic,
  agreedPoints: nullable(freeText(1000)),
}

export const NewSupervisionEntry = strictObject({
  ...fields,
  agreedPoints: Type.Optional(fields.agreedPoints),
})
export type NewSupervisionEntry = Static<typeof NewSupervisionEntry>

export const addSupervisionEntry = defineRoute({
  operationId: 'addSupervisionEntry',
  summary: 'Enter individual supervision as the doctor or as the supervisor; the other side confirms',
  tag,
  method: 'POST',
  path: '/trainees/:traineeId/supervision/entries',
  access: 'signed-in',
  isIdempotent: true,
  params: TraineeParams,
  body: NewSupervisionEntry,
  status: 201,
  answer: SupervisionEntry,
})

export const SupervisionEntryChange = strictObject({
  version: Version,
  heldOn: Type.Optional(fields.heldOn),
  minutes: Type.Optional(fields.minutes),
  topic: Type.Optional(fields.topic),
  agreedPoints: Type.Optional(fields.agreedPoints),
})
export type SupervisionEntryChange = Static<typeof SupervisionEntryChange>

export const readSupervisionEntry = defineRoute({
  operationId: 'readSupervisionEntry',
  summary: 'One entry of individual supervision',
  tag,
  method: 'GET',
  path: '/supervision-entries/:entryId',
  access: 'signed-in',
  params: EntryParams,
  status: 200,
  answer: SupervisionEntry,
})

export const changeSupervisionEntry = defineRoute({
  operationId: 'changeSupervisionEntry',
  summary: 'Change an entry of one’s own side that is not confirmed; a returned one is sent again by it',
  tag,
  method: 'PATCH',
  path: '/supervision-entries/:entryId',
  access: 'signed-in',
  params: EntryParams,
  body: SupervisionEntryChange,
  status: 200,
  answer: SupervisionEntry,
})

export const removeSupervisionEntry = defineRoute({
  operationId: 'removeSupervisionEntry',
  summary: 'Remove an entry of one’s own side that is not confirmed; it is kept in history',
  tag,
  method: 'DELETE',
  path: '/supervision-entries/:entryId',
  access: 'signed-in',
  params: EntryParams,
  query: strictObject({ version: Version }),
  status: 204,
})

export const confirmSupervisionEntry = defineRoute({
  operationId: 'confirmSupervisionEntry',
  summary: 'Confirm supervision that the other side has entered',
  tag,
  method: 'POST',
  path: '/supervision-entries/:entryId/confirm',
  access: 'signed-in',
  params: EntryParams,
  body: strictObject({ version: Version }),
  status: 200,
  answer: SupervisionEntry,
})

export const SupervisionReturn = strictObject({ version: Version, comment: reasonText(1000) })

export const returnSupervisionEntry = defineRoute({
  operationId: 'returnSupervisionEntry',
  summary: 'Return supervision that the other side has entered, with the reason',
  tag,
  method: 'POST',
  path: '/supervision-entries/:entryId/return',
  access: 'signed-in',
  params: EntryParams,
  body: SupervisionReturn,
  status: 200,
  answer: SupervisionEntry,
})

/** A doctor whom the reader is individual supervisor of today. */
export const SupervisedDoctor = strictObject({
  trainee: NamedDoctor,
  isRequired: Type.Boolean(),
  thisMonthMinutes: Type.Integer(),
  requiredMinutes: Type.Integer(),
  confirmedMinutes: Type.Integer(),
  deficitMinutes: Type.Integer(),
  usual: UsualSupervision,
  /** What the doctor has entered and the reader has not confirmed, the oldest first. */
  waiting: Type.Array(SupervisionEntry),
})
export type SupervisedDoctor = Static<typeof SupervisedDoctor>

export const listSupervisedDoctors = defineRoute({
  operationId: 'listSupervisedDoctors',
  summary: 'The doctors whose individual supervisor the actor is today, with their hours and what waits',
  tag,
  method: 'GET',
  path: '/supervised-doctors',
  access: 'signed-in',
  status: 200,
  answer: strictObject({ asOf: IsoDate, doctors: Type.Array(SupervisedDoctor) }),
})

export const readSupervisionCertificate = defineRoute({
  operationId: 'readSupervisionCertificate',
  summary: 'The confirmed supervision of a span as a certificate to sign, PDF/A',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/supervision/certificate',
  access: 'signed-in',
  logsAccess: true,
  params: TraineeParams,
  query: strictObject({ startsOn: ServiceDay, endsOn: ServiceDay }),
  status: 200,
  answer: Type.Unknown(),
  alsoAs: ['application/pdf'],
})

/** A doctor in a supervision group, as its coordinators see her. */
export const GroupMember = strictObject({
  id: Uuid,
  trainee: NamedDoctor,
  joinedOn: IsoDate,
  leftOn: nullable(IsoDate),
  /** The day of the diploma, which goes with the application for approval. */
  diplomaOn: nullable(IsoDate),
  /** At how many meetings she was, and how much that is. */
  meetings: Type.Integer(),
  minutes: Type.Integer(),
  version: Version,
})
export type GroupMember = Static<typeof GroupMember>

export const GroupMeeting = strictObject({
  id: Uuid,
  heldOn: IsoDate,
  minutes: Type.Integer(),
  /** The members who were there. */
  memberIds: Type.Array(Uuid),
  version: Version,
})
export type GroupMeeting = Static<typeof GroupMeeting>

/** A supervision group (veiledningsgruppe) in a list. */
export const SupervisionGroupRow = strictObject({
  id: Uuid,
  name: Type.String(),
  leaderName: Type.String(),
  provider: strictObject({ id: Uuid, name: Type.String() }),
  startsOn: IsoDate,
  endsOn: nullable(IsoDate),
  /** In the group today. */
  members: Type.Integer(),
  meetings: Type.Integer(),
  lastMetOn: nullable(IsoDate),
})
export type SupervisionGroupRow = Static<typeof SupervisionGroupRow>

/** A supervision group with its members and meetings, the newest meeting first. */
export const SupervisionGroup = strictObject({
  id: Uuid,
  name: Type.String(),
  leaderName: Type.String(),
  provider: strictObject({ id: Uuid, name: Type.String() }),
  startsOn: IsoDate,
  endsOn: nullable(IsoDate),
  members: Type.Array(GroupMember),
  meetings: Type.Array(GroupMeeting),
  version: Version,
  can: strictObject({ change: Type.Boolean() }),
})
export type SupervisionGroup = Static<typeof SupervisionGroup>

const groupTag = 'Supervision groups'
const GroupParams = strictObject({ groupId: Uuid })
const MemberParams = strictObject({ groupId: Uuid, memberId: Uuid })
const MeetingParams = strictObject({ groupId: Uuid, meetingId: Uuid })

export const listSupervisionGroups = defineRoute({
  operationId: 'listSupervisionGroups',
  summary: 'The supervision groups of the providers the actor acts for, those that go on first',
  tag: groupTag,
  method: 'GET',
  path: '/supervision-groups',
  access: 'signed-in',
  query: strictObject(paging),
  status: 200,
  answer: pageOf(SupervisionGroupRow),
})

const groupFields = {
  name: freeLine(100),
  leaderName: freeLine(100),
  startsOn: ServiceDay,
  endsOn: nullable(ServiceDay),
}

export const NewSupervisionGroup = strictObject({
  ...groupFields,
  providerId: Type.Optional(
    Type.String({ format: 'uuid', description: 'Needed only by who coordinates for several providers' }),
  ),
})
export type NewSupervisionGroup = Static<typeof NewSupervisionGroup>

export const addSupervisionGroup = defineRoute({
  operationId: 'addSupervisionGroup',
  summary: 'Add a supervision group of one’s provider',
  tag: groupTag,
  method: 'POST',
  path: '/supervision-groups',
  access: 'signed-in',
  isIdempotent: true,
  body: NewSupervisionGroup,
  status: 201,
  answer: SupervisionGroup,
})

export const readSupervisionGroup = defineRoute({
  operationId: 'readSupervisionGroup',
  summary: 'A supervision group with its members and meetings',
  tag: groupTag,
  method: 'GET',
  path: '/supervision-groups/:groupId',
  access: 'signed-in',
  params: GroupParams,
  status: 200,
  answer: SupervisionGroup,
})

export const SupervisionGroupChange = strictObject({
  version: Version,
  name: Type.Optional(groupFields.name),
  leaderName: Type.Optional(groupFields.leaderName),
  startsOn: Type.Optional(groupFields.startsOn),
  endsOn: Type.Optional(groupFields.endsOn),
})
export type SupervisionGroupChange = Static<typeof SupervisionGroupChange>

export const changeSupervisionGroup = defineRoute({
  operationId: 'changeSupervisionGroup',
  summary: 'Change a group’s name, leader or days',
  tag: groupTag,
  method: 'PATCH',
  path: '/supervision-groups/:groupId',
  access: 'signed-in',
  params: GroupParams,
  body: SupervisionGroupChange,
  status: 200,
  answer: SupervisionGroup,
})

export const NewGroupMember = strictObject({ traineeId: Uuid, joinedOn: ServiceDay })
export type NewGroupMember = Static<typeof NewGroupMember>

export const addGroupMember = defineRoute({
  operationId: 'addGroupMember',
  summary: 'A doctor joins a group',
  tag: groupTag,
  method: 'POST',
  path: '/supervision-groups/:groupId/members',
  access: 'signed-in',
  params: GroupParams,
  body: NewGroupMember,
  status: 201,
  answer: SupervisionGroup,
})

export const GroupMemberChange = strictObject({
  version: Version,
  joinedOn: Type.Optional(ServiceDay),
  leftOn: Type.Optional(nullable(ServiceDay)),
  diplomaOn: Type.Optional(nullable(ServiceDay)),
})
export type GroupMemberChange = Static<typeof GroupMemberChange>

export const changeGroupMember = defineRoute({
  operationId: 'changeGroupMember',
  summary: 'When a doctor joined and left a group, and the day of her diploma',
  tag: groupTag,
  method: 'PATCH',
  path: '/supervision-groups/:groupId/members/:memberId',
  access: 'signed-in',
  params: MemberParams,
  body: GroupMemberChange,
  status: 200,
  answer: SupervisionGroup,
})

const meetingFields = {
  /** Not after today, and while the group goes on. */
  heldOn: ServiceDay,
  minutes: Type.Integer({ minimum: 5, maximum: 1440 }),
  /** The members who were there; each in the group on that day. */
  memberIds: Type.Array(Uuid, { maxItems: 100, uniqueItems: true }),
}

export const NewGroupMeeting = strictObject(meetingFields)
export type NewGroupMeeting = Static<typeof NewGroupMeeting>

export const addGroupMeeting = defineRoute({
  operationId: 'addGroupMeeting',
  summary: 'Write down a meeting of a group and who was there',
  tag: groupTag,
  method: 'POST',
  path: '/supervision-groups/:groupId/meetings',
  access: 'signed-in',
  isIdempotent: true,
  params: GroupParams,
  body: NewGroupMeeting,
  status: 201,
  answer: SupervisionGroup,
})

export const GroupMeetingChange = strictObject({
  version: Version,
  heldOn: Type.Optional(meetingFields.heldOn),
  minutes: Type.Optional(meetingFields.minutes),
  memberIds: Type.Optional(meetingFields.memberIds),
})
export type GroupMeetingChange = Static<typeof GroupMeetingChange>

export const changeGroupMeeting = defineRoute({
  operationId: 'changeGroupMeeting',
  summary: 'Correct a meeting and who was there',
  tag: groupTag,
  method: 'PATCH',
  path: '/supervision-groups/:groupId/meetings/:meetingId',
  access: 'signed-in',
  params: MeetingParams,
  body: GroupMeetingChange,
  status: 200,
  answer: SupervisionGroup,
})

export const removeGroupMeeting = defineRoute({
  operationId: 'removeGroupMeeting',
  summary: 'Remove a meeting that was not held',
  tag: groupTag,
  method: 'DELETE',
  path: '/supervision-groups/:groupId/meetings/:meetingId',
  access: 'signed-in',
  params: MeetingParams,
  query: strictObject({ version: Version }),
  status: 200,
  answer: SupervisionGroup,
})
