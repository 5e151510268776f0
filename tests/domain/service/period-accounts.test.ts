import {
  assess,
  newScheme2019,
  oldScheme,
  type ServicePeriod,
  type TrainingFacts,
  toUnits,
} from '@alis/domain'
import { describe, expect, it } from 'vitest'

const period = (changes: Partial<ServicePeriod>): ServicePeriod => ({
  id: 'practice',
  startsOn: '2021-03-01',
  endsOn: '2021-12-31',
  category: 'open-practice',
  positionPercent: 100,
  ...changes,
})
const facts = (changes: Partial<TrainingFacts>): TrainingFacts => ({
  scheme: 'new-2019',
  part1CompletedOn: '2021-02-28',
  periods: [period({})],
  absences: [],
  ...changes,
})
const accountsOf = (changes: Partial<TrainingFacts>, asOf = '2021-12-31', regulation = newScheme2019) =>
  assess(facts(changes), regulation, { asOf }).perPeriod

describe('period-accounts', () => {
  it('says that everything counts', () => {
    expect(accountsOf({})).toEqual([
      {
        periodId: 'practice',
        category: 'open-practice',
        offeredUnits: toUnits(10),
        grossUnits: toUnits(10),
        deductedUnits: 0,
        supplementUnits: 0,
        cappedUnits: 0,
        countedUnits: toUnits(10),
        notCounted: [],
      },
    ])
  })

  it('counts a period to asOf, and none that comes later', () => {
    const periods = [period({}), period({ id: 'later', startsOn: '2022-01-01', endsOn: null })]
    expect(accountsOf({ periods }, '2021-06-30').map(({ countedUnits }) => countedUnits)).toEqual([
      toUnits(4),
      0,
    ])
  })

  it('gives each reason with its days', () => {
    const registration = [{ startsOn: '2021-05-01', endsOn: '2021-10-31' }]
    const [account] = accountsOf({ part1CompletedOn: '2021-07-01', periods: [period({ registration })] })
    expect(account?.notCounted).toEqual([
      {
        reason: 'outside-registration',
        units: toUnits(4),
        days: [
          { startsOn: '2021-03-01', endsOn: '2021-04-30' },
          { startsOn: '2021-11-01', endsOn: '2021-12-31' },
        ],
      },
      {
        reason: 'before-part-1',
        units: toUnits(2),
        days: [{ startsOn: '2021-05-01', endsOn: '2021-06-30' }],
      },
    ])
    expect(account?.countedUnits).toBe(toUnits(4))
  })

  it('shares what is scaled between the positions', () => {
    const periods = [period({}), period({ id: 'ward', category: 'institution', startsOn: '2021-12-01' })]
    const lost = {
      reason: 'over-full-time',
      units: toUnits(0.5),
      days: [{ startsOn: '2021-12-01', endsOn: '2021-12-31' }],
    }
    expect(accountsOf({ periods }).map(({ notCounted }) => notCounted)).toEqual([[lost], [lost]])
  })

  it('tells the registered one of two positions from the other', () => {
    const periods = [
      period({ positionPercent: 60 }),
      period({ id: 'elsewhere', positionPercent: 90, registration: [] }),
    ]
    const [elsewhere, practice] = accountsOf({ periods })
    expect(practice?.countedUnits).toBe(toUnits(4))
    expect(elsewhere).toMatchObject({ countedUnits: 0, offeredUnits: toUnits(9) })
    expect(elsewhere?.notCounted.map(({ reason, units }) => [reason, units])).toEqual([
      ['over-full-time', toUnits(3)],
      ['outside-registration', toUnits(6)],
    ])
  })

  it('names the absence and the days that lost to a cap', () => {
    const absences = [
      { startsOn: '2021-05-01', endsOn: '2021-06-30', type: 'sickness' as const, percent: 100 },
    ]
    const [deducted] = accountsOf({ absences })
    expect(deducted?.notCounted).toEqual([
      {
        reason: 'absence-deducted',
        units: toUnits(1),
        days: [{ startsOn: '2021-05-01', endsOn: '2021-06-30' }],
      },
    ])
    const [capped] = accountsOf({ periods: [period({ endsOn: null })] }, '2025-10-31')
    expect(capped?.notCounted).toEqual([
      {
        reason: 'category-capped',
        units: toUnits(2),
        days: [{ startsOn: '2025-09-01', endsOn: '2025-10-31' }],
      },
    ])
  })

  it('explains research in the new scheme and small positions in the old', () => {
    const research = accountsOf({ periods: [period({ category: 'research' })] })
    expect(research[0]?.notCounted.map(({ reason }) => reason)).toEqual(['category-not-counted'])
    const small = accountsOf({ periods: [period({ positionPercent: 40 })] }, '2021-12-31', oldScheme)
    expect(small[0]?.notCounted).toEqual([
      {
        reason: 'below-half-time',
        units: toUnits(4),
        days: [{ startsOn: '2021-03-01', endsOn: '2021-12-31' }],
      },
    ])
  })
})
