import { type Static, Type } from 'typebox'
import { freeText, Instant, IsoDate, nullable, oneOf, strictObject, Uuid, Version } from './common.ts'
import { defineRoute } from './route.ts'
import { ServiceDay } from './service-period.ts'
import { TraineeParams } from './trainee.ts'

/** invited → prepared → minuted → finalised. */
export const ConversationStatus = oneOf('invited', 'prepared', 'minuted', 'finalised')
export type ConversationStatus = Static<typeof ConversationStatus>

/** What the two agreed on. What is meant for the plan is shown where the plan is revised. */
export const AgreedPoint = strictObject({ text: freeText(500), isForPlan: Type.Boolean() })
export type AgreedPoint = Static<typeof AgreedPoint>

/** Which of the two somebody is. */
export const ConversationSide = oneOf('trainee', 'supervisor')
export type ConversationSide = Static<typeof ConversationSide>

/** A supervision conversation (veiledningssamtale) in a doctor's list. */
export const ConversationRow = strictObject({
  id: Uuid,
  supervisorName: Type.String(),
  plannedOn: IsoDate,
  heldOn: nullable(IsoDate),
  status: ConversationStatus,
  finalisedAt: nullable(Instant),
})
export type ConversationRow = Static<typeof ConversationRow>

/**
 * A supervision conversation. The doctor and her individual supervisor of the day read all of it; her coordinator and
 * leader that it is planned, held, finalised, and what was agreed for the plan.
 */
export const Conversation = strictObject({
  id: Uuid,
  trainee: strictObject({ id: Uuid, givenName: Type.String(), familyName: Type.String() }),
  supervisor: strictObject({ id: Uuid, name: Type.String() }),
  plannedOn: IsoDate,
  heldOn: nullable(IsoDate),
  status: ConversationStatus,
  /** Null for who is not one of the two. */
  content: nullable(
    strictObject({
      traineePreparation: nullable(Type.String()),
      supervisorPreparation: nullable(Type.String()),
      minutes: nullable(Type.String()),
    }),
  ),
  agreedPoints: Type.Array(strictObject({ text: Type.String(), isForPlan: Type.Boolean() })),
  finalisedAt: nullable(Instant),
  finalisedBy: nullable(Type.String()),
  /** The reader's own, which nobody else ever reads; null where there is none. */
  ownNote: nullable(strictObject({ text: Type.String(), version: Version })),
  version: Version,
  can: strictObject({
    /** Whose preparation the reader may write; null = nobody's. */
    prepareAs: nullable(ConversationSide),
    minute: Type.Boolean(),
    finalise: Type.Boolean(),
    cancel: Type.Boolean(),
    note: Type.Boolean(),
  }),
})
export type Conversation = Static<typeof Conversation>

const ConversationParams = strictObject({ conversationId: Uuid })
const tag = 'Conversations'

export const listConversations = defineRoute({
  operationId: 'listConversations',
  summary: 'A doctor’s supervision conversations, the latest first',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/conversations',
  access: 'signed-in',
  params: TraineeParams,
  status: 200,
  answer: strictObject({
    conversations: Type.Array(ConversationRow),
    can: strictObject({ plan: Type.Boolean() }),
  }),
})

/** Nothing was agreed before these years, and no zone is further from UTC than 14 hours. */
const Since = Type.String({
  format: 'date-time',
  formatMinimum: '1990-01-01T00:00:00Z',
  pattern: '(?:[Zz]|[+-](?:0\\d|1[0-4]):\\d{2})$',
})

export const listAgreedPoints = defineRoute({
  operationId: 'listAgreedPoints',
  summary: 'What was agreed for the plan in finalised conversations, the latest first',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/agreed-points',
  access: 'signed-in',
  params: TraineeParams,
  /** Only what was finalised after this, such as when the plan was last agreed. */
  query: strictObject({ since: Type.Optional(Since) }),
  status: 200,
  answer: strictObject({
    points: Type.Array(
      strictObject({ conversationId: Uuid, heldOn: IsoDate, finalisedAt: Instant, text: Type.String() }),
    ),
  }),
})

export const NewConversation = strictObject({ plannedOn: ServiceDay })
export type NewConversation = Static<typeof NewConversation>

export const planConversation = defineRoute({
  operationId: 'planConversation',
  summary: 'Plan a conversation between a doctor and her individual supervisor',
  tag,
  method: 'POST',
  path: '/trainees/:traineeId/conversations',
  access: 'signed-in',
  isIdempotent: true,
  params: TraineeParams,
  body: NewConversation,
  status: 201,
  answer: Conversation,
})

export const readConversation = defineRoute({
  operationId: 'readConversation',
  summary: 'One conversation, as far as the reader may see it',
  tag,
  method: 'GET',
  path: '/conversations/:conversationId',
  access: 'signed-in',
  logsAccess: true,
  params: ConversationParams,
  status: 200,
  answer: Conversation,
})

export const ConversationChange = strictObject({
  version: Version,
  plannedOn: Type.Optional(ServiceDay),
  heldOn: Type.Optional(nullable(ServiceDay)),
  /** The reader's own side's. */
  preparation: Type.Optional(nullable(freeText(5000))),
  minutes: Type.Optional(nullable(freeText(10_000))),
  agreedPoints: Type.Optional(Type.Array(AgreedPoint, { maxItems: 30 })),
})
export type ConversationChange = Static<typeof ConversationChange>

export const changeConversation = defineRoute({
  operationId: 'changeConversation',
  summary: 'Write one’s preparation, the minutes and what was agreed, until it is finalised',
  tag,
  method: 'PATCH',
  path: '/conversations/:conversationId',
  access: 'signed-in',
  params: ConversationParams,
  body: ConversationChange,
  status: 200,
  answer: Conversation,
})

export const ConversationNote = strictObject({
  /** Null = there is none yet. */
  version: nullable(Version),
  /** Null takes the note away. */
  text: nullable(freeText(5000)),
})
export type ConversationNote = Static<typeof ConversationNote>

export const noteConversation = defineRoute({
  operationId: 'noteConversation',
  summary: 'Write one’s private note to a conversation; nobody else ever reads it',
  tag,
  method: 'PUT',
  path: '/conversations/:conversationId/note',
  access: 'signed-in',
  params: ConversationParams,
  body: ConversationNote,
  status: 200,
  answer: Conversation,
})

export const finaliseConversation = defineRoute({
  operationId: 'finaliseConversation',
  summary: 'Finalise a conversation as its supervisor; nothing in it changes after that',
  tag,
  method: 'POST',
  path: '/conversations/:conversationId/finalise',
  access: 'signed-in',
  params: ConversationParams,
  body: strictObject({ version: Version }),
  status: 200,
  answer: Conversation,
})

export const cancelConversation = defineRoute({
  operationId: 'cancelConversation',
  summary: 'Cancel a conversation that has no minutes; private notes to it are gone for good',
  tag,
  method: 'DELETE',
  path: '/conversations/:conversationId',
  access: 'signed-in',
  params: ConversationParams,
  query: strictObject({ version: Version }),
  status: 204,
})
