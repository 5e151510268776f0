import { addGrant, endProviderRole, grantProviderRole, listProviderRoles, listTrainees } from '@alis/contract'
import { tables } from '@alis/db'
import { addDays } from '@alis/domain'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aProvider, aTrainee, someone } from '../../factories/people.ts'
import { aDeputy } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { account, auditEvent, roleGrant } = tables
const norwegianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' })
let provider = { id: '' }
let elsewhere = { id: '' }
let coordinator: Awaited<ReturnType<typeof someone>>
let today = ''

beforeAll(async () => {
  provider = await aProvider(test.db, '3405')
  elsewhere = await aProvider(test.db, '1804')
  await aTrainee(test.db, provider.id)
  coordinator = await someone(test, { role: 'coordinator', providerId: provider.id })
  today = norwegianDay.format(new Date())
})

const permanent = { startsOn: null, endsOn: null }
const leader = (username: string) => ({ username, role: 'leader', ...permanent }) as const
const seesRoster = async (person: Awaited<ReturnType<typeof someone>>) =>
  (await person.call(listTrainees, {})).body.total > 0

describe('provider-roles', () => {
  it('gives a role to an exact username, which may act at once, and ends it at once', async () => {
    const person = await someone(test)
    expect(await seesRoster(person)).toBe(false)
    const { status, body } = await coordinator.call(grantProviderRole, { body: leader(person.username) })
    expect(status).toBe(201)
    expect(body).toMatchObject({ role: 'leader', deputy: null, state: 'current', can: { end: true } })
    expect(await seesRoster(person)).toBe(true)
    const end = () => coordinator.call(endProviderRole, { params: { roleId: body.id } })
    expect((await end()).status).toBe(204)
    expect(await seesRoster(person)).toBe(false)
    expect((await end()).status).toBe(404)
    const events = await test.db
      .select({ type: auditEvent.type, providerId: auditEvent.providerId, data: auditEvent.data })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, person.accountId))
      .orderBy(auditEvent.id)
    const data = { role: 'leader', place: provider.id, ...permanent }
    expect(events).toEqual([
      { type: 'grant.added', providerId: provider.id, data },
      { type: 'grant.ended', providerId: provider.id, data },
    ])
  })

  it.each([
    ['her first day', 0, 5, true],
    ['her last day', -5, 0, true],
    ['the day before', 1, 5, false],
    ['the day after', -5, -1, false],
  ])('lets a deputy act on %s: %#', async (_, from, until, isAllowed) => {
    const person = await someone(test)
    const days = { startsOn: addDays(today, from), endsOn: addDays(today, until) }
    await aDeputy(test.db, provider.id, { accountId: person.accountId, ...days })
    expect(await seesRoster(person)).toBe(isAllowed)
  })

  it('gives a new role where an earlier deputy’s days are over, also by the administrator', async () => {
    const lapsed = { startsOn: '2020-01-01', endsOn: addDays(today, -1) }
    const admin = await someone(test, { role: 'admin' })
    const mine = await anAccount(test.db, [])
    const theirs = await anAccount(test.db, [])
    for (const { id } of [mine, theirs]) await aDeputy(test.db, provider.id, { accountId: id, ...lapsed })
    const again = await coordinator.call(grantProviderRole, {
      body: { username: mine.username, role: 'leader', startsOn: today, endsOn: addDays(today, 7) },
    })
    expect(again.status).toBe(201)
    const twice = await coordinator.call(grantProviderRole, { body: leader(mine.username) })
    expect([twice.status, twice.problem.code]).toEqual([409, 'ALREADY_GRANTED'])
    const byAdmin = await admin.call(addGrant, {
      params: { accountId: theirs.id },
      body: { role: 'leader', providerId: provider.id },
    })
    expect(byAdmin.status).toBe(201)
    const { body } = await coordinator.call(listProviderRoles)
    const states = body.providers[0]?.roles
      .filter(({ username }) => username === mine.username)
      .map(({ state }) => state)
    expect(states?.sort()).toEqual(['current', 'earlier'])
  })

  it.each([
    ['without a last day', { startsOn: '2030-01-01', endsOn: null }, 'DEPUTY_NEEDS_BOTH_DAYS'],
    [
      'whose last day is before the first',
      { startsOn: '2030-02-01', endsOn: '2030-01-31' },
      'DEPUTY_NEEDS_BOTH_DAYS',
    ],
    ['whose days are over', { startsOn: '2020-01-01', endsOn: '2020-01-31' }, 'DEPUTY_DAYS_OVER'],
  ])('refuses a deputy %s', async (_, days, code) => {
    const { username } = await anAccount(test.db, [])
    const { status, problem } = await coordinator.call(grantProviderRole, {
      body: { username, role: 'leader', ...days },
    })
    expect([status, problem.code]).toEqual([422, code])
  })

  it('finds nobody by a part of a username, nor an account that is disabled', async () => {
    const { id, username } = await anAccount(test.db, [], { username: 'nora.by.her.whole.name' })
    const unknown = { path: '/username', rule: 'unknown', params: {} }
    const part = await coordinator.call(grantProviderRole, { body: leader('nora.by.her.whole') })
    expect([part.status, part.problem.errors]).toEqual([400, [unknown]])
    await test.db.update(account).set({ disabledAt: '2026-01-01T00:00:00Z' }).where(eq(account.id, id))
    const disabled = await coordinator.call(grantProviderRole, { body: leader(username) })
    expect([disabled.status, disabled.problem.errors]).toEqual([400, [unknown]])
  })

  it('gives no other roles, and none elsewhere', async () => {
    const { username } = await anAccount(test.db, [])
    const admin = await coordinator.call(grantProviderRole, {
      body: { ...leader(username), role: 'admin' as 'leader' },
    })
    expect(admin.status).toBe(400)
    const other = await coordinator.call(grantProviderRole, {
      body: { ...leader(username), providerId: elsewhere.id },
    })
    expect(other.status).toBe(403)
  })

  it('does not let a deputy give roles, or make her own days longer', async () => {
    const deputy = await someone(test)
    const days = { startsOn: today, endsOn: today }
    await aDeputy(test.db, provider.id, { accountId: deputy.accountId, role: 'coordinator', ...days })
    const { body } = await deputy.call(listProviderRoles)
    expect(body.providers[0]?.can).toEqual({ grant: false })
    const { status } = await deputy.call(grantProviderRole, {
      body: { username: deputy.username, role: 'coordinator', ...permanent },
    })
    expect(status).toBe(403)
  })

  it('keeps the last permanent coordinator, also when two end each other at once', async () => {
    const one = await someone(test, { role: 'coordinator', providerId: elsewhere.id })
    const roleOf = async (accountId: string) => {
      const [row] = await test.db.select().from(roleGrant).where(eq(roleGrant.accountId, accountId))
      return { params: { roleId: row?.id ?? '' } }
    }
    // A deputy is no coordinator that a provider can be left with.
    await aDeputy(test.db, elsewhere.id, { role: 'coordinator', startsOn: today, endsOn: today })
    const alone = await one.call(endProviderRole, await roleOf(one.accountId))
    expect([alone.status, alone.problem.code]).toEqual([422, 'LAST_COORDINATOR'])
    const other = await someone(test, { role: 'coordinator', providerId: elsewhere.id })
    const [ofOne, ofOther] = await Promise.all([roleOf(one.accountId), roleOf(other.accountId)])
    const answers = await Promise.all([
      one.call(endProviderRole, ofOther),
      other.call(endProviderRole, ofOne),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422])
  })
})
