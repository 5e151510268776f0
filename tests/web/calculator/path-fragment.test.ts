import { addDays } from '@alis/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPath } from '../../../apps/web/src/features/calculator/count-path.ts'
import type { Path, PathAbsence, PathPeriod } from '../../../apps/web/src/features/calculator/path.ts'
import { fromFragment, toFragment } from '../../../apps/web/src/features/calculator/path-fragment.ts'

const DAYS_OF_THE_CALENDAR = 33_237

const day = fc.integer({ min: 0, max: DAYS_OF_THE_CALENDAR }).map(days => addDays('1990-01-01', days))
const percent = fc.integer({ min: 1, max: 10_000 }).map(hundredths => hundredths / 100)
const days = fc.tuple(day, day).map(([a, b]) => (a <= b ? [a, b] : [b, a]) as [string, string])

const period: fc.Arbitrary<PathPeriod> = fc
  .record({
    days,
    isOpen: fc.boolean(),
    category: fc.constantFrom('open-practice', 'other-gp', 'institution', 'research'),
    positionPercent: percent,
  })
  .map(({ days: [startsOn, endsOn], isOpen, ...rest }) => ({
    startsOn,
    endsOn: isOpen ? null : endsOn,
    ...rest,
  }))

const absence: fc.Arbitrary<PathAbsence> = fc
  .record({
    days,
    type: fc.constantFrom('sickness', 'parental-leave', 'other-leave', 'course', 'holiday'),
    percent,
  })
  .map(({ days: [startsOn, endsOn], ...rest }) => ({ startsOn, endsOn, ...rest }))

const path: fc.Arbitrary<Path> = fc.record({
  scheme: fc.constantFrom('new-2019', 'old'),
  part1CompletedOn: fc.option(day),
  asOf: day,
  continueLast: fc.boolean(),
  absenceDeduction: fc.constantFrom('excess', 'whole'),
  periods: fc.array(period, { maxLength: 100 }),
  absences: fc.array(absence, { maxLength: 200 }),
})

const worked = 'v1.n.20200831.20240101.cx.i10000-20210301-20210831.o10000-20210901-0.p5000-20220101-20221231'

describe('path-fragment', () => {
  it('reads what it writes, for every path that can be counted', () => {
    fc.assert(
      fc.property(path, written => {
        expect(fromFragment(toFragment(written))).toEqual(written)
      }),
      { numRuns: 50 },
    )
  })

  it('has one way to write a path, in letters that no program changes', () => {
    fc.assert(
      fc.property(path, written => {
        const text = toFragment(written)
        expect(text).toMatch(/^[a-z0-9.-]+$/)
        expect(encodeURIComponent(text)).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps the links of version 1 as they were sent', () => {
    const read = fromFragment(worked)
    expect(read).toEqual({
      scheme: 'new-2019',
      part1CompletedOn: '2020-08-31',
      asOf: '2024-01-01',
      continueLast: true,
      absenceDeduction: 'excess',
      periods: [
        { startsOn: '2021-03-01', endsOn: '2021-08-31', category: 'institution', positionPercent: 100 },
        { startsOn: '2021-09-01', endsOn: null, category: 'open-practice', positionPercent: 100 },
      ],
      absences: [{ startsOn: '2022-01-01', endsOn: '2022-12-31', type: 'parental-leave', percent: 50 }],
    })
    expect(read && toFragment(read)).toBe(worked)
  })

  it.each([
    ['nothing', ''],
    ['another version', worked.replace('v1', 'v2')],
    ['a head cut short', 'v1.n.20200831'],
    ['an unknown scheme', worked.replace('.n.', '.x.')],
    ['no day to count as of', worked.replace('20240101', '')],
    ['31 February', worked.replace('20210831', '20210231')],
    ['a day before 1990', worked.replace('20210301', '19891231')],
    ['a day after 2080', worked.replace('20210831', '20810101')],
    ['a day as of after 2080', worked.replace('20240101', '20810101')],
    ['an end before its start', worked.replace('20210831', '20210228')],
    ['an absence without an end', worked.replace('20221231', '0')],
    ['more than full time', worked.replace('i10000', 'i10001')],
    ['no percentage', worked.replace('i10000', 'i0')],
    ['a percentage written in two ways', worked.replace('p5000', 'p05000')],
    ['an unknown type of service', worked.replace('.i10000', '.z10000')],
    ['the name of what every object has', worked.replace('.i10000', '.constructor10000')],
    ['an absence before a period', 'v1.n.0.20240101.cx.p5000-20220101-20221231.o10000-20210901-0'],
    ['an empty word', `${worked}.`],
    ['a sign too much', `${worked} `],
    ['escaped signs', '%E0%A4%A'],
    ['a line break', `${worked}\n`],
    ['101 periods', `v1.n.0.20240101.cx${'.o10000-20210901-0'.repeat(101)}`],
    ['201 absences', `v1.n.0.20240101.cx${'.s10000-20210901-20210901'.repeat(201)}`],
    ['a very long text', 'v1.n.0.20240101.cx'.padEnd(10_000_000, '.o10000-20210901-0')],
  ])('refuses %s', (_, text) => {
    expect(fromFragment(text)).toBeNull()
  })

  it('never throws, and never takes what it would not write', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...worked.split(''), '#', '%', '\0'), { maxLength: 200 })
        .map(all => all.join('')),
      fc
        .tuple(fc.nat({ max: worked.length }), fc.string({ maxLength: 3 }))
        .map(([at, put]) => worked.slice(0, at) + put + worked.slice(at + 1)),
    )
    fc.assert(
      fc.property(hostile, text => {
        const read = fromFragment(text)
        expect(read === null ? text : toFragment(read)).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('gives only paths that can be counted', () => {
    fc.assert(
      fc.property(path, written => {
        const read = fromFragment(toFragment(written))
        expect(read && countPath(read).assessment.completion).toEqual(
          countPath(written).assessment.completion,
        )
      }),
      { numRuns: 3 },
    )
  })

  it('has room for the longest path', () => {
    const longest = `v1.o.20200831.20240101.sw${'.o10000-20210901-20210902'.repeat(100)}${'.s10000-20210901-20210902'.repeat(200)}`
    expect(fromFragment(longest)?.absences).toHaveLength(200)
  })
})
