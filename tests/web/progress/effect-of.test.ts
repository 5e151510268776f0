import type { ServicePeriod, TrainingFacts } from '@alis/domain'
import { describe, expect, it } from 'vitest'
import { assessToday, effectOf } from '../../../apps/web/src/features/progress/effect-of.ts'

const asOf = '2024-01-31'
const registration = [{ startsOn: '2019-03-01', endsOn: null }]

const hospital: ServicePeriod = {
  id: 'hospital',
  category: 'institution',
  positionPercent: 100,
  startsOn: '2021-03-01',
  endsOn: '2021-08-31',
  registration,
}
const practice: ServicePeriod = {
  id: 'practice',
  category: 'open-practice',
  positionPercent: 100,
  startsOn: '2021-09-01',
  endsOn: null,
  registration,
}

const facts = (...periods: ServicePeriod[]): TrainingFacts => ({
  scheme: 'new-2019',
  part1CompletedOn: '2021-02-28',
  periods,
  absences: [],
})

const now = assessToday(facts(hospital, practice), asOf)

describe('effect-of', () => {
  it('tells the day before and after, by the counting engine', () => {
    const after = facts(hospital, { ...practice, positionPercent: 50 })
    const effect = effectOf(now, after)
    expect(effect?.before.earliestOn).toBe('2026-02-28')
    // 54 months at half time instead of full time.
    expect(effect?.after.earliestOn).toBe('2030-08-31')
  })

  it('tells what a period brings with it, and not what was known', () => {
    const withGap = facts(hospital, { ...practice, startsOn: '2021-10-01' })
    const beside: ServicePeriod = {
      ...practice,
      id: 'new',
      positionPercent: 20,
      startsOn: '2022-01-01',
      endsOn: '2022-06-30',
    }
    const effect = effectOf(assessToday(withGap, asOf), { ...withGap, periods: [...withGap.periods, beside] })
    expect(effect?.findings).toEqual([
      {
        code: 'over-full-time',
        startsOn: '2022-01-01',
        endsOn: '2022-06-30',
        periodIds: ['practice', 'new'],
        offeredBasisPoints: 12_000,
      },
    ])
  })

  it('does not tell a gap anew that becomes smaller, but one that becomes larger', () => {
    const gapUntil = (startsOn: string) => facts(hospital, { ...practice, startsOn })
    const larger = gapUntil('2022-02-01')
    const smaller = gapUntil('2021-10-01')
    expect(effectOf(assessToday(larger, asOf), smaller)?.findings).toEqual([])
    expect(effectOf(assessToday(smaller, asOf), larger)?.findings).toEqual([
      { code: 'gap', startsOn: '2021-09-01', endsOn: '2022-01-31' },
    ])
  })

  it('tells of service before part 1 and outside registration, and of a plan whose days have passed', () => {
    const early: ServicePeriod = {
      ...hospital,
      id: 'new',
      startsOn: '2021-02-01',
      endsOn: '2021-02-28',
      planned: true,
      registration: [{ startsOn: '2021-03-01', endsOn: null }],
    }
    const codes = effectOf(now, facts(early, hospital, practice))?.findings.map(({ code }) => code)
    expect(codes).toEqual(['before-part-1', 'outside-registration', 'planned-in-the-past'])
  })

  it('tells of a deduction for absence when it becomes larger, not when it becomes smaller', () => {
    const away = (endsOn: string): TrainingFacts => ({
      ...facts(hospital, practice),
      absences: [{ id: 'leave', type: 'parental-leave', startsOn: '2023-01-01', endsOn, percent: 100 }],
    })
    const halfAYear = assessToday(away('2023-06-30'), asOf)
    expect(effectOf(halfAYear, away('2023-12-31'))?.findings.map(({ code }) => code)).toEqual([
      'absence-deducted',
    ])
    expect(effectOf(halfAYear, away('2023-05-31'))?.findings).toEqual([])
  })

  it('tells nothing while the facts cannot be counted', () => {
    expect(effectOf(now, null)).toBeNull()
    expect(effectOf(now, facts({ ...hospital, endsOn: '2021-02-01' }))).toBeNull()
    expect(effectOf(now, facts({ ...hospital, startsOn: '2021-02-31' }))).toBeNull()
  })
})
