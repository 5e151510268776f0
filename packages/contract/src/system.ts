import { Type } from 'typebox'
import { oneOf, strictObject } from './common.ts'
import { defineRoute } from './route.ts'
import { Role } from './session.ts'

export const Health = strictObject({
  status: oneOf('ok', 'unavailable'),
  version: Type.String(),
  database: oneOf('ok', 'unavailable'),
})

/** 200 when requests can be answered; 503, with the same shape, while the database is away. */
export const readHealth = defineRoute({
  operationId: 'readHealth',
  summary: 'Whether requests can be answered',
  tag: 'System',
  method: 'GET',
  path: '/health',
  access: 'public',
  status: 200,
  answer: Health,
})

/** The accounts that the sign-in page offers by one click; none unless demonstration accounts are on. */
export const readDemonstration = defineRoute({
  operationId: 'readDemonstration',
  summary: 'Demonstration accounts, where they are on',
  tag: 'System',
  method: 'GET',
  path: '/demonstration',
  access: 'public',
  status: 200,
  answer: strictObject({
    isOn: Type.Boolean(),
    password: Type.Union([Type.String(), Type.Null()]),
    accounts: Type.Array(
      strictObject({
        username: Type.String(),
        name: Type.String(),
        role: Role,
        place: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
  }),
})
