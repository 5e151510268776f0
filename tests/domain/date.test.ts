import {
  addDays,
  addMonths,
  countDays,
  daysInMonth,
  InvalidDayError,
  isIsoDate,
  isWithin,
  overlaps,
  toDayNumber,
  toIsoDate,
} from '@alis/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('date', () => {
  it.each(['2024-02-29', '2000-02-29', '2021-02-28', '2021-12-31', '0001-01-01', '9999-12-31'])(
    'knows %s',
    day => {
      expect(isIsoDate(day)).toBe(true)
      expect(toIsoDate(toDayNumber(day))).toBe(day)
    },
  )

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-02-31',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '0000-01-01',
    '2021-1-1',
    '21-01-01',
    '2021/01/01',
    '2021-01-01T00:00:00Z',
    ' 2021-01-01',
    '2021-01-0x',
    '-021-01-01',
    '',
  ])('refuses "%s"', text => {
    expect(isIsoDate(text)).toBe(false)
    expect(() => toDayNumber(text)).toThrow(InvalidDayError)
  })

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11017],
    ['2024-02-29', 19782],
  ])('numbers %s as %i', (day, dayNumber) => {
    expect(toDayNumber(day)).toBe(dayNumber)
    expect(toIsoDate(dayNumber)).toBe(day)
  })

  it('refuses days outside of the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(InvalidDayError)
    expect(() => addDays('0001-01-01', -1)).toThrow(InvalidDayError)
  })

  it.each([
    ['2021-02-28', 1, '2021-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2021-01-01', 365, '2022-01-01'],
  ])('adds to %s %i days', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  it.each([
    ['2021-02-16', 6, '2021-08-16'],
    ['2021-08-31', 6, '2022-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2021-11-30', 2, '2022-01-30'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-01-15', 0, '2021-01-15'],
  ])('adds to %s %i months', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2021, 4, 30],
    [2021, 12, 31],
    [2021, 13, 0],
  ])('says how long %i-%i is', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days)
  })

  it('counts days with both ends', () => {
    expect(countDays('2021-03-01', '2021-03-01')).toBe(1)
    expect(countDays('2024-01-01', '2024-12-31')).toBe(366)
  })

  it.each([
    ['2021-01-01', '2021-01-31', '2021-01-31', '2021-02-28', true],
    ['2021-01-01', '2021-01-30', '2021-01-31', '2021-02-28', false],
    ['2021-01-01', null, '2030-01-01', null, true],
    ['2021-01-01', null, '2020-01-01', '2020-12-31', false],
  ])('compares %s – %s with %s – %s', (startsOn, endsOn, otherStartsOn, otherEndsOn, expected) => {
    const one = { startsOn, endsOn }
    const other = { startsOn: otherStartsOn, endsOn: otherEndsOn }
    expect(overlaps(one, other)).toBe(expected)
    expect(overlaps(other, one)).toBe(expected)
  })

  it('includes both ends of a range', () => {
    const march = { startsOn: '2021-03-01', endsOn: '2021-03-31' }
    expect(['2021-02-28', '2021-03-01', '2021-03-31', '2021-04-01'].map(day => isWithin(day, march))).toEqual(
      [false, true, true, false],
    )
    expect(isWithin('2099-01-01', { startsOn: '2021-03-01', endsOn: null })).toBe(true)
  })

  it('numbers days without a hole', () => {
    const first = toDayNumber('0001-01-01')
    const last = toDayNumber('9999-12-31')
    fc.assert(
      fc.property(fc.integer({ min: first, max: last - 1 }), dayNumber => {
        const day = toIsoDate(dayNumber)
        const next = toIsoDate(dayNumber + 1)
        expect(toDayNumber(day)).toBe(dayNumber)
        expect(next > day).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
