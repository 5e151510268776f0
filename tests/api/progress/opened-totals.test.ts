import { readProgress, readProgressDays, readProgressMonths } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAbsence, aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const asOf = '2024-06-30'
let traineeId = ''
let hospitalId = ''
let doctor: Awaited<ReturnType<typeof someone>>

const sum = (amounts: readonly { units: number }[]) => amounts.reduce((all, { units }) => all + units, 0)

beforeAll(async () => {
  const provider = await aProvider(test.db, '3405')
  const trainee = await aTrainee(test.db, provider.id)
  traineeId = trainee.id
  const hospital = { category: 'institution', startsOn: '2021-03-16', endsOn: '2021-10-09' } as const
  hospitalId = (await aServicePeriod(test.db, trainee, hospital)).id
  // In the first weeks beside the hospital: 40 % too much.
  await aServicePeriod(test.db, trainee, {
    startsOn: '2021-09-01',
    endsOn: '2023-02-13',
    positionBasisPoints: 6_667,
  })
  await aServicePeriod(test.db, trainee, { startsOn: '2023-05-01' })
  await anAbsence(test.db, trainee, {
    type: 'parental-leave',
    startsOn: '2022-01-31',
    endsOn: '2022-11-13',
    basisPoints: 8_350,
  })
  doctor = await someone(test, { role: 'trainee', traineeId })
})

const months = async (query: { asOf?: string; through?: string }) =>
  (await doctor.call(readProgressMonths, { params: { traineeId }, query })).body

const days = async (month: string, query: { asOf?: string; through?: string }) =>
  (await doctor.call(readProgressDays, { params: { traineeId, month }, query })).body.days

describe('opened-totals', () => {
  it('opens the total of today by months and days that add up to it, to the unit', async () => {
    const { body: progress } = await doctor.call(readProgress, { params: { traineeId }, query: { asOf } })
    const opened = await months({ asOf })
    expect(opened).toMatchObject({ asOf, through: asOf, total: progress.total.counted })
    expect(progress.total.deducted.units).toBeGreaterThan(0)
    expect(sum(opened.months.map(({ counted }) => counted))).toBe(progress.total.counted.units)
    expect(sum(opened.months.map(({ gross }) => gross))).toBe(progress.total.gross.units)
    for (const { category, counted, gross } of progress.categories) {
      const own = opened.months.flatMap(month => month.categories.filter(each => each.category === category))
      expect([category, sum(own.map(each => each.counted)), sum(own.map(each => each.gross))]).toEqual([
        category,
        counted.units,
        gross.units,
      ])
    }
    for (const { month, counted, days: length } of opened.months) {
      const ofMonth = await days(month, { asOf })
      expect(ofMonth).toHaveLength(length)
      expect(sum(ofMonth.map(day => day.counted))).toBe(counted.units)
    }
    expect(opened.months.map(({ month }) => month)).toEqual(
      [...opened.months.map(({ month }) => month)].sort(),
    )
    expect(opened.months).toHaveLength(38)
    expect(opened.months.find(({ month }) => month === '2023-03')).toBeUndefined()
  })

  it('opens the total of the forecast’s day, with what is assumed marked', async () => {
    const { body: progress } = await doctor.call(readProgress, { params: { traineeId }, query: { asOf } })
    const through = progress.completion.earliestOn ?? ''
    expect(through > asOf).toBe(true)
    const opened = await months({ asOf, through })
    expect(opened).toMatchObject({ asOf, through })
    expect(opened.months.at(-1)?.month).toBe(through.slice(0, 7))
    // Less than the day's own credit can be missing: no whole day is taken for the rest of one.
    expect(opened.total.months).toBeGreaterThan(60 - 1 / 28)
    expect(opened.total.months).toBeLessThan(60 + 1 / 28)
    expect(sum(opened.months.map(({ counted }) => counted))).toBe(opened.total.units)
    // The practice is entered without an end, so nothing has to be assumed.
    expect(opened.months.every(({ assumedDays }) => assumedDays === 0)).toBe(true)
  })

  it('marks the days that no period covers but the forecast assumes', async () => {
    const provider = await aProvider(test.db, '1804')
    const trainee = await aTrainee(test.db, provider.id)
    await aServicePeriod(test.db, trainee, { endsOn: '2024-06-15' })
    const reader = await someone(test, { role: 'trainee', traineeId: trainee.id })
    const params = { traineeId: trainee.id }
    const query = { asOf: '2024-06-15', through: '2024-07-02' }
    const { body } = await reader.call(readProgressMonths, { params, query })
    expect(
      body.months.slice(-2).map(({ month, days: all, assumedDays }) => [month, all, assumedDays]),
    ).toEqual([
      ['2024-06', 30, 15],
      ['2024-07', 2, 2],
    ])
    const july = await reader.call(readProgressDays, { params: { ...params, month: '2024-07' }, query })
    expect(july.body.days.map(({ day, isAssumed }) => [day, isAssumed])).toEqual([
      ['2024-07-01', true],
      ['2024-07-02', true],
    ])
    // What is done is not a guess: after the last period nothing is counted without being asked for.
    const done = await reader.call(readProgressMonths, { params, query: { asOf: '2024-07-02' } })
    expect(done.body.months.at(-1)).toMatchObject({ month: '2024-06', days: 15, assumedDays: 0 })
  })

  it('takes a day before asOf for asOf', async () => {
    expect(await months({ asOf, through: '2021-12-31' })).toEqual(await months({ asOf }))
  })

  it('explains a day with two positions and one with absence', async () => {
    const [doubled] = await days('2021-09', { asOf })
    expect(doubled).toMatchObject({
      day: '2021-09-01',
      isAssumed: false,
      offeredPercent: 166.67,
      absencePercent: 0,
      gross: { units: 3_775_800_000 / 30 },
      reasons: ['over-full-time'],
    })
    expect(doubled?.servicePeriodIds).toHaveLength(2)
    expect(doubled?.servicePeriodIds).toContain(hospitalId)
    expect(doubled?.categories.map(({ category }) => category)).toEqual(['open-practice', 'institution'])
    const [absent] = await days('2022-10', { asOf })
    expect(absent).toMatchObject({
      offeredPercent: 66.67,
      absencePercent: 83.5,
      reasons: ['absence-deducted'],
    })
    expect(absent?.counted.units).toBe((absent?.gross.units ?? 0) - (absent?.deducted.units ?? 0))
  })

  it('has no days in a month without service, and refuses a month that is none', async () => {
    expect(await days('2023-04', { asOf })).toEqual([])
    expect(await days('2024-07', { asOf })).toEqual([])
    const { status, problem } = await doctor.call(readProgressDays, {
      params: { traineeId, month: '2024-13' },
    })
    expect(status).toBe(400)
    expect(problem.errors).toMatchObject([{ path: '/month', rule: 'pattern' }])
  })
})
