import { changeAccount, createToken, readMe } from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq, ne } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { anAccount, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let admin: Awaited<ReturnType<typeof someone>>

beforeEach(async () => {
  await test.db
    .update(tables.roleGrant)
    .set({ endedAt: '2026-01-01T00:00:00Z' })
    .where(eq(tables.roleGrant.role, 'admin'))
  admin = await someone(test, { role: 'admin' })
})

const eventsOf = async (accountId: string) =>
  (
    await test.db
      .select()
      .from(tables.auditEvent)
      .where(eq(tables.auditEvent.subjectId, accountId))
      .orderBy(asc(tables.auditEvent.id))
  ).map(({ type, data }) => ({ type, data }))

describe('change-account', () => {
  it('renames, and writes one event; the same name again writes none', async () => {
    const { accountId } = await someone(test, { role: 'directorate' })
    const params = { accountId }
    const renamed = await admin.call(changeAccount, { params, body: { version: 1, name: 'Ny Navn' } })
    expect(renamed.body).toMatchObject({ name: 'Ny Navn', version: 2 })
    const again = await admin.call(changeAccount, {
      params,
      body: { version: 2, name: 'Ny Navn', isDisabled: false },
    })
    expect(again.body).toEqual(renamed.body)
    expect(await eventsOf(accountId)).toEqual([{ type: 'account.changed', data: { fields: ['name'] } }])
  })

  it('signs a disabled account out at once and lets nobody in, until it is enabled', async () => {
    const person = await someone(test, { role: 'directorate' })
    const params = { accountId: person.accountId }
    const credentials = { username: person.username, password: (await anAccount(test.db, [])).password }
    const disabled = await admin.call(changeAccount, { params, body: { version: 1, isDisabled: true } })
    expect(Date.parse(disabled.body.disabledAt ?? '')).not.toBeNaN()
    expect((await person.call(readMe)).status).toBe(401)
    expect((await test.stranger.call(createToken, { body: credentials })).status).toBe(401)
    const enabled = await admin.call(changeAccount, { params, body: { version: 2, isDisabled: false } })
    expect(enabled.body.disabledAt).toBeNull()
    expect((await person.call(readMe)).status).toBe(401)
    expect((await test.stranger.call(createToken, { body: credentials })).status).toBe(201)
  })

  it('sets a password, which ends the sessions made with the old one', async () => {
    const person = await someone(test, { role: 'directorate' })
    const { status, response } = await admin.call(changeAccount, {
      params: { accountId: person.accountId },
      body: { version: 1, password: 'another long password' },
    })
    expect(status).toBe(200)
    expect(response.body).not.toContain('password')
    expect((await person.call(readMe)).status).toBe(401)
    const signedIn = await test.stranger.call(createToken, {
      body: { username: person.username, password: 'another long password' },
    })
    expect(signedIn.status).toBe(201)
    expect(await eventsOf(person.accountId)).toEqual([{ type: 'account.password-changed', data: {} }])
  })

  it('refuses a stale version and an unknown account, and stores nothing', async () => {
    const { accountId } = await someone(test, { role: 'directorate' })
    const stale = await admin.call(changeAccount, {
      params: { accountId },
      body: { version: 7, isDisabled: true },
    })
    expect(stale.problem).toMatchObject({ status: 409, code: 'CHANGED_MEANWHILE', params: { current: 1 } })
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect(
      (await admin.call(changeAccount, { params: { accountId: unknown }, body: { version: 1, name: 'X' } }))
        .status,
    ).toBe(404)
    expect(await eventsOf(accountId)).toEqual([])
  })

  it('does not disable the last administrator who can sign in', async () => {
    await test.db
      .update(tables.account)
      .set({ disabledAt: '2026-01-01T00:00:00Z' })
      .where(ne(tables.account.id, admin.accountId))
    await anAccount(test.db, [{ role: 'admin' }], { disabledAt: '2026-01-01T00:00:00Z' })
    const params = { accountId: admin.accountId }
    const { problem } = await admin.call(changeAccount, { params, body: { version: 1, isDisabled: true } })
    expect(problem).toMatchObject({ status: 422, code: 'LAST_ADMINISTRATOR' })
    expect((await admin.call(readMe)).status).toBe(200)
    await someone(test, { role: 'admin' })
    expect((await admin.call(changeAccount, { params, body: { version: 1, isDisabled: true } })).status).toBe(
      200,
    )
  })

  it('keeps one administrator when two disable each other at the same moment', async () => {
    const other = await someone(test, { role: 'admin' })
    const answers = await Promise.all([
      admin.call(changeAccount, {
        params: { accountId: other.accountId },
        body: { version: 1, isDisabled: true },
      }),
      other.call(changeAccount, {
        params: { accountId: admin.accountId },
        body: { version: 1, isDisabled: true },
      }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect([401, 422]).toContain(answers.find(({ status }) => status !== 200)?.status)
  })

  it('is for administrators alone', async () => {
    const coordinator = await someone(test, { role: 'directorate' })
    const params = { accountId: admin.accountId }
    expect((await coordinator.call(changeAccount, { params, body: { version: 1, name: 'X' } })).status).toBe(
      403,
    )
    expect(await eventsOf(admin.accountId)).toEqual([])
  })
})
