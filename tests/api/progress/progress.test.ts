import { changeTrainingProvider, readProgress, readSchemeComparison } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let provider: Awaited<ReturnType<typeof aProvider>>

beforeAll(async () => {
  provider = await aProvider(test.db, '3405', { registeredOn: '2021-06-01' })
})

const progressOf = async (traineeId: string, asOf?: string) => {
  const doctor = await someone(test, { role: 'trainee', traineeId })
  return (
    await doctor.call(readProgress, { params: { traineeId }, ...(asOf !== undefined && { query: { asOf } }) })
  ).body
}

describe('progress', () => {
  it('tells a doctor how much counts, what is missing and why something does not count', async () => {
    const trainee = await aTrainee(test.db, provider.id)
    const hospital = await aServicePeriod(test.db, trainee, {
      category: 'institution',
      startsOn: '2021-03-01',
      endsOn: '2021-08-31',
    })
    const practice = await aServicePeriod(test.db, trainee, {
      startsOn: '2021-09-01',
      positionBasisPoints: 8_000,
    })
    const progress = await progressOf(trainee.id, '2023-08-31')
    expect(progress).toMatchObject({
      traineeId: trainee.id,
      asOf: '2023-08-31',
      isEstimate: true,
      regulation: 'new-scheme-2019',
    })
    // The provider was registered 1 June: March to May count nothing (T7). 24 months at 80 % = 19.2.
    expect(progress.total.counted.months).toBe(22.2)
    const byCode = Object.fromEntries(
      progress.requirements.map(requirement => [requirement.code, requirement]),
    )
    // Open practice gives at most 54 months (T3), and no more institution service is planned: 57 is the most.
    expect(byCode.T1).toMatchObject({
      status: 'cannot-be-met',
      counted: { months: 22.2 },
      required: { months: 60 },
      missing: { months: 37.8 },
    })
    expect(byCode.T5).toMatchObject({
      counted: { months: 3 },
      missing: { months: 3, duration: { years: 0, months: 3, days: 0 } },
    })
    expect(byCode.T6).toMatchObject({ status: 'met', metOn: '2021-02-28' })
    expect(progress.periods).toMatchObject([
      {
        servicePeriodId: hospital.id,
        counted: { months: 3 },
        notCounted: [
          {
            reason: 'outside-registration',
            amount: { months: 3 },
            days: [{ startsOn: '2021-03-01', endsOn: '2021-05-31' }],
          },
        ],
      },
      { servicePeriodId: practice.id, counted: { months: 19.2 }, notCounted: [] },
    ])
  })

  it('shows what is not known as unknown, never as no', async () => {
    const trainee = await aTrainee(test.db, provider.id, { part1CompletedOn: null })
    const { requirements } = await progressOf(trainee.id)
    expect(requirements.filter(({ status }) => status === 'unknown').map(({ code }) => code)).toEqual([
      'T6',
      'T8',
    ])
    expect(requirements.find(({ code }) => code === 'T6')).toMatchObject({ missing: null, metOn: null })
  })

  it('counts nobody’s service as nothing, not as an error', async () => {
    const trainee = await aTrainee(test.db, provider.id)
    const progress = await progressOf(trainee.id)
    expect(progress.total.counted.units).toBe(0)
    expect(progress.periods).toEqual([])
  })

  it('counts by the old scheme for those in it', async () => {
    const trainee = await aTrainee(test.db, provider.id, {
      scheme: 'old',
      part1CompletedOn: '2014-08-31',
      part3StartedOn: '2015-01-01',
    })
    await aServicePeriod(test.db, trainee, { startsOn: '2015-01-01', endsOn: '2018-12-31' })
    await aServicePeriod(test.db, trainee, {
      category: 'institution',
      startsOn: '2019-01-01',
      endsOn: '2019-12-31',
    })
    const { regulation, requirements } = await progressOf(trainee.id)
    expect(regulation).toBe('old-scheme')
    expect(requirements.map(({ code, status, metOn }) => [code, status, metOn])).toEqual([
      ['O-total', 'met', '2019-12-31'],
      ['O-open', 'met', '2016-12-31'],
      ['O-hospital', 'met', '2019-12-31'],
    ])
  })

  it('follows a corrected registration date', async () => {
    const trainee = await aTrainee(test.db, provider.id)
    await aServicePeriod(test.db, trainee, { startsOn: '2021-03-01', endsOn: '2021-05-31' })
    expect((await progressOf(trainee.id)).total.counted.months).toBe(0)
    const directorate = await someone(test, { role: 'directorate' })
    const body = { version: 1, registeredOn: '2019-03-01' }
    expect(
      (await directorate.call(changeTrainingProvider, { params: { providerId: provider.id }, body })).status,
    ).toBe(200)
    expect((await progressOf(trainee.id)).total.counted.months).toBe(3)
  })

  it('tells when all can be met, what decides it and what would change it', async () => {
    const other = await aProvider(test.db, '4640')
    const trainee = await aTrainee(test.db, other.id)
    await aServicePeriod(test.db, trainee, { endsOn: '2023-02-28' })
    const without = await progressOf(trainee.id, '2023-02-28')
    expect(without.completion).toEqual({
      earliestOn: null,
      binding: null,
      missing: [
        {
          code: 'T1',
          missing: { units: 22_654_800_000, months: 6, duration: { years: 0, months: 6, days: 0 } },
        },
        {
          code: 'T5',
          missing: { units: 22_654_800_000, months: 6, duration: { years: 0, months: 6, days: 0 } },
        },
        {
          code: 'T8',
          missing: { units: 22_654_800_000, months: 6, duration: { years: 0, months: 6, days: 0 } },
        },
      ],
      unknown: [],
      assumedFrom: '2023-03-01',
    })
    await aServicePeriod(test.db, trainee, {
      category: 'institution',
      startsOn: '2023-03-01',
      endsOn: '2023-08-31',
      isPlanned: true,
    })
    await aServicePeriod(test.db, trainee, { startsOn: '2023-09-01', isPlanned: true })
    const { completion, requirements } = await progressOf(trainee.id, '2023-02-28')
    expect(completion).toEqual({
      earliestOn: '2026-02-28',
      binding: 'T1',
      missing: [],
      unknown: [],
      assumedFrom: null,
    })
    expect(
      requirements.map(({ code, status, metOn, expectedOn, remedy }) => [
        code,
        status,
        metOn,
        expectedOn,
        remedy,
      ]),
    ).toEqual([
      ['T1', 'not-yet', null, '2026-02-28', 'continue-as-planned'],
      ['T2', 'met', '2023-02-28', null, null],
      ['T5', 'not-yet', null, '2023-08-31', 'continue-as-planned'],
      ['T6', 'met', '2021-02-28', null, null],
      ['T8', 'not-yet', null, '2026-02-28', 'continue-as-planned'],
    ])
  })

  it('refuses a day that is none', async () => {
    const trainee = await aTrainee(test.db, provider.id)
    const doctor = await someone(test, { role: 'trainee', traineeId: trainee.id })
    const { problem } = await doctor.call(readProgress, {
      params: { traineeId: trainee.id },
      query: { asOf: '2025-02-29' },
    })
    expect(problem.errors).toMatchObject([{ path: '/asOf', rule: 'format' }])
  })

  it('is of today for who may not see absence: two days compared would tell when somebody was away', async () => {
    const trainee = await aTrainee(test.db, provider.id)
    await aServicePeriod(test.db, trainee)
    const supervisor = await someone(test, { role: 'supervisor', traineeId: trainee.id })
    const params = { traineeId: trainee.id }
    const { body: today } = await supervisor.call(readProgress, { params })
    expect((await supervisor.call(readProgress, { params, query: { asOf: today.asOf } })).body.total).toEqual(
      today.total,
    )
    for (const contract of [readProgress, readSchemeComparison]) {
      const { problem } = await supervisor.call(contract, { params, query: { asOf: '2022-01-10' } })
      expect(problem).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    }
    const elsewhere = await someone(test, {
      role: 'leader',
      providerId: (await aProvider(test.db, '1804')).id,
    })
    expect((await elsewhere.call(readProgress, { params, query: { asOf: '2022-01-10' } })).status).toBe(404)
  })
})
