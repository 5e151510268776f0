import {
  assess,
  countService,
  newScheme2019,
  type ServicePeriod,
  type TrainingFacts,
  toUnits,
} from '@alis/domain'
import { describe, expect, it } from 'vitest'

// A day of February in a common year has the weight 13 485; a day of a month of 31 days has 12 180.
const period = (changes: Partial<ServicePeriod>): ServicePeriod => ({
  id: 'practice',
  startsOn: '2021-02-01',
  endsOn: '2021-02-01',
  category: 'open-practice',
  positionPercent: 33.33,
  ...changes,
})
const facts = (periods: ServicePeriod[], changes: Partial<TrainingFacts> = {}): TrainingFacts => ({
  scheme: 'new-2019',
  part1CompletedOn: '2020-12-31',
  periods,
  absences: [],
  ...changes,
})
const sickness = (startsOn: string, endsOn: string, percent: number) => ({
  startsOn,
  endsOn,
  type: 'sickness' as const,
  percent,
})

describe('count-service', () => {
  it('counts a day to the unit', () => {
    const { categories, total } = countService(facts([period({})]), newScheme2019, '2021-02-01')
    expect(total.countedUnits).toBe(3333 * 13_485)
    expect(categories['open-practice']).toEqual(total)
  })

  it('rounds the free tenth up, in favour of the doctor', () => {
    const path = facts([period({})], { absences: [sickness('2021-02-01', '2021-02-01', 100)] })
    const { total } = countService(path, newScheme2019, '2021-02-01')
    expect(total).toMatchObject({
      grossUnits: 44_945_505,
      deductedUnits: 40_450_954,
      countedUnits: 4_494_551,
    })
  })

  it('rounds the absence of each day down, wherever the absence is cut', () => {
    // 3333 × 3333 × 13 485 ÷ 10 000 = 14 980 336.8…
    const absences = [
      sickness('2021-02-01', '2021-02-01', 33.33),
      sickness('2021-02-02', '2021-02-28', 33.33),
    ]
    const month = period({ endsOn: '2021-02-28' })
    const { total } = countService(facts([month], { absences }), newScheme2019, '2021-02-28')
    expect(total.absenceUnits).toBe(28 * 14_980_336)
    const inOne = facts([month], { absences: [sickness('2021-01-01', '2021-03-31', 33.33)] })
    expect(countService(inOne, newScheme2019, '2021-02-28').total).toEqual(total)
  })

  it('gives what a proportional deduction leaves over to the doctor', () => {
    const path = facts(
      [
        period({ positionPercent: 33.33 }),
        period({ positionPercent: 20.01, id: 'other', category: 'other-gp' }),
        period({ positionPercent: 10.03, id: 'ward', category: 'institution' }),
      ],
      { absences: [sickness('2021-02-01', '2021-02-01', 100)] },
    )
    const { categories, total } = countService(path, newScheme2019, '2021-02-01')
    // Gross and absence 85 454 445, free 8 545 445, deduction 76 909 000.
    const shareOf = (basisPoints: bigint) => Number((76_909_000n * basisPoints) / 6337n)
    expect(categories['open-practice'].deductedUnits).toBe(shareOf(3333n))
    expect(categories['other-gp'].deductedUnits).toBe(shareOf(2001n))
    expect(categories.institution.deductedUnits).toBe(shareOf(1003n))
    expect(76_909_000 - total.deductedUnits).toBe(1)
  })

  it('is the counted part of the assessment', () => {
    const path = facts([period({ endsOn: null })], { absences: [sickness('2021-06-01', '2021-09-30', 60)] })
    const assessed = assess(path, newScheme2019, { asOf: '2021-12-31', absenceDeduction: 'whole' })
    expect(countService(path, newScheme2019, '2021-12-31', { absenceDeduction: 'whole' })).toEqual(
      assessed.counted,
    )
    expect(countService(path, newScheme2019, '2021-12-31')).not.toEqual(assessed.counted)
  })

  it('stays exact over the longest path that can be written', () => {
    const life = period({
      startsOn: '0001-01-01',
      endsOn: '9999-12-31',
      positionPercent: 100,
      category: 'institution',
    })
    const path = facts([life], {
      absences: [sickness('0001-01-01', '9999-12-31', 33.33)],
      part1CompletedOn: null,
    })
    const { total } = countService(path, newScheme2019, '9999-12-31')
    expect(total.grossUnits).toBe(toUnits(9999 * 12))
    expect(BigInt(total.deductedUnits)).toBe((BigInt(total.grossUnits) * 2333n) / 10_000n)
    expect(Number.isSafeInteger(total.grossUnits * 10)).toBe(true)
  })
})
