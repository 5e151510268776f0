import { createAccount, createToken, type NewGrant, readMe } from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let admin: Awaited<ReturnType<typeof someone>>
let providerId: string

const nobody = '00000000-0000-7000-8000-000000000000'
const fields = { name: 'Liv Strand', language: 'nn' as const, password: 'a long new password' }

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  await aTrainee(test.db, providerId, { hprNumber: '7654321' })
  admin = await someone(test, { role: 'admin' })
})

const everything = async () => ({
  accounts: (await test.db.select().from(tables.account)).length,
  grants: (await test.db.select().from(tables.roleGrant)).length,
  events: (await test.db.select().from(tables.auditEvent)).length,
})

describe('create-account', () => {
  it('creates an account that can sign in and has its role, and writes one event without the password', async () => {
    const body = { ...fields, username: 'liv', grant: { role: 'coordinator' as const, providerId } }
    const created = await admin.call(createAccount, { body })
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      username: 'liv',
      name: 'Liv Strand',
      disabledAt: null,
      grants: [{ role: 'coordinator', providerName: 'Lillehammer' }],
    })
    const { body: token } = await test.stranger.call(createToken, {
      body: { username: 'liv', password: fields.password },
    })
    expect((await test.signedIn(token.token).call(readMe)).body).toMatchObject({
      language: 'nn',
      grants: [{ role: 'coordinator' }],
    })
    const events = await test.db
      .select()
      .from(tables.auditEvent)
      .where(eq(tables.auditEvent.subjectId, created.body.id))
    expect(events.map(({ type, data, accountId }) => ({ type, data, accountId }))).toEqual([
      { type: 'account.created', data: { role: 'coordinator' }, accountId: admin.accountId },
    ])
  })

  it('resolves the doctor of a trainee or supervisor, and shows the number only', async () => {
    const { body } = await admin.call(createAccount, {
      body: { ...fields, username: 'her', grant: { role: 'trainee', hprNumber: '7654321' } },
    })
    expect(body.grants).toEqual([
      {
        id: expect.any(String),
        role: 'trainee',
        providerName: null,
        hprNumber: '7654321',
        alisOffice: null,
        deputy: null,
      },
    ])
  })

  const wrongPlaces: [string, NewGrant, string][] = [
    ['a coordinator of nowhere', { role: 'coordinator' }, '/grant/providerId'],
    ['a leader of a doctor', { role: 'leader', hprNumber: '7654321' }, '/grant/providerId'],
    ['a trainee who is nobody', { role: 'trainee' }, '/grant/hprNumber'],
    ['an ALIS office without its area', { role: 'alis-office' }, '/grant/alisOffice'],
    ['a Directorate of one area', { role: 'directorate', alisOffice: 'nord' }, '/grant/alisOffice'],
    ['an administrator of one provider', { role: 'admin', providerId: nobody }, '/grant/providerId'],
  ]
  it.each(wrongPlaces)('refuses %s and stores nothing', async (_, grant, path) => {
    const before = await everything()
    const { problem } = await admin.call(createAccount, { body: { ...fields, username: 'new', grant } })
    expect(problem).toMatchObject({
      status: 422,
      code: 'GRANT_NEEDS_ITS_PLACE',
      params: { role: grant.role },
      errors: [{ path }],
    })
    expect(await everything()).toEqual(before)
  })

  it('says at the field that a provider or a doctor does not exist, and stores nothing', async () => {
    const before = await everything()
    const unknown: [NewGrant, string][] = [
      [{ role: 'leader', providerId: nobody }, '/grant/providerId'],
      [{ role: 'supervisor', hprNumber: '1111111' }, '/grant/hprNumber'],
    ]
    for (const [grant, path] of unknown) {
      const { problem } = await admin.call(createAccount, { body: { ...fields, username: 'new', grant } })
      expect(problem).toMatchObject({
        status: 400,
        code: 'VALIDATION_FAILED',
        errors: [{ path, rule: 'unknown' }],
      })
    }
    expect(await everything()).toEqual(before)
  })

  it('refuses a username in use, upper and lower case alike, and a short password', async () => {
    const grant = { role: 'directorate' as const }
    await admin.call(createAccount, { body: { ...fields, username: 'taken', grant } })
    const before = await everything()
    const taken = await admin.call(createAccount, { body: { ...fields, username: 'TAKEN', grant } })
    expect(taken.problem).toMatchObject({
      status: 409,
      code: 'USERNAME_TAKEN',
      errors: [{ path: '/username' }],
    })
    const short = await admin.call(createAccount, {
      body: { ...fields, username: 'new', password: 'short', grant },
    })
    expect(short.problem).toMatchObject({ status: 400, errors: [{ path: '/password', rule: 'minLength' }] })
    expect(await everything()).toEqual(before)
  })

  it('is for administrators alone', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const before = await everything()
    const { status } = await directorate.call(createAccount, {
      body: { ...fields, username: 'mine', grant: { role: 'admin' } },
    })
    expect(status).toBe(403)
    expect(await everything()).toEqual(before)
  })
})
