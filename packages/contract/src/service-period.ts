import { type Static, Type } from 'typebox'
import { IsoDate, line, nullable, oneOf, strictObject, Uuid, Version } from './common.ts'
import { MunicipalityId } from './municipality.ts'
import { defineRoute } from './route.ts'

/**
 * What a day of service counts as: open unselected practice (åpen uselektert praksis), other GP service (annen
 * allmennmedisinsk tjeneste; in the old scheme nursing home and acute unit), institution service, research (old scheme).
 */
export const Category = oneOf('open-practice', 'other-gp', 'institution', 'research')
export type Category = Static<typeof Category>

/** A position of more than 0 and at most 100 %, with up to two decimals. */
export const PositionPercent = Type.Number({
  exclusiveMinimum: 0,
  maximum: 100,
  multipleOf: 0.01,
  examples: [80],
})

/** Days of service: no doctor in training today began before 1990, no plan reaches beyond 2080. */
export const ServiceDay = Type.String({
  format: 'date',
  formatMinimum: '1990-01-01',
  formatMaximum: '2080-12-31',
})

/** Null = still going on. */
const EndsOn = nullable(ServiceDay)

export const ServicePeriod = strictObject({
  id: Uuid,
  category: Category,
  place: Type.String(),
  municipality: nullable(strictObject({ id: Type.Integer(), name: Type.String() })),
  /** The learning arena of the provider's general plan, where it is one. Counting does not look at it. */
  arena: nullable(strictObject({ id: Uuid, name: Type.String() })),
  positionPercent: Type.Number(),
  startsOn: IsoDate,
  endsOn: nullable(IsoDate),
  /** Entered as a plan: when its days have passed, somebody is to say that it was done. */
  isPlanned: Type.Boolean(),
  /** When the training provider that answers for the period was registered; earlier days do not count (T7). */
  providerRegisteredOn: IsoDate,
  version: Version,
})
export type ServicePeriod = Static<typeof ServicePeriod>

const fields = {
  category: Category,
  place: line(200),
  municipalityId: nullable(MunicipalityId),
  /** Of the provider that answers for the period, and of the same category. */
  arenaId: nullable(Uuid),
  positionPercent: PositionPercent,
  startsOn: ServiceDay,
  endsOn: EndsOn,
  isPlanned: Type.Boolean(),
}

export const NewServicePeriod = strictObject({
  ...fields,
  municipalityId: Type.Optional(fields.municipalityId),
  arenaId: Type.Optional(fields.arenaId),
  isPlanned: Type.Optional(fields.isPlanned),
})
export type NewServicePeriod = Static<typeof NewServicePeriod>

export const ServicePeriodChange = strictObject({
  version: Version,
  category: Type.Optional(fields.category),
  place: Type.Optional(fields.place),
  municipalityId: Type.Optional(fields.municipalityId),
  arenaId: Type.Optional(fields.arenaId),
  positionPercent: Type.Optional(fields.positionPercent),
  startsOn: Type.Optional(fields.startsOn),
  endsOn: Type.Optional(fields.endsOn),
  isPlanned: Type.Optional(fields.isPlanned),
})
export type ServicePeriodChange = Static<typeof ServicePeriodChange>

const ServicePeriodParams = strictObject({ traineeId: Uuid, periodId: Uuid })

export const addServicePeriod = defineRoute({
  operationId: 'addServicePeriod',
  summary: 'Add a service period of a doctor in training',
  tag: 'Service',
  method: 'POST',
  path: '/trainees/:traineeId/service-periods',
  access: 'signed-in',
  isIdempotent: true,
  params: strictObject({ traineeId: Uuid }),
  body: NewServicePeriod,
  status: 201,
  answer: ServicePeriod,
})

export const changeServicePeriod = defineRoute({
  operationId: 'changeServicePeriod',
  summary: 'Change a service period; the earlier version is kept in history',
  tag: 'Service',
  method: 'PATCH',
  path: '/trainees/:traineeId/service-periods/:periodId',
  access: 'signed-in',
  params: ServicePeriodParams,
  body: ServicePeriodChange,
  status: 200,
  answer: ServicePeriod,
})

export const removeServicePeriod = defineRoute({
  operationId: 'removeServicePeriod',
  summary: 'Remove a service period; it is kept in history',
  tag: 'Service',
  method: 'DELETE',
  path: '/trainees/:traineeId/service-periods/:periodId',
  access: 'signed-in',
  params: ServicePeriodParams,
  query: strictObject({ version: Version }),
  status: 204,
})
