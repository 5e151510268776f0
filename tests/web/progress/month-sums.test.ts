import { describe, expect, it } from 'vitest'
import { daysIn, stateOf, sumByCategory } from '../../../apps/web/src/features/progress/month-sums.ts'

const MONTH = 3_775_800_000
const amount = (units: number) => ({ units, months: 0, duration: { years: 0, months: 0, days: 0 } })

describe('month-sums', () => {
  it('adds each type of service up to the unit, and says it rounded down', () => {
    const sums = sumByCategory([
      {
        categories: [
          { category: 'institution', gross: amount(MONTH), counted: amount(MONTH - 1) },
          { category: 'open-practice', gross: amount(10), counted: amount(7) },
        ],
      },
      { categories: [{ category: 'institution', gross: amount(MONTH), counted: amount(MONTH) }] },
    ])
    expect(sums.map(({ category, gross, counted }) => [category, gross.units, counted.units])).toEqual([
      ['institution', 2 * MONTH, 2 * MONTH - 1],
      ['open-practice', 10, 7],
    ])
    expect(sums[0]?.counted.months).toBe(1.9999)
    expect(sums[0]?.counted.duration).toEqual({ years: 0, months: 1, days: 29 })
  })

  it('tells what is done, planned and assumed by the day that divides them', () => {
    const opened = { asOf: '2026-01-15', through: '2026-12-31' }
    const state = (month: string, assumedDays = 0) => stateOf({ month, assumedDays }, opened)
    expect(state('2025-12')).toBe('done')
    expect(state('2026-01')).toBe('partly-planned')
    expect(state('2026-02')).toBe('planned')
    expect(state('2026-03', 1)).toBe('assumed')
    expect(stateOf({ month: '2026-01', assumedDays: 0 }, { asOf: '2026-01-15', through: '2026-01-15' })).toBe(
      'done',
    )
    expect(stateOf({ month: '2026-01', assumedDays: 0 }, { asOf: '2026-01-31', through: '2026-12-31' })).toBe(
      'done',
    )
  })

  it('knows the lengths of February', () => {
    expect([daysIn('2024-02'), daysIn('2025-02'), daysIn('2025-12')]).toEqual([29, 28, 31])
  })
})
