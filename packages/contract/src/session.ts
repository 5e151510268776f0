import { type Static, Type } from 'typebox'
import { Instant, Language, line, nullable, oneOf, strictObject, Uuid, Version } from './common.ts'
import { defineRoute } from './route.ts'

export const Role = oneOf(
  'coordinator',
  'leader',
  'supervisor',
  'trainee',
  'alis-office',
  'directorate',
  'admin',
)
export type Role = Static<typeof Role>

export const AlisOffice = oneOf('nord', 'midt', 'vest', 'sor', 'ost', 'oslo')
export type AlisOffice = Static<typeof AlisOffice>

/** A role in a place. Exactly the place that the role needs is given, the others are null. */
export const Grant = strictObject({
  role: Role,
  provider: nullable(strictObject({ id: Uuid, name: Type.String() })),
  traineeId: nullable(Uuid),
  alisOffice: nullable(AlisOffice),
})
export type Grant = Static<typeof Grant>

/** The signed-in person and what the person may do. */
export const Me = strictObject({
  accountId: Uuid,
  username: Type.String(),
  name: Type.String(),
  language: Language,
  grants: Type.Array(Grant),
  version: Version,
})
export type Me = Static<typeof Me>

export const Credentials = strictObject({
  username: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})

/** Signs in for the SPA: sets an httpOnly cookie. Unknown user and wrong password get the same answer in the same time. */
export const signIn = defineRoute({
  operationId: 'signIn',
  summary: 'Sign in with a cookie',
  tag: 'Sign-in',
  method: 'POST',
  path: '/session',
  access: 'public',
  body: Credentials,
  status: 201,
  answer: Me,
})

export const signOut = defineRoute({
  operationId: 'signOut',
  summary: 'Sign out; the cookie or token is worthless at once',
  tag: 'Sign-in',
  method: 'DELETE',
  path: '/session',
  access: 'signed-in',
  changesAccess: true,
  status: 204,
})

/** Signs in for machines: a bearer token. */
export const createToken = defineRoute({
  operationId: 'createToken',
  summary: 'Get a bearer token',
  tag: 'Sign-in',
  method: 'POST',
  path: '/tokens',
  access: 'public',
  body: Credentials,
  status: 201,
  answer: strictObject({ token: Type.String(), expiresAt: Instant }),
})

export const readMe = defineRoute({
  operationId: 'readMe',
  summary: 'Who is signed in, with grants and language',
  tag: 'Sign-in',
  method: 'GET',
  path: '/me',
  access: 'signed-in',
  status: 200,
  answer: Me,
})

export const changeMe = defineRoute({
  operationId: 'changeMe',
  summary: 'Change own language',
  tag: 'Sign-in',
  method: 'PATCH',
  path: '/me',
  access: 'signed-in',
  changesAccess: true,
  body: strictObject({ version: Version, language: Language }),
  status: 200,
  answer: Me,
})

/** Length is what protects; rules of composition are not asked for. */
export const NewPassword = Type.String({ minLength: 12, maxLength: 200 })

export const changePassword = defineRoute({
  operationId: 'changePassword',
  summary: 'Change own password; ends all other sessions',
  tag: 'Sign-in',
  method: 'PUT',
  path: '/me/password',
  access: 'signed-in',
  changesAccess: true,
  body: strictObject({
    currentPassword: Type.String({ minLength: 1, maxLength: 200 }),
    newPassword: NewPassword,
  }),
  status: 204,
})

export const Username = line(100)
