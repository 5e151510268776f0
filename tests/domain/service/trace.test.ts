import { assess, newScheme2019, sumByMonth, type TrainingFacts, toUnits, traceDays } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const WHOLE = { from: '2021-01-01', to: '2030-12-31' }

const facts = (changes: Partial<TrainingFacts>): TrainingFacts => ({
  scheme: 'new-2019',
  part1CompletedOn: '2021-02-28',
  periods: [],
  absences: [],
  ...changes,
})
const practice = {
  id: 'practice',
  startsOn: '2021-03-01',
  endsOn: '2021-12-31',
  category: 'open-practice' as const,
  positionPercent: 100,
}
const day = (units: number, length: number) => units / length

describe('trace', () => {
  it('shows one day with its credit, its scaling and who gave it', () => {
    const periods = [
      practice,
      { ...practice, id: 'ward', category: 'institution' as const, positionPercent: 25 },
    ]
    const [first] = traceDays(facts({ periods }), newScheme2019, { asOf: '2021-03-31' }, WHOLE)
    expect(first).toMatchObject({
      day: '2021-03-01',
      periodIds: ['practice', 'ward'],
      isAssumed: false,
      offeredBasisPoints: 12_500,
      absenceBasisPoints: 0,
      entries: [
        { category: 'open-practice', creditedBasisPoints: 8000 },
        { category: 'institution', creditedBasisPoints: 2000 },
      ],
      reasons: ['over-full-time'],
      grossUnits: day(toUnits(1), 31),
      countedUnits: day(toUnits(1), 31),
    })
  })

  it('lets the days with absence bear the deduction', () => {
    const absences = [
      { startsOn: '2021-05-01', endsOn: '2021-06-30', type: 'sickness' as const, percent: 100 },
    ]
    const days = traceDays(
      facts({ periods: [practice], absences }),
      newScheme2019,
      { asOf: '2021-12-31' },
      WHOLE,
    )
    const touched = days.filter(({ reasons }) => reasons.includes('absence-deducted'))
    expect([touched.at(0)?.day, touched.at(-1)?.day, touched.length]).toEqual([
      '2021-05-01',
      '2021-06-30',
      61,
    ])
    // Two months of absence, one of them free: each absent day loses half.
    expect(touched.at(0)?.countedUnits).toBe(day(toUnits(1), 62))
  })

  it('gives the supplement of an unbroken stretch to its last day', () => {
    const ward = {
      ...practice,
      startsOn: '2021-02-16',
      endsOn: '2021-08-15',
      category: 'institution' as const,
    }
    const path = facts({ part1CompletedOn: '2021-01-31', periods: [ward] })
    const days = traceDays(path, newScheme2019, { asOf: '2021-08-15' }, WHOLE)
    expect(
      days.filter(({ entries }) => entries.some(entry => entry.supplementUnits > 0)).map(each => each.day),
    ).toEqual(['2021-08-15'])
    expect(days.reduce((sum, { countedUnits }) => sum + countedUnits, 0)).toBe(toUnits(6))
  })

  it('lets the days after a category is full lose what they give', () => {
    const path = facts({ periods: [{ ...practice, endsOn: null }] })
    const options = { asOf: '2021-12-31', through: '2025-12-31' }
    const days = traceDays(path, newScheme2019, options, { from: '2025-08-30', to: '2025-09-02' })
    expect(days.map(({ day, countedUnits, reasons }) => [day, countedUnits > 0, reasons])).toEqual([
      ['2025-08-30', true, []],
      ['2025-08-31', true, []],
      ['2025-09-01', false, ['category-capped']],
      ['2025-09-02', false, ['category-capped']],
    ])
  })

  it('says which days of a forecast are assumed', () => {
    const path = facts({ periods: [practice] })
    const options = { asOf: '2021-12-01', through: '2022-01-02' }
    const days = traceDays(path, newScheme2019, options, { from: '2021-12-31', to: '2022-06-30' })
    expect(days.map(each => [each.day, each.isAssumed])).toEqual([
      ['2021-12-31', false],
      ['2022-01-01', true],
      ['2022-01-02', true],
    ])
  })

  it('has no day without service, and says why a day gives nothing', () => {
    const unregistered = {
      ...practice,
      id: 'elsewhere',
      startsOn: '2022-02-01',
      endsOn: '2022-02-01',
      registration: [],
    }
    const path = facts({ periods: [{ ...practice, endsOn: '2022-01-30' }, unregistered] })
    const days = traceDays(
      path,
      newScheme2019,
      { asOf: '2022-02-28' },
      { from: '2022-01-30', to: '2022-02-28' },
    )
    expect(days.map(({ day, countedUnits, reasons }) => [day, countedUnits > 0, reasons])).toEqual([
      ['2022-01-30', true, []],
      ['2022-02-01', false, ['outside-registration']],
    ])
  })

  it('sums days by month', () => {
    const days = traceDays(
      facts({ periods: [{ ...practice, endsOn: '2021-04-15' }] }),
      newScheme2019,
      { asOf: '2021-12-31' },
      WHOLE,
    )
    expect(sumByMonth(days)).toEqual([
      { month: '2021-03', days: 31, grossUnits: toUnits(1), countedUnits: toUnits(1) },
      { month: '2021-04', days: 15, grossUnits: toUnits(0.5), countedUnits: toUnits(0.5) },
    ])
  })

  it('opens the same total as the assessment', () => {
    const path = facts({
      periods: [{ ...practice, endsOn: null, positionPercent: 66.67 }],
      absences: [{ startsOn: '2021-05-01', endsOn: '2021-09-13', type: 'parental-leave', percent: 33.33 }],
    })
    const { counted } = assess(path, newScheme2019, { asOf: '2023-06-30' })
    const days = traceDays(path, newScheme2019, { asOf: '2023-06-30' }, WHOLE)
    expect(days.reduce((sum, { countedUnits }) => sum + countedUnits, 0)).toBe(counted.total.countedUnits)
  })
})
