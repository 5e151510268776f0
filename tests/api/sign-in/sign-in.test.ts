import { changeMe, changePassword, createToken, readMe, signIn, signOut } from '@alis/contract'
import { tables } from '@alis/db'
import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { anAccount, aProvider, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const origin = { origin: 'http://localhost:80' }

async function cookieOf(username: string, password: string): Promise<string> {
  const { response } = await test.stranger.call(signIn, { body: { username, password } })
  return String(response.headers['set-cookie']).split(';')[0] ?? ''
}

describe('sign-in', () => {
  it('sets a cookie that no script can read, and says who is signed in', async () => {
    const provider = await aProvider(test.db, '3405')
    const { username, password, name } = await anAccount(test.db, [
      { role: 'coordinator', providerId: provider.id },
    ])
    const { status, body, response } = await test.stranger.call(signIn, { body: { username, password } })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      username,
      name,
      language: 'nb',
      grants: [{ role: 'coordinator', provider: { id: provider.id, name: 'Lillehammer' } }],
    })
    expect(response.headers['set-cookie']).toMatch(
      /^alis_session=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  it('takes the username in upper or lower case', async () => {
    const { username, password } = await anAccount(test.db, [])
    const { status } = await test.stranger.call(signIn, {
      body: { username: username.toUpperCase(), password },
    })
    expect(status).toBe(201)
  })

  it('answers an unknown user, a wrong password and a disabled account alike', async () => {
    const { username, password } = await anAccount(test.db, [], { disabledAt: '2026-01-01T00:00:00Z' })
    const { username: other } = await anAccount(test.db, [])
    const tries = [
      { username: 'nobody', password: 'x' },
      { username: other, password: 'wrong' },
      { username, password },
    ]
    for (const body of tries) {
      const { status, problem } = await test.stranger.call(signIn, { body })
      expect({ status, code: problem.code, params: problem.params }).toEqual({
        status: 401,
        code: 'WRONG_USERNAME_OR_PASSWORD',
        params: {},
      })
    }
  })

  it('lets nobody guess more than ten times a minute, and does not count right passwords', async () => {
    const { username, password } = await anAccount(test.db, [])
    for (let i = 0; i < 12; i++)
      expect((await test.stranger.call(signIn, { body: { username, password } })).status).toBe(201)
    for (let i = 0; i < 10; i++)
      expect((await test.stranger.call(createToken, { body: { username, password: 'wrong' } })).status).toBe(
        401,
      )
    const { status, problem, response } = await test.stranger.call(signIn, { body: { username, password } })
    expect(status).toBe(429)
    expect(problem.params.seconds).toBeGreaterThan(0)
    expect(response.headers['retry-after']).toBe(String(problem.params.seconds))
  })

  it('gives machines a token, and ends it when they sign out', async () => {
    const { username, password } = await anAccount(test.db, [{ role: 'directorate' }])
    const { body } = await test.stranger.call(createToken, { body: { username, password } })
    expect(Date.parse(body.expiresAt)).not.toBeNaN()
    const machine = test.signedIn(body.token)
    expect((await machine.call(readMe)).body.username).toBe(username)
    expect((await machine.call(signOut)).status).toBe(204)
    expect((await machine.call(readMe)).problem).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' })
  })

  it('makes a change with the cookie only from a page of this address', async () => {
    const { username, password } = await anAccount(test.db, [])
    const cookie = await cookieOf(username, password)
    const change = (headers: Record<string, string>) =>
      test.stranger.call(changeMe, { body: { version: 1, language: 'nn' } }, { cookie, ...headers })
    expect((await change({})).problem.code).toBe('FOREIGN_ORIGIN')
    expect((await change({ origin: 'https://evil.example' })).problem.code).toBe('FOREIGN_ORIGIN')
    expect((await change({ origin: 'null' })).problem.code).toBe('FOREIGN_ORIGIN')
    expect((await change(origin)).body.language).toBe('nn')
    expect((await test.stranger.call(readMe, undefined, { cookie })).status).toBe(200)
  })

  it('keeps the language per person, checks the version, and writes one event', async () => {
    const me = await someone(test)
    expect((await me.call(changeMe, { body: { version: 1, language: 'en' } })).body).toMatchObject({
      language: 'en',
      version: 2,
    })
    expect((await me.call(changeMe, { body: { version: 2, language: 'en' } })).body.version).toBe(2)
    expect((await me.call(changeMe, { body: { version: 1, language: 'nb' } })).problem).toMatchObject({
      status: 409,
      params: { current: 2 },
    })
    const events = await test.db
      .select()
      .from(tables.auditEvent)
      .where(eq(tables.auditEvent.accountId, me.accountId))
      .orderBy(desc(tables.auditEvent.id))
    expect(events.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'account.language-chosen', data: { from: 'nb', to: 'en' } },
    ])
  })

  it('changes the password for who knows the old one, and signs the others out', async () => {
    const { username, password } = await anAccount(test.db, [])
    const token = async (with_: string) =>
      (await test.stranger.call(createToken, { body: { username, password: with_ } })).body.token
    const [here, there] = [test.signedIn(await token(password)), test.signedIn(await token(password))]
    const wrong = await here.call(changePassword, {
      body: { currentPassword: 'wrong', newPassword: 'a much better one' },
    })
    expect(wrong.problem).toMatchObject({ status: 401, errors: [{ path: '/currentPassword' }] })
    expect(
      (await here.call(changePassword, { body: { currentPassword: password, newPassword: 'short' } })).status,
    ).toBe(400)
    expect(
      (
        await here.call(changePassword, {
          body: { currentPassword: password, newPassword: 'a much better one' },
        })
      ).status,
    ).toBe(204)
    expect((await here.call(readMe)).status).toBe(200)
    expect((await there.call(readMe)).status).toBe(401)
    expect(await token('a much better one')).toEqual(expect.any(String))
  })
})
