import { dayAtPace, type FamilyState, type RequirementFamily, weighFamilies } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const met: FamilyState = { status: 'met', isRequired: true, expectedOn: null }
const onWay = (expectedOn: string | null): FamilyState => ({ status: 'on-way', isRequired: true, expectedOn })

const families = (given: Partial<Record<RequirementFamily, FamilyState>>) => ({
  time: met,
  goals: met,
  supervision: met,
  group: met,
  courses: { ...met, isRequired: false },
  plan: { ...met, isRequired: false },
  ...given,
})

describe('weigh-families', () => {
  it('names nothing when everything is met', () =>
    expect(weighFamilies(families({}))).toEqual({ binding: null, expectedOn: null, undated: [] }))

  it('names the family that is met last', () =>
    expect(
      weighFamilies(
        families({ time: onWay('2027-03-01'), goals: onWay('2028-01-01'), group: onWay('2027-12-31') }),
      ),
    ).toEqual({ binding: 'goals', expectedOn: '2028-01-01', undated: [] }))

  it('settles a tie by the order of the families', () =>
    expect(
      weighFamilies(families({ supervision: onWay('2027-03-01'), time: onWay('2027-03-01') })).binding,
    ).toBe('time'))

  it('names what cannot be met before any day', () =>
    expect(
      weighFamilies(
        families({
          time: { status: 'cannot-be-met', isRequired: true, expectedOn: null },
          goals: onWay('2030-01-01'),
          group: { status: 'not-begun', isRequired: true, expectedOn: null },
        }),
      ),
    ).toEqual({ binding: 'time', expectedOn: null, undated: ['group'] }))

  it('tells which families the day does not take into account', () =>
    expect(
      weighFamilies(
        families({
          time: onWay('2027-03-01'),
          group: { status: 'not-begun', isRequired: true, expectedOn: null },
        }),
      ),
    ).toEqual({ binding: 'time', expectedOn: '2027-03-01', undated: ['group'] }))

  it('does not let what is recommended decide', () =>
    expect(
      weighFamilies(families({ courses: { status: 'behind', isRequired: false, expectedOn: '2031-01-01' } }))
        .binding,
    ).toBeNull())

  it('goes on at the pace of the last year', () => {
    expect(dayAtPace(10, 20, '2026-01-01')).toBe('2026-07-03')
    expect(dayAtPace(20, 20, '2024-01-01')).toBe('2024-12-31')
    expect(dayAtPace(0, 0, '2026-01-01')).toBe('2026-01-01')
    expect(dayAtPace(3, 0, '2026-01-01')).toBeNull()
  })
})
