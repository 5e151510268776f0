import { toDecimalMonths, toDuration, toUnits, UNITS_PER_MONTH } from '@alis/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const DAY = UNITS_PER_MONTH / 30

describe('duration', () => {
  it.each([
    [0, { years: 0, months: 0, days: 0 }, { years: 0, months: 0, days: 0 }],
    [1, { years: 0, months: 0, days: 0 }, { years: 0, months: 0, days: 1 }],
    [DAY, { years: 0, months: 0, days: 1 }, { years: 0, months: 0, days: 1 }],
    [DAY + 1, { years: 0, months: 0, days: 1 }, { years: 0, months: 0, days: 2 }],
    [toUnits(1) - 1, { years: 0, months: 0, days: 29 }, { years: 0, months: 1, days: 0 }],
    [toUnits(12) - 1, { years: 0, months: 11, days: 29 }, { years: 1, months: 0, days: 0 }],
    [toUnits(12), { years: 1, months: 0, days: 0 }, { years: 1, months: 0, days: 0 }],
    [toUnits(67.5), { years: 5, months: 7, days: 15 }, { years: 5, months: 7, days: 15 }],
  ])('shows %i units rounded down and up', (units, down, up) => {
    expect(toDuration(units, 'down')).toEqual(down)
    expect(toDuration(units, 'up')).toEqual(up)
  })

  it.each([
    [0, '0.00', '0.00'],
    [1, '0.00', '0.01'],
    [toUnits(60), '60.00', '60.00'],
    [toUnits(60) - 1, '59.99', '60.00'],
    [toUnits(4.8), '4.80', '4.80'],
    [toUnits(65) + Math.round((UNITS_PER_MONTH * 14) / 31), '65.45', '65.46'],
  ])('writes %i units as months', (units, down, up) => {
    expect(toDecimalMonths(units, 'down')).toBe(down)
    expect(toDecimalMonths(units, 'up')).toBe(up)
  })

  it('writes as many decimals as asked for', () => {
    expect(toDecimalMonths(toUnits(4.8), 'down', 0)).toBe('4')
    expect(toDecimalMonths(toUnits(4.8), 'up', 0)).toBe('5')
    expect(toDecimalMonths(toUnits(4.8), 'down', 4)).toBe('4.8000')
  })

  it('never shows more than there is, nor less than is missing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: toUnits(1200) }), units => {
        const unitsOf = ({ years, months, days }: ReturnType<typeof toDuration>) =>
          toUnits(years * 12 + months) + days * DAY
        const down = unitsOf(toDuration(units, 'down'))
        const up = unitsOf(toDuration(units, 'up'))
        expect(down <= units && units <= up && up - down <= DAY).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
