import { type Static, Type } from 'typebox'
import {
  Instant,
  IsoDate,
  Language,
  line,
  nullable,
  oneOf,
  pageOf,
  paging,
  record,
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { Amount } from './progress.ts'
import { defineRoute } from './route.ts'
import { Category, ServiceDay } from './service-period.ts'
import { HprNumber, TraineeParams } from './trainee.ts'

/** One line of a confirmation: a period's days within its span. */
export const ConfirmedService = strictObject({
  place: Type.String(),
  municipality: nullable(Type.String()),
  category: Category,
  startsOn: IsoDate,
  endsOn: IsoDate,
  positionPercent: Type.Number(),
  /** Calendar days with absence that can be deducted, and what of the service was deducted for it and what was not. */
  absenceDays: Type.Integer(),
  deducted: Amount,
  notDeducted: Amount,
  counted: Amount,
})
export type ConfirmedService = Static<typeof ConfirmedService>

/**
 * What a confirmation says. The fingerprint of an issued one is made of exactly this. The span stands by itself: absence is
 * weighed within it, and no limit of the whole path is applied.
 */
export const ConfirmationContent = strictObject({
  format: Type.Literal(1),
  language: Language,
  doctor: strictObject({ givenName: Type.String(), familyName: Type.String(), hprNumber: Type.String() }),
  provider: strictObject({ name: Type.String(), organisationNumber: nullable(Type.String()) }),
  regulation: oneOf('new-scheme-2019', 'old-scheme'),
  startsOn: IsoDate,
  endsOn: IsoDate,
  services: Type.Array(ConfirmedService),
  counted: Amount,
  supervisionHours: nullable(Type.Number()),
  supervisor: nullable(strictObject({ name: Type.String(), hprNumber: Type.String() })),
  /** Null until it is signed. */
  leader: nullable(Type.String()),
  place: Type.String(),
  issuedOn: nullable(IsoDate),
})
export type ConfirmationContent = Static<typeof ConfirmationContent>

/**
 * `prepared` by the coordinator, `objected` to by the doctor, `issued` = signed by the leader, and then for good; `replaced`
 * by a new one, or `withdrawn`. What was never issued can be `discarded`.
 */
export const ConfirmationStatus = oneOf(
  'prepared',
  'objected',
  'issued',
  'replaced',
  'withdrawn',
  'discarded',
)
export type ConfirmationStatus = Static<typeof ConfirmationStatus>

const Other = nullable(strictObject({ id: Uuid, code: nullable(Type.String()) }))

/** A confirmation of completed practical service (bekreftelse på gjennomført praktisk tjeneste). */
export const Confirmation = strictObject({
  id: Uuid,
  trainee: strictObject({ id: Uuid, givenName: Type.String(), familyName: Type.String() }),
  provider: strictObject({ id: Uuid, name: Type.String() }),
  status: ConfirmationStatus,
  /** Counted now until it is issued; from then on what was signed. */
  content: ConfirmationContent,
  preparedBy: nullable(Type.String()),
  preparedAt: Instant,
  objection: nullable(strictObject({ reason: Type.String(), at: Instant })),
  issued: nullable(
    strictObject({
      /** Short, for the paper: `7KQ2-M9XD-4RTB`. */
      code: Type.String(),
      at: Instant,
      by: Type.String(),
      /** SHA-256 of the content, hexadecimal. */
      fingerprint: Type.String(),
      keyId: Type.String(),
      /** Ed25519, base64url, over the fingerprint's bytes. */
      signature: Type.String(),
    }),
  ),
  withdrawal: nullable(strictObject({ reason: Type.String(), at: Instant, by: Type.String() })),
  replaces: Other,
  replacedBy: Other,
  /** How the service that is registered now differs from what was issued; empty where it does not. */
  contradictions: Type.Array(
    strictObject({ field: Type.String(), confirmed: nullable(Type.String()), now: nullable(Type.String()) }),
  ),
  version: Version,
  /** Of the service that the content was counted from; goes with the signature. */
  ledgerVersion: Version,
  can: strictObject({
    change: Type.Boolean(),
    discard: Type.Boolean(),
    object: Type.Boolean(),
    issue: Type.Boolean(),
    withdraw: Type.Boolean(),
    replace: Type.Boolean(),
  }),
})
export type Confirmation = Static<typeof Confirmation>

export const ConfirmationRow = strictObject({
  id: Uuid,
  trainee: Confirmation.properties.trainee,
  provider: Confirmation.properties.provider,
  status: ConfirmationStatus,
  startsOn: IsoDate,
  endsOn: IsoDate,
  code: nullable(Type.String()),
  preparedAt: Instant,
  issuedAt: nullable(Instant),
})
export type ConfirmationRow = Static<typeof ConfirmationRow>

export const ConfirmationQuery = strictObject({
  trainee: Type.Optional(Uuid),
  status: Type.Optional(ConfirmationStatus),
  sort: Type.Optional(oneOf('preparedAt', 'name', 'startsOn', 'status')),
  order: Type.Optional(oneOf('asc', 'desc')),
  ...paging,
})
export type ConfirmationQuery = Static<typeof ConfirmationQuery>

const tag = 'Confirmations'
const ConfirmationParams = strictObject({ confirmationId: Uuid })

export const listConfirmations = defineRoute({
  operationId: 'listConfirmations',
  summary: 'Confirmations of completed service that the actor may see',
  tag,
  method: 'GET',
  path: '/confirmations',
  access: 'signed-in',
  query: ConfirmationQuery,
  status: 200,
  answer: pageOf(ConfirmationRow),
})

const fields = {
  startsOn: ServiceDay,
  endsOn: ServiceDay,
  supervisionHours: nullable(Type.Number({ minimum: 0, maximum: 10_000, multipleOf: 0.25 })),
  supervisorName: nullable(line(200)),
  supervisorHprNumber: nullable(HprNumber),
  /** Where it is signed. */
  place: line(100),
}

export const NewConfirmation = strictObject({
  ...fields,
  /** The issued confirmation that this one is to replace. */
  replacesId: Type.Optional(nullable(Uuid)),
})
export type NewConfirmation = Static<typeof NewConfirmation>

export const prepareConfirmation = defineRoute({
  operationId: 'prepareConfirmation',
  summary: 'Prepare a confirmation of a closed span of service at one training provider',
  tag,
  method: 'POST',
  path: '/trainees/:traineeId/confirmations',
  access: 'signed-in',
  isIdempotent: true,
  params: TraineeParams,
  body: NewConfirmation,
  status: 201,
  answer: Confirmation,
})

export const readConfirmation = defineRoute({
  operationId: 'readConfirmation',
  summary: 'One confirmation, with how the service registered now contradicts it',
  tag,
  method: 'GET',
  path: '/confirmations/:confirmationId',
  access: 'signed-in',
  logsAccess: true,
  params: ConfirmationParams,
  status: 200,
  answer: Confirmation,
})

export const ConfirmationChange = strictObject({
  version: Version,
  startsOn: Type.Optional(fields.startsOn),
  endsOn: Type.Optional(fields.endsOn),
  supervisionHours: Type.Optional(fields.supervisionHours),
  supervisorName: Type.Optional(fields.supervisorName),
  supervisorHprNumber: Type.Optional(fields.supervisorHprNumber),
  place: Type.Optional(fields.place),
})
export type ConfirmationChange = Static<typeof ConfirmationChange>

export const changeConfirmation = defineRoute({
  operationId: 'changeConfirmation',
  summary: 'Change what is prepared; an objection is answered by it',
  tag,
  method: 'PATCH',
  path: '/confirmations/:confirmationId',
  access: 'signed-in',
  params: ConfirmationParams,
  body: ConfirmationChange,
  status: 200,
  answer: Confirmation,
})

export const discardConfirmation = defineRoute({
  operationId: 'discardConfirmation',
  summary: 'Discard what was prepared and never issued',
  tag,
  method: 'DELETE',
  path: '/confirmations/:confirmationId',
  access: 'signed-in',
  params: ConfirmationParams,
  query: strictObject({ version: Version }),
  status: 204,
})

export const ConfirmationObjection = strictObject({ version: Version, reason: line(1000) })

export const objectToConfirmation = defineRoute({
  operationId: 'objectToConfirmation',
  summary: 'The doctor objects to what is prepared, with a reason',
  tag,
  method: 'POST',
  path: '/confirmations/:confirmationId/objection',
  access: 'signed-in',
  params: ConfirmationParams,
  body: ConfirmationObjection,
  status: 200,
  answer: Confirmation,
})

export const ConfirmationSignature = strictObject({
  version: Version,
  ledgerVersion: Version,
  password: Type.String({ minLength: 1, maxLength: 200 }),
})

export const issueConfirmation = defineRoute({
  operationId: 'issueConfirmation',
  summary: 'The leader signs, with the password once more; nothing of it is changed after that',
  tag,
  method: 'POST',
  path: '/confirmations/:confirmationId/issue',
  access: 'signed-in',
  params: ConfirmationParams,
  body: ConfirmationSignature,
  status: 200,
  answer: Confirmation,
})

export const ConfirmationWithdrawal = strictObject({
  version: Version,
  reason: line(1000),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})

export const withdrawConfirmation = defineRoute({
  operationId: 'withdrawConfirmation',
  summary: 'The leader withdraws what was issued, with a reason; it stays where it is',
  tag,
  method: 'POST',
  path: '/confirmations/:confirmationId/withdraw',
  access: 'signed-in',
  params: ConfirmationParams,
  body: ConfirmationWithdrawal,
  status: 200,
  answer: Confirmation,
})

export const readConfirmationPaper = defineRoute({
  operationId: 'readConfirmationPaper',
  summary: 'The issued confirmation as PDF/A-2a, the very file that was signed',
  tag,
  method: 'GET',
  path: '/confirmations/:confirmationId/paper',
  access: 'signed-in',
  logsAccess: true,
  params: ConfirmationParams,
  status: 200,
  alsoAs: ['application/pdf'],
})

/** What the holder of a paper types in to compare it with what was issued. */
export const TypedFromPaper = strictObject({
  familyName: Type.Optional(line(100)),
  hprNumber: Type.Optional(Type.String({ maxLength: 20 })),
  startsOn: Type.Optional(ServiceDay),
  endsOn: Type.Optional(ServiceDay),
  /** The fingerprint printed on the paper; spaces do not matter. */
  fingerprint: Type.Optional(Type.String({ maxLength: 200 })),
  /** SHA-256 of the PDF file, hexadecimal, made by whoever holds it: the file itself is not sent. */
  fileFingerprint: Type.Optional(Type.String({ maxLength: 200 })),
})
export type TypedFromPaper = Static<typeof TypedFromPaper>

export const ConfirmationCheck = strictObject({
  status: oneOf('valid', 'replaced', 'withdrawn', 'unknown'),
  /** The code of what replaced it. */
  replacedBy: nullable(Type.String()),
  withdrawnOn: nullable(IsoDate),
  /** What it covers: no personal data. Null when unknown. */
  scope: nullable(
    strictObject({
      provider: Type.String(),
      startsOn: IsoDate,
      endsOn: IsoDate,
      categories: Type.Array(Category),
      counted: Amount,
      issuedOn: IsoDate,
      keyId: Type.String(),
    }),
  ),
  /** Whether each thing that was typed in is what was issued. */
  comparison: record(Type.Boolean()),
})
export type ConfirmationCheck = Static<typeof ConfirmationCheck>

export const checkConfirmation = defineRoute({
  operationId: 'checkConfirmation',
  summary: 'Whether a confirmation is valid, replaced, withdrawn or unknown, by the code on the paper',
  tag,
  method: 'POST',
  path: '/confirmation-checks',
  access: 'public',
  body: strictObject({
    code: Type.String({ minLength: 1, maxLength: 40 }),
    typed: Type.Optional(TypedFromPaper),
  }),
  status: 200,
  answer: ConfirmationCheck,
})

export const readKeys = defineRoute({
  operationId: 'readKeys',
  summary: 'The public keys that confirmations are signed with, by key id (JWK, RFC 8037)',
  tag,
  method: 'GET',
  path: '/keys',
  access: 'public',
  status: 200,
  answer: strictObject({
    keys: Type.Array(
      strictObject({
        kid: Type.String(),
        kty: Type.Literal('OKP'),
        crv: Type.Literal('Ed25519'),
        x: Type.String(),
        use: Type.Literal('sig'),
        /** Since when this installation signs with it. */
        since: Instant,
      }),
    ),
  }),
})
