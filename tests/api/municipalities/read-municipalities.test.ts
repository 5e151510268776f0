import { listCounties, listMunicipalities } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../setup/app.ts'

const test = testApp()

const find = async (query: {
  search?: string
  county?: string
  asOf?: string
  page?: number
  pageSize?: number
}) => (await test.stranger.call(listMunicipalities, { query })).body

const codes = async (query: Parameters<typeof find>[0]) =>
  (await find({ pageSize: 200, ...query })).items.map(({ code }) => code)

describe('read-municipalities', () => {
  it('lists the 357 municipalities of today by page, in Norwegian order', async () => {
    const first = await find({})
    expect(first).toMatchObject({ page: 1, pageSize: 50, total: 357 })
    expect(first.items).toHaveLength(50)
    const last = await find({ page: 8 })
    expect(last.items).toHaveLength(7)
    expect(last.items.at(-1)?.name).toBe('Åsnes')
    expect((await find({ page: 9 })).items).toEqual([])
    expect((await find({ page: 9 })).total).toBe(357)
  })

  it.each([
    ['1994-06-01', 435],
    ['2014-01-01', 428],
    ['2017-12-31', 426],
    ['2018-01-01', 422],
    ['2019-12-31', 422],
    ['2020-01-01', 356],
    ['2023-12-31', 356],
    ['2024-01-01', 357],
  ])('has on %s the %d municipalities of that day', async (asOf, total) => {
    expect((await find({ asOf })).total).toBe(total)
  })

  it('answers with the municipality as it was on the day', async () => {
    const { items } = await find({ asOf: '2014-03-01', search: 'lilleh' })
    expect(items).toEqual([
      {
        code: '0501',
        name: 'Lillehammer',
        county: { code: '05', name: 'Oppland' },
        validFrom: '1994-01-01',
        validTo: '2019-12-31',
        today: [
          expect.objectContaining({
            code: '3405',
            name: 'Lillehammer',
            population: 28768,
            languageForm: 'nb',
          }),
        ],
      },
    ])
  })

  it('finds the municipality of today by a code of its time, and all successors of a divided one', async () => {
    expect(await codes({ search: '0501' })).toEqual(['3405'])
    expect(await codes({ search: '0501', asOf: '2014-01-01' })).toEqual(['0501'])
    expect(await codes({ search: '3405', asOf: '2014-01-01' })).toEqual(['0501'])
    expect((await codes({ search: '1507' })).sort()).toEqual(['1508', '1580'])
    expect((await codes({ search: '1850' })).sort()).toEqual(['1806', '1875'])
    const [ålesund] = (await find({ search: '1507', asOf: '2021-01-01' })).items
    expect(ålesund?.today.map(({ code }) => code)).toEqual(['1508', '1580'])
  })

  it('finds by an earlier name what took its place', async () => {
    expect(await codes({ search: 'Klæbu' })).toEqual(['5001'])
  })

  it('filters by the county of the day', async () => {
    expect(await codes({ county: '34', asOf: '2014-01-01' })).toEqual([])
    expect(await codes({ county: '05', asOf: '2014-01-01' })).toHaveLength(26)
    expect((await codes({ county: '03' })).join()).toBe('0301')
  })

  it('takes what people type, whatever it is', async () => {
    expect(await codes({ search: '  bodø ' })).toEqual(['1804'])
    expect(await codes({ search: '100%_\\' })).toEqual([])
    expect(await codes({ search: "'; drop table municipality; --" })).toEqual([])
  })

  it.each([
    ['an impossible day', { asOf: '2023-02-29' }, '/asOf'],
    ['a day before the register', { asOf: '1993-12-31' }, '/asOf'],
    ['a county that is none', { county: '3' }, '/county'],
    ['a page below one', { page: 0 }, '/page'],
    ['a page size over the limit', { pageSize: 1000 }, '/pageSize'],
    ['a filter that does not exist', { county: '03', kommune: 'x' }, '/kommune'],
  ])('refuses %s, with the field named', async (_, query, path) => {
    const { status, problem } = await test.stranger.call(listMunicipalities, {
      query: query as { county: string },
    })
    expect(status).toBe(400)
    expect(problem.errors?.map(error => error.path)).toEqual([path])
  })

  it('lists the counties of a day', async () => {
    const count = async (asOf: string) =>
      (await test.stranger.call(listCounties, { query: { asOf } })).body.items.length
    expect([
      await count('2017-12-31'),
      await count('2018-01-01'),
      await count('2020-01-01'),
      await count('2024-01-01'),
    ]).toEqual([19, 18, 11, 15])
  })
})
