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
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { defineRoute } from './route.ts'
import { AlisOffice, NewPassword, Role, Username } from './session.ts'

/** An account as administrators see it: who can sign in and for what, no record of any doctor. */
export const Account = strictObject({
  id: Uuid,
  username: Type.String(),
  name: Type.String(),
  language: Language,
  isDemonstration: Type.Boolean(),
  disabledAt: nullable(Instant),
  grants: Type.Array(
    strictObject({
      id: Uuid,
      role: Role,
      providerName: nullable(Type.String()),
      hprNumber: nullable(Type.String()),
      alisOffice: nullable(AlisOffice),
      /** The days of a deputy; null for a permanent role. */
      deputy: nullable(strictObject({ startsOn: IsoDate, endsOn: IsoDate })),
    }),
  ),
  version: Version,
})
export type Account = Static<typeof Account>

/** A role and the place it needs: a provider, a doctor by HPR number, an ALIS office, or none. */
export const NewGrant = strictObject({
  role: Role,
  providerId: Type.Optional(Uuid),
  hprNumber: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{6,8}$' })),
  alisOffice: Type.Optional(AlisOffice),
})
export type NewGrant = Static<typeof NewGrant>

/** The place that each role is given for; null = the whole country. */
export const placeOfRole = {
  coordinator: 'providerId',
  leader: 'providerId',
  supervisor: 'hprNumber',
  trainee: 'hprNumber',
  'alis-office': 'alisOffice',
  directorate: null,
  admin: null,
} as const satisfies Record<Role, Exclude<keyof NewGrant, 'role'> | null>

export const listAccounts = defineRoute({
  operationId: 'listAccounts',
  summary: 'Accounts',
  tag: 'Accounts',
  method: 'GET',
  path: '/accounts',
  access: 'signed-in',
  query: strictObject({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    role: Type.Optional(Role),
    sort: Type.Optional(oneOf('name', 'username')),
    order: Type.Optional(oneOf('asc', 'desc')),
    ...paging,
  }),
  status: 200,
  answer: pageOf(Account),
})

export const createAccount = defineRoute({
  operationId: 'createAccount',
  summary: 'Create an account with its first grant',
  tag: 'Accounts',
  method: 'POST',
  path: '/accounts',
  access: 'signed-in',
  isIdempotent: true,
  body: strictObject({
    username: Username,
    name: line(200),
    language: Language,
    password: NewPassword,
    grant: NewGrant,
  }),
  status: 201,
  answer: Account,
})

const AccountParams = strictObject({ accountId: Uuid })

export const readAccount = defineRoute({
  operationId: 'readAccount',
  summary: 'One account',
  tag: 'Accounts',
  method: 'GET',
  path: '/accounts/:accountId',
  access: 'signed-in',
  params: AccountParams,
  status: 200,
  answer: Account,
})

export const changeAccount = defineRoute({
  operationId: 'changeAccount',
  summary: 'Rename, disable or enable an account, or set a new password',
  tag: 'Accounts',
  method: 'PATCH',
  path: '/accounts/:accountId',
  access: 'signed-in',
  changesAccess: true,
  params: AccountParams,
  body: strictObject({
    version: Version,
    name: Type.Optional(line(200)),
    isDisabled: Type.Optional(Type.Boolean()),
    password: Type.Optional(NewPassword),
  }),
  status: 200,
  answer: Account,
})

export const addGrant = defineRoute({
  operationId: 'addGrant',
  summary: 'Give an account one more role in a place',
  tag: 'Accounts',
  method: 'POST',
  path: '/accounts/:accountId/grants',
  access: 'signed-in',
  changesAccess: true,
  isIdempotent: true,
  params: AccountParams,
  body: NewGrant,
  status: 201,
  answer: Account,
})

export const endGrant = defineRoute({
  operationId: 'endGrant',
  summary: 'End a role in a place',
  tag: 'Accounts',
  method: 'DELETE',
  path: '/accounts/:accountId/grants/:grantId',
  access: 'signed-in',
  changesAccess: true,
  params: strictObject({ accountId: Uuid, grantId: Uuid }),
  status: 200,
  answer: Account,
})
