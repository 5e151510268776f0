import { type Static, Type } from 'typebox'
import {
  freeLine,
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
import { ActivityKind } from './learning-activity.ts'
import { defineRoute } from './route.ts'

/** What an outside signer can be asked for: an activity, clinical advice on a goal, hours of supervision. */
export const SigningLinkKind = oneOf('activity', 'goal-advice', 'supervision-entry')
export type SigningLinkKind = Static<typeof SigningLinkKind>

export const SigningLinkState = oneOf('open', 'expired', 'used', 'revoked')
export type SigningLinkState = Static<typeof SigningLinkState>

/** A way for someone without an account to sign one thing, once. */
export const SigningLink = strictObject({
  id: Uuid,
  trainee: strictObject({ id: Uuid, givenName: Type.String(), familyName: Type.String() }),
  kind: SigningLinkKind,
  subjectId: Uuid,
  /** What is to be signed, in a line. */
  subject: Type.String(),
  signerName: Type.String(),
  signerTitle: Type.String(),
  state: SigningLinkState,
  createdAt: Instant,
  createdBy: Type.String(),
  expiresAt: Instant,
  remindedAt: nullable(Instant),
  usedAt: nullable(Instant),
  version: Version,
})
export type SigningLink = Static<typeof SigningLink>

const LinkParams = strictObject({ linkId: Uuid })
const tag = 'Signing by outsiders'

export const SigningLinkQuery = strictObject({
  state: Type.Optional(SigningLinkState),
  subject: Type.Optional(Uuid),
  ...paging,
})
export type SigningLinkQuery = Static<typeof SigningLinkQuery>

export const listSigningLinks = defineRoute({
  operationId: 'listSigningLinks',
  summary: 'Links to outside signers of the doctors whom the actor coordinates, the newest first',
  tag,
  method: 'GET',
  path: '/signing-links',
  access: 'signed-in',
  query: SigningLinkQuery,
  status: 200,
  answer: pageOf(SigningLink),
})

const validDays = Type.Integer({ minimum: 1, maximum: 30 })

export const NewSigningLink = strictObject({
  kind: SigningLinkKind,
  /** Of the activity, of the hours; of the doctor's goal that waits for advice, the id of the doctor's goal row. */
  subjectId: Uuid,
  signerName: freeLine(200),
  signerTitle: freeLine(200),
  validDays,
})
export type NewSigningLink = Static<typeof NewSigningLink>

/** The secret is in this answer alone; only its hash is stored. */
const LinkWithToken = strictObject({ link: SigningLink, token: Type.String() })

export const createSigningLink = defineRoute({
  operationId: 'createSigningLink',
  summary: 'Make a link with which an outsider can sign one thing once; its secret is shown this once',
  tag,
  method: 'POST',
  path: '/signing-links',
  access: 'signed-in',
  body: NewSigningLink,
  status: 201,
  answer: LinkWithToken,
})

export const renewSigningLink = defineRoute({
  operationId: 'renewSigningLink',
  summary: 'Remind: a new secret and new days for the same thing; the earlier link no longer works',
  tag,
  method: 'POST',
  path: '/signing-links/:linkId/renew',
  access: 'signed-in',
  params: LinkParams,
  body: strictObject({ version: Version, validDays }),
  status: 200,
  answer: LinkWithToken,
})

export const revokeSigningLink = defineRoute({
  operationId: 'revokeSigningLink',
  summary: 'Make a link worthless',
  tag,
  method: 'POST',
  path: '/signing-links/:linkId/revoke',
  access: 'signed-in',
  params: LinkParams,
  body: strictObject({ version: Version }),
  status: 200,
  answer: SigningLink,
})

/** The one thing to sign, and nothing else of the doctor. */
export const OutsideSubject = strictObject({
  kind: SigningLinkKind,
  doctor: Type.String(),
  provider: Type.String(),
  signerName: Type.String(),
  signerTitle: Type.String(),
  expiresAt: Instant,
  /** The activity's title, or the goal's code and title; null for hours. */
  title: nullable(Type.String()),
  description: nullable(Type.String()),
  activityKind: nullable(ActivityKind),
  day: nullable(IsoDate),
  minutes: nullable(Type.Integer()),
  topic: nullable(Type.String()),
  /** The goals that an activity serves; what was done towards a goal. */
  lines: Type.Array(Type.String()),
  /** Sent back with the decision: what was changed after it was opened is not signed unseen. */
  version: Version,
})
export type OutsideSubject = Static<typeof OutsideSubject>

/** Thirty-two bytes, base64url. It is sent in the body, never in an address, so that no log has it. */
const token = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })

export const openSigningLink = defineRoute({
  operationId: 'openSigningLink',
  summary:
    'What a link asks to sign; the same answer for one that never was, has expired, was used or revoked',
  tag,
  method: 'POST',
  path: '/signing-links/open',
  access: 'public',
  body: strictObject({ token }),
  status: 200,
  answer: OutsideSubject,
})

export const signByLink = defineRoute({
  operationId: 'signByLink',
  summary: 'Sign or return by a link, once',
  tag,
  method: 'POST',
  path: '/signing-links/sign',
  access: 'public',
  body: strictObject({
    token,
    version: Version,
    decision: oneOf('sign', 'return'),
    /** Needed when it is returned. */
    comment: nullable(reasonText(1000)),
  }),
  status: 204,
})
