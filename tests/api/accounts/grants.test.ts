import { addGrant, endGrant, readMe } from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { anAccount, aProvider, someone } from '../../factories/people.ts'
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

describe('grants', () => {
  it('adds a role that holds from the next request on, and ends it as quickly', async () => {
    const { id: providerId } = await aProvider(test.db, '3405')
    const person = await someone(test)
    const params = { accountId: person.accountId }
    const added = await admin.call(addGrant, { params, body: { role: 'coordinator', providerId } })
    expect(added.status).toBe(201)
    expect((await person.call(readMe)).body.grants).toMatchObject([
      { role: 'coordinator', provider: { name: 'Lillehammer' } },
    ])
    const grantId = added.body.grants[0]?.id ?? ''
    const ended = await admin.call(endGrant, { params: { ...params, grantId } })
    expect(ended.body.grants).toEqual([])
    expect((await person.call(readMe)).body.grants).toEqual([])
    expect(await eventsOf(person.accountId)).toEqual([
      { type: 'grant.added', data: { role: 'coordinator', place: providerId } },
      { type: 'grant.ended', data: { role: 'coordinator', place: providerId } },
    ])
    expect((await admin.call(endGrant, { params: { ...params, grantId } })).status).toBe(404)
  })

  it('refuses a role that the account has already, and stores nothing', async () => {
    const { id: accountId } = await anAccount(test.db, [{ role: 'directorate' }])
    const { problem } = await admin.call(addGrant, { params: { accountId }, body: { role: 'directorate' } })
    expect(problem).toMatchObject({ status: 409, code: 'ALREADY_GRANTED' })
    expect(await eventsOf(accountId)).toEqual([])
  })

  it('says at the field which place a role needs', async () => {
    const { id: accountId } = await anAccount(test.db, [])
    const { problem } = await admin.call(addGrant, { params: { accountId }, body: { role: 'alis-office' } })
    expect(problem).toMatchObject({
      status: 422,
      code: 'GRANT_NEEDS_ITS_PLACE',
      errors: [{ path: '/alisOffice' }],
    })
    expect(await eventsOf(accountId)).toEqual([])
  })

  it('does not find a grant through another account, nor an account that does not exist', async () => {
    const { id: accountId } = await anAccount(test.db, [])
    const [grant] = await test.db
      .select()
      .from(tables.roleGrant)
      .where(eq(tables.roleGrant.accountId, admin.accountId))
    expect((await admin.call(endGrant, { params: { accountId, grantId: grant?.id ?? '' } })).status).toBe(404)
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect(
      (await admin.call(addGrant, { params: { accountId: unknown }, body: { role: 'admin' } })).status,
    ).toBe(404)
  })

  it('does not take the role from the last administrator who can sign in', async () => {
    await anAccount(test.db, [{ role: 'admin' }], { disabledAt: '2026-01-01T00:00:00Z' })
    const [grant] = await test.db
      .select()
      .from(tables.roleGrant)
      .where(eq(tables.roleGrant.accountId, admin.accountId))
    const params = { accountId: admin.accountId, grantId: grant?.id ?? '' }
    expect((await admin.call(endGrant, { params })).problem).toMatchObject({
      status: 422,
      code: 'LAST_ADMINISTRATOR',
    })
    expect(await eventsOf(admin.accountId)).toEqual([])
    await someone(test, { role: 'admin' })
    expect((await admin.call(endGrant, { params })).status).toBe(200)
  })

  it('keeps one administrator when two take the role from each other at the same moment', async () => {
    const other = await someone(test, { role: 'admin' })
    const grantOf = async (accountId: string) => {
      const [grant] = await test.db
        .select()
        .from(tables.roleGrant)
        .where(eq(tables.roleGrant.accountId, accountId))
      return { accountId, grantId: grant?.id ?? '' }
    }
    const [mine, theirs] = [await grantOf(admin.accountId), await grantOf(other.accountId)]
    const answers = await Promise.all([
      admin.call(endGrant, { params: theirs }),
      other.call(endGrant, { params: mine }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('is for administrators alone', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const params = { accountId: directorate.accountId }
    expect((await directorate.call(addGrant, { params, body: { role: 'admin' } })).status).toBe(403)
    expect(await eventsOf(directorate.accountId)).toEqual([])
  })
})
