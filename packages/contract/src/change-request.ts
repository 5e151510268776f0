import { type Static, Type } from 'typebox'
import { absenceFields } from './absence.ts'
import {
  Instant,
  IsoDate,
  line,
  nullable,
  oneOf,
  pageOf,
  paging,
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { MunicipalityId } from './municipality.ts'
import { Completion } from './progress.ts'
import { defineRoute } from './route.ts'
import { Category, PositionPercent, ServiceDay } from './service-period.ts'
import { TraineeParams } from './trainee.ts'

/** Another position percentage in some of a period's days: the period is cut where the days begin and end. */
export const PositionPathChange = strictObject({
  kind: oneOf('position'),
  periodId: Uuid,
  startsOn: ServiceDay,
  /** Null = for as long as the period goes on. */
  endsOn: nullable(ServiceDay),
  positionPercent: PositionPercent,
})
export type PositionPathChange = Static<typeof PositionPathChange>

/** Leave, or another absence. */
export const AbsencePathChange = strictObject({ kind: oneOf('absence'), ...absenceFields })
export type AbsencePathChange = Static<typeof AbsencePathChange>

/** A new period; instead of the service that stands in its days, or beside it. */
export const ServicePathChange = strictObject({
  kind: oneOf('service'),
  category: Category,
  place: line(200),
  municipalityId: nullable(MunicipalityId),
  positionPercent: PositionPercent,
  startsOn: ServiceDay,
  endsOn: nullable(ServiceDay),
  isInstead: Type.Boolean(),
})
export type ServicePathChange = Static<typeof ServicePathChange>

/**
 * A closed period begins on another day and keeps its length. It takes the place of the service that stands there, which
 * gets the days that become free.
 */
export const MovePathChange = strictObject({ kind: oneOf('move'), periodId: Uuid, startsOn: ServiceDay })
export type MovePathChange = Static<typeof MovePathChange>

export type PathChange = PositionPathChange | AbsencePathChange | ServicePathChange | MovePathChange

/**
 * One change of a path. Those of a request are made in their order, all or none. `kind` says which shape is meant, so that
 * what is wrong with a change is told of its own kind alone.
 */
export const PathChange = Type.Unsafe<PathChange>({
  type: 'object',
  discriminator: { propertyName: 'kind' },
  oneOf: [PositionPathChange, AbsencePathChange, ServicePathChange, MovePathChange],
})

export const ChangeRequestStatus = oneOf('draft', 'sent', 'approved', 'returned', 'withdrawn')
export type ChangeRequestStatus = Static<typeof ChangeRequestStatus>

/** What changes do to the day one can be done. */
export const ChangeEffect = strictObject({ asOf: IsoDate, before: Completion, after: Completion })
export type ChangeEffect = Static<typeof ChangeEffect>

/** A doctor's request to change her path: reduced percentage, leave, a new period (endringsønske). */
export const ChangeRequest = strictObject({
  id: Uuid,
  trainee: strictObject({
    id: Uuid,
    givenName: Type.String(),
    familyName: Type.String(),
    provider: strictObject({ id: Uuid, name: Type.String() }),
  }),
  status: ChangeRequestStatus,
  changes: Type.Array(PathChange),
  note: nullable(Type.String()),
  createdAt: Instant,
  createdBy: nullable(Type.String()),
  sentAt: nullable(Instant),
  decidedAt: nullable(Instant),
  decidedBy: nullable(Type.String()),
  /** Why it was returned. */
  reason: nullable(Type.String()),
  /** Counted now while the request is open, and as it was shown when it was approved. Null where it fits the service no longer. */
  effect: nullable(ChangeEffect),
  version: Version,
  /** Of the service that the effect was counted from; goes with an approval. */
  ledgerVersion: Version,
  can: strictObject({
    change: Type.Boolean(),
    send: Type.Boolean(),
    withdraw: Type.Boolean(),
    approve: Type.Boolean(),
    return: Type.Boolean(),
  }),
})
export type ChangeRequest = Static<typeof ChangeRequest>

export const ChangeRequestRow = strictObject({
  id: Uuid,
  trainee: ChangeRequest.properties.trainee,
  status: ChangeRequestStatus,
  kinds: Type.Array(oneOf('position', 'absence', 'service', 'move')),
  createdAt: Instant,
  sentAt: nullable(Instant),
  decidedAt: nullable(Instant),
})
export type ChangeRequestRow = Static<typeof ChangeRequestRow>

export const ChangeRequestQuery = strictObject({
  trainee: Type.Optional(Uuid),
  status: Type.Optional(ChangeRequestStatus),
  sort: Type.Optional(oneOf('sentAt', 'name', 'status')),
  order: Type.Optional(oneOf('asc', 'desc')),
  ...paging,
})
export type ChangeRequestQuery = Static<typeof ChangeRequestQuery>

const ChangeRequestParams = strictObject({ requestId: Uuid })
const tag = 'Change requests'

export const listChangeRequests = defineRoute({
  operationId: 'listChangeRequests',
  summary: 'Change requests of the doctors whose service the actor may see; drafts only one’s own',
  tag,
  method: 'GET',
  path: '/change-requests',
  access: 'signed-in',
  query: ChangeRequestQuery,
  status: 200,
  answer: pageOf(ChangeRequestRow),
})

const changes = Type.Array(PathChange, { minItems: 1, maxItems: 10 })
const note = nullable(Type.String({ maxLength: 1000 }))

export const NewChangeRequest = strictObject({ changes, note })
export type NewChangeRequest = Static<typeof NewChangeRequest>

export const draftChangeRequest = defineRoute({
  operationId: 'draftChangeRequest',
  summary: 'Write down a change as a draft that only its writer sees',
  tag,
  method: 'POST',
  path: '/trainees/:traineeId/change-requests',
  access: 'signed-in',
  isIdempotent: true,
  params: TraineeParams,
  body: NewChangeRequest,
  status: 201,
  answer: ChangeRequest,
})

export const readChangeRequest = defineRoute({
  operationId: 'readChangeRequest',
  summary: 'One change request with its effect on the day one can be done',
  tag,
  method: 'GET',
  path: '/change-requests/:requestId',
  access: 'signed-in',
  logsAccess: true,
  params: ChangeRequestParams,
  status: 200,
  answer: ChangeRequest,
})

export const ChangeRequestChange = strictObject({
  version: Version,
  changes: Type.Optional(changes),
  note: Type.Optional(note),
})
export type ChangeRequestChange = Static<typeof ChangeRequestChange>

export const changeChangeRequest = defineRoute({
  operationId: 'changeChangeRequest',
  summary: 'Change a draft, or a request that was returned',
  tag,
  method: 'PATCH',
  path: '/change-requests/:requestId',
  access: 'signed-in',
  params: ChangeRequestParams,
  body: ChangeRequestChange,
  status: 200,
  answer: ChangeRequest,
})

export const sendChangeRequest = defineRoute({
  operationId: 'sendChangeRequest',
  summary: 'Send a draft, or again what was returned, to the coordinator',
  tag,
  method: 'POST',
  path: '/change-requests/:requestId/send',
  access: 'signed-in',
  params: ChangeRequestParams,
  body: strictObject({ version: Version }),
  status: 200,
  answer: ChangeRequest,
})

export const approveChangeRequest = defineRoute({
  operationId: 'approveChangeRequest',
  summary: 'Approve: the service becomes what was asked for, and the forecast what was shown',
  tag,
  method: 'POST',
  path: '/change-requests/:requestId/approve',
  access: 'signed-in',
  params: ChangeRequestParams,
  body: strictObject({ version: Version, ledgerVersion: Version }),
  status: 200,
  answer: ChangeRequest,
})

export const ChangeRequestReturn = strictObject({ version: Version, reason: line(1000) })

export const returnChangeRequest = defineRoute({
  operationId: 'returnChangeRequest',
  summary: 'Send a request back with a reason',
  tag,
  method: 'POST',
  path: '/change-requests/:requestId/return',
  access: 'signed-in',
  params: ChangeRequestParams,
  body: ChangeRequestReturn,
  status: 200,
  answer: ChangeRequest,
})

export const withdrawChangeRequest = defineRoute({
  operationId: 'withdrawChangeRequest',
  summary: 'Take back a draft or a request',
  tag,
  method: 'POST',
  path: '/change-requests/:requestId/withdraw',
  access: 'signed-in',
  params: ChangeRequestParams,
  body: strictObject({ version: Version }),
  status: 200,
  answer: ChangeRequest,
})
