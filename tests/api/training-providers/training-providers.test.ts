import { changeTrainingProvider, listTrainingProviders, registerTrainingProvider } from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let directorate: Awaited<ReturnType<typeof someone>>
const idOf = async (code: string) => {
  const [row] = await test.db.select().from(tables.municipality).where(eq(tables.municipality.code, code))
  return row?.id ?? 0
}

beforeAll(async () => {
  directorate = await someone(test, { role: 'directorate' })
})

describe('training-providers', () => {
  it('registers a municipality once', async () => {
    const body = {
      municipalityId: await idOf('5601'),
      organisationNumber: '944588132',
      registeredOn: '2022-09-01',
    }
    const { status, body: provider } = await directorate.call(registerTrainingProvider, { body })
    expect(status).toBe(201)
    expect(provider).toMatchObject({
      name: 'Alta',
      registeredOn: '2022-09-01',
      municipality: { code: '5601', countyName: 'Finnmark' },
      can: { edit: true },
    })
    const again = await directorate.call(registerTrainingProvider, { body })
    expect(again.problem).toMatchObject({ status: 409, code: 'PROVIDER_ALREADY_REGISTERED' })
  })

  it('refuses a day before registration existed, and a number that is none', async () => {
    const municipalityId = await idOf('1103')
    const refused = await directorate.call(registerTrainingProvider, {
      body: { municipalityId, organisationNumber: '12', registeredOn: '2019-02-28' },
    })
    expect(refused.problem.errors?.map(({ path }) => path).sort()).toEqual([
      '/organisationNumber',
      '/registeredOn',
    ])
  })

  it('lists all for the Directorate, the own for a coordinator, none for a doctor', async () => {
    const { id: providerId } = await aProvider(test.db, '4621')
    const coordinator = await someone(test, { role: 'coordinator', providerId })
    const nobody = await someone(test)
    const names = async (reader: typeof directorate, query = {}) =>
      (await reader.call(listTrainingProviders, { query })).body.items.map(({ name }) => name)
    expect(await names(coordinator)).toEqual(['Voss'])
    expect(await names(nobody)).toEqual([])
    expect(await names(directorate)).toEqual(expect.arrayContaining(['Alta', 'Voss']))
    expect(await names(directorate, { search: 'vos', sort: 'registeredOn', order: 'desc' })).toEqual(['Voss'])
  })

  it('tells the second of two who correct it', async () => {
    const { id: providerId } = await aProvider(test.db, '1833')
    const change = (registeredOn: string) =>
      directorate.call(changeTrainingProvider, { params: { providerId }, body: { version: 1, registeredOn } })
    expect((await change('2020-01-01')).body.version).toBe(2)
    expect((await change('2021-01-01')).problem).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      params: { current: 2 },
    })
  })
})
