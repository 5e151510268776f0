import { listAccounts } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aProvider, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let admin: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  const provider = await aProvider(test.db, '3405')
  const trainee = await aTrainee(test.db, provider.id, { hprNumber: '7654321' })
  await anAccount(test.db, [{ role: 'coordinator', providerId: provider.id }], {
    name: 'Åse Ås',
    username: 'aase',
  })
  await anAccount(test.db, [{ role: 'supervisor', traineeId: trainee.id }], {
    name: 'Bo 100%',
    username: 'Bo',
  })
  await anAccount(test.db, [{ role: 'alis-office', alisOffice: 'nord' }], { name: 'Zara', username: 'zara' })
  admin = await someone(test, { role: 'admin' })
})

const namesOf = async (
  query: Parameters<typeof admin.call<typeof listAccounts>>[1] extends { query?: infer Query }
    ? Query
    : never,
) => (await admin.call(listAccounts, { query: query ?? {} })).body.items.map(({ name }) => name)

describe('read-accounts', () => {
  it('lists accounts by name as Norwegians sort, with the place of each role and no password', async () => {
    const { body, response } = await admin.call(listAccounts, {})
    expect(body.total).toBe(4)
    expect(body.items.map(({ name }) => name.split(' ')[0])).toEqual(['Bo', 'Bruker', 'Zara', 'Åse'])
    expect(body.items.flatMap(({ grants }) => grants.map(({ id, ...grant }) => grant))).toEqual([
      { role: 'supervisor', providerName: null, hprNumber: '7654321', alisOffice: null, deputy: null },
      { role: 'admin', providerName: null, hprNumber: null, alisOffice: null, deputy: null },
      { role: 'alis-office', providerName: null, hprNumber: null, alisOffice: 'nord', deputy: null },
      { role: 'coordinator', providerName: 'Lillehammer', hprNumber: null, alisOffice: null, deputy: null },
    ])
    expect(response.body).not.toContain('argon2')
  })

  it('finds by a part of the name or username, taking every sign as it is', async () => {
    expect(await namesOf({ search: 'aas' })).toEqual(['Åse Ås'])
    expect(await namesOf({ search: ' 0% ' })).toEqual(['Bo 100%'])
    expect(await namesOf({ search: '_' })).toEqual([])
  })

  it('filters by role, sorts and pages', async () => {
    expect(await namesOf({ role: 'supervisor' })).toEqual(['Bo 100%'])
    expect(await namesOf({ sort: 'username', order: 'desc', pageSize: 1 })).toEqual(['Zara'])
    const { body } = await admin.call(listAccounts, { query: { page: 9 } })
    expect(body).toMatchObject({ items: [], page: 9, total: 4 })
  })

  it('is for administrators alone', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    expect((await directorate.call(listAccounts, {})).problem).toMatchObject({
      status: 403,
      code: 'NOT_ALLOWED',
    })
  })
})
