import { planDueOn, planStateOn } from '@alis/domain'
import { describe, expect, it } from 'vitest'

describe('plan-due', () => {
  it.each([
    ['2025-11-22', '2026-11-22'],
    ['2024-02-29', '2025-02-28'],
    ['2023-02-28', '2024-02-28'],
  ])('is due a year after %s', (agreedOn, dueOn) => {
    expect(planDueOn(agreedOn)).toBe(dueOn)
  })

  it.each([
    ['2025-02-28', 'due-soon'],
    ['2025-03-01', 'overdue'],
    ['2024-12-30', 'due-soon'],
    ['2024-12-29', 'current'],
  ])('agreed on 29 February 2024 is on %s %s', (today, state) => {
    expect(planStateOn('2024-02-29', today)).toEqual({ state, dueOn: '2025-02-28' })
  })

  it('is missing where none was agreed', () => {
    expect(planStateOn(null, '2026-11-22')).toEqual({ state: 'missing', dueOn: null })
  })
})
