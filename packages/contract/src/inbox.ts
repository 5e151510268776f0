import { type Static, Type } from 'typebox'
import {
  Instant,
  IsoDate,
  nullable,
  oneOf,
  reasonText,
  record,
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { ActivityKind } from './learning-activity.ts'
import { defineRoute } from './route.ts'

/**
 * Why an item comes where it does, the most consequential first: the doctor can be done within 90 days and waits for this;
 * it holds up a goal, a plan or a confirmation; it holds up the record of what was done.
 */
export const Consequence = oneOf('delays-completion', 'holds-up-approval', 'holds-up-record')
export type Consequence = Static<typeof Consequence>

const waiting = {
  trainee: strictObject({ id: Uuid, givenName: Type.String(), familyName: Type.String() }),
  subjectId: Uuid,
  since: Instant,
  consequence: Consequence,
}

export const WaitingActivity = strictObject({
  kind: oneOf('activity'),
  ...waiting,
  version: Version,
  title: Type.String(),
  activityKind: ActivityKind,
  description: nullable(Type.String()),
  doneOn: IsoDate,
  goals: Type.Array(strictObject({ code: Type.String(), title: Type.String() })),
  files: Type.Integer(),
})
export type WaitingActivity = Static<typeof WaitingActivity>

const goal = {
  ...waiting,
  version: Version,
  goal: strictObject({ id: Uuid, code: Type.String(), title: Type.String() }),
  signedActivities: Type.Array(strictObject({ title: Type.String(), signerName: nullable(Type.String()) })),
  advice: Type.Array(
    strictObject({
      givenAs: oneOf('individual', 'clinical'),
      name: Type.String(),
      isRecommended: Type.Boolean(),
      comment: nullable(Type.String()),
    }),
  ),
}

export const WaitingAdvice = strictObject({ kind: oneOf('goal-advice'), ...goal })
export type WaitingAdvice = Static<typeof WaitingAdvice>

export const WaitingApproval = strictObject({ kind: oneOf('goal-approval'), ...goal })
export type WaitingApproval = Static<typeof WaitingApproval>

export const WaitingHours = strictObject({
  kind: oneOf('supervision-entry'),
  ...waiting,
  version: Version,
  heldOn: IsoDate,
  minutes: Type.Integer(),
  topic: Type.String(),
  agreedPoints: nullable(Type.String()),
  enteredBy: Type.String(),
})
export type WaitingHours = Static<typeof WaitingHours>

/** What is done on its own page, since it must be read or needs a password. */
export const WaitingElsewhere = strictObject({
  kind: oneOf('plan', 'confirmation', 'change-request', 'conversation'),
  ...waiting,
  /** A day that the item is about: of the plan's proposal, the end of the confirmed span, the conversation. */
  day: nullable(IsoDate),
})
export type WaitingElsewhere = Static<typeof WaitingElsewhere>

export type WaitingItem = WaitingActivity | WaitingAdvice | WaitingApproval | WaitingHours | WaitingElsewhere

export const WaitingItem = Type.Unsafe<WaitingItem>({
  type: 'object',
  discriminator: { propertyName: 'kind' },
  oneOf: [WaitingActivity, WaitingAdvice, WaitingApproval, WaitingHours, WaitingElsewhere],
})

const tag = 'Waiting for you'

/** At most so many at once; the rest comes when these are done. */
export const MOST_WAITING_SHOWN = 200

export const readInbox = defineRoute({
  operationId: 'readInbox',
  summary: 'Everything that waits for the actor, the most consequential and then the oldest first',
  tag,
  method: 'GET',
  path: '/inbox',
  access: 'signed-in',
  status: 200,
  answer: strictObject({ items: Type.Array(WaitingItem), total: Type.Integer() }),
})

/** An activity is signed, advice recommends, a goal is approved, hours are confirmed; or it goes back with the reason. */
export const InboxDecision = strictObject({
  kind: oneOf('activity', 'goal-advice', 'goal-approval', 'supervision-entry'),
  subjectId: Uuid,
  version: Version,
  decision: oneOf('sign', 'return'),
  /** Needed when it is returned. */
  comment: nullable(reasonText(1000)),
})
export type InboxDecision = Static<typeof InboxDecision>

export const decideInbox = defineRoute({
  operationId: 'decideInbox',
  summary:
    'Sign or return several items that were seen; each by itself, so one that is refused hinders no other',
  tag,
  method: 'POST',
  path: '/inbox/decisions',
  access: 'signed-in',
  body: strictObject({ decisions: Type.Array(InboxDecision, { minItems: 1, maxItems: 50 }) }),
  status: 200,
  answer: strictObject({
    results: Type.Array(
      strictObject({
        subjectId: Uuid,
        isDone: Type.Boolean(),
        /** Why it was refused: one of the API's error codes. */
        code: nullable(Type.String()),
        params: record(Type.Unknown()),
      }),
    ),
  }),
})
