import { type Static, Type } from 'typebox'
import { Instant, IsoDate, nullable, oneOf, strictObject, Uuid } from './common.ts'
import { defineRoute } from './route.ts'
import { Username } from './session.ts'

/** The roles that a provider gives by itself. All others are the administrator's to give. */
export const ProviderRoleName = oneOf('coordinator', 'leader')
export type ProviderRoleName = Static<typeof ProviderRoleName>

/** Somebody is or was coordinator or leader at a provider, permanently or as deputy (stedfortreder) from one day to another. */
export const ProviderRole = strictObject({
  id: Uuid,
  role: ProviderRoleName,
  name: Type.String(),
  username: Type.String(),
  /** Null for a permanent role. */
  deputy: nullable(strictObject({ startsOn: IsoDate, endsOn: IsoDate })),
  grantedAt: Instant,
  endedAt: nullable(Instant),
  state: oneOf('current', 'coming', 'earlier'),
  can: strictObject({ end: Type.Boolean() }),
})
export type ProviderRole = Static<typeof ProviderRole>

const tag = 'Roles of a provider'

export const listProviderRoles = defineRoute({
  operationId: 'listProviderRoles',
  summary: 'Who is coordinator, leader and deputy at the actor’s providers, also earlier',
  tag,
  method: 'GET',
  path: '/provider-roles',
  access: 'signed-in',
  status: 200,
  answer: strictObject({
    providers: Type.Array(
      strictObject({
        id: Uuid,
        name: Type.String(),
        roles: Type.Array(ProviderRole),
        can: strictObject({ grant: Type.Boolean() }),
      }),
    ),
  }),
})

const DeputyDay = Type.String({ format: 'date', formatMinimum: '2019-03-01', formatMaximum: '2080-12-31' })

export const NewProviderRole = strictObject({
  providerId: Type.Optional(
    Type.String({ format: 'uuid', description: 'Needed only by who coordinates for several providers' }),
  ),
  /** Of an existing account. It is found by its exact username alone. */
  username: Username,
  role: ProviderRoleName,
  /** The first and last day of a deputy; null for a permanent role. */
  startsOn: nullable(DeputyDay),
  endsOn: nullable(DeputyDay),
})
export type NewProviderRole = Static<typeof NewProviderRole>

export const grantProviderRole = defineRoute({
  operationId: 'grantProviderRole',
  summary: 'Make somebody coordinator or leader, permanently or as deputy on some days',
  tag,
  method: 'POST',
  path: '/provider-roles',
  access: 'signed-in',
  isIdempotent: true,
  changesAccess: true,
  body: NewProviderRole,
  status: 201,
  answer: ProviderRole,
})

export const endProviderRole = defineRoute({
  operationId: 'endProviderRole',
  summary: 'End a role, at once; that it was given stays on record',
  tag,
  method: 'DELETE',
  path: '/provider-roles/:roleId',
  access: 'signed-in',
  changesAccess: true,
  params: strictObject({ roleId: Uuid }),
  status: 204,
})
