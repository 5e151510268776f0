import { countGroup, type GroupFacts, type GroupMembership } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const member = (overrides: Partial<GroupMembership> = {}): GroupMembership => ({
  joinedOn: '2022-09-01',
  leftOn: null,
  diplomaOn: null,
  attended: [],
  ...overrides,
})

const facts = (overrides: Partial<GroupFacts> = {}): GroupFacts => ({
  scheme: 'new-2019',
  memberships: [member()],
  periods: [{ startsOn: '2021-03-01', endsOn: null, category: 'open-practice' }],
  ...overrides,
})

const partsOf = (given: GroupFacts, asOf: string) =>
  Object.fromEntries(countGroup(given, asOf).parts.map(part => [part.code, part]))

describe('count-group', () => {
  it('is two years on the last day of the second, also over a leap day', () => {
    expect(
      partsOf(facts({ memberships: [member({ joinedOn: '2021-09-01' })] }), '2023-08-31').years,
    ).toMatchObject({
      status: 'met',
      on: '2023-08-31',
      done: 730,
      required: 730,
    })
    // With 29 February 2024 between, the two years are a day longer.
    expect(partsOf(facts(), '2024-08-30').years).toMatchObject({
      status: 'expected',
      on: '2024-08-31',
      done: 730,
      required: 731,
    })
    expect(partsOf(facts(), '2024-08-31').years).toMatchObject({ status: 'met', on: '2024-08-31' })
  })

  it('adds groups up, and counts days in two of them once', () => {
    const memberships = [
      member({ joinedOn: '2021-01-01', leftOn: '2021-12-31' }),
      member({ joinedOn: '2021-07-01', leftOn: '2021-12-31' }),
      member({ joinedOn: '2023-01-01', leftOn: '2023-06-30' }),
    ]
    expect(partsOf(facts({ memberships }), '2024-01-01').years).toMatchObject({
      status: 'not-met',
      on: null,
      done: 365 + 181,
    })
  })

  it('takes the year in open practice from the days that are both', () => {
    const periods = [
      { startsOn: '2022-09-01', endsOn: '2023-02-28', category: 'institution' as const },
      { startsOn: '2023-03-01', endsOn: '2023-08-31', category: 'open-practice' as const },
      { startsOn: '2024-01-01', endsOn: null, category: 'open-practice' as const },
    ]
    const part = partsOf(facts({ periods }), '2023-12-31')['open-practice']
    // The year from 1 March 2023 has 29 February 2024 in it.
    expect(part).toMatchObject({ done: 184, required: 366, status: 'expected' })
    // 182 more days from 1 January 2024: 31 + 29 + 31 + 30 + 31 + 30.
    expect(part?.on).toBe('2024-06-30')
  })

  it('expects nothing of open practice that ends, or of a group that ends', () => {
    const periods = [{ startsOn: '2022-09-01', endsOn: '2023-02-28', category: 'open-practice' as const }]
    expect(partsOf(facts({ periods }), '2023-01-01')['open-practice']).toMatchObject({
      status: 'not-met',
      on: null,
    })
    const memberships = [member({ leftOn: '2024-08-30' })]
    expect(partsOf(facts({ memberships }), '2023-01-01').years).toMatchObject({ status: 'not-met', on: null })
  })

  it('reaches the hours at the meeting that makes them full, and never makes them a condition', () => {
    const attended = Array.from({ length: 20 }, (_, index) => ({
      heldOn: `2023-01-${String(index + 1).padStart(2, '0')}`,
      minutes: 360,
    }))
    const withHours = facts({ memberships: [member({ attended, diplomaOn: '2024-09-01' })] })
    expect(partsOf(withHours, '2024-09-01').hours).toEqual({
      code: 'hours',
      isHard: false,
      status: 'met',
      on: '2023-01-20',
      unit: 'minutes',
      done: 7200,
      required: 7200,
    })
    expect(partsOf(withHours, '2023-01-19').hours).toMatchObject({ status: 'not-met', done: 19 * 360 })
    const withoutHours = facts({ memberships: [member({ diplomaOn: '2024-09-01' })] })
    expect(countGroup(withoutHours, '2024-09-01').isMet).toBe(true)
  })

  it('is not met without the diploma', () => {
    expect(countGroup(facts(), '2025-01-01').isMet).toBe(false)
    expect(partsOf(facts(), '2025-01-01').diploma).toMatchObject({ status: 'not-met', on: null, done: 0 })
    const ahead = facts({ memberships: [member({ diplomaOn: '2025-02-01' })] })
    expect(partsOf(ahead, '2025-01-01').diploma).toMatchObject({
      status: 'expected',
      on: '2025-02-01',
      done: 0,
    })
  })

  it('has nothing of a doctor who is in no group', () => {
    const { parts, isMet } = countGroup(facts({ memberships: [] }), '2025-01-01')
    expect(parts.map(({ status, done }) => [status, done])).toEqual([
      ['not-met', 0],
      ['not-met', 0],
      ['not-met', 0],
      ['not-met', 0],
    ])
    expect(isMet).toBe(false)
  })

  it('asks for two years only in the old scheme', () => {
    const { parts, isMet } = countGroup(facts({ scheme: 'old' }), '2024-12-31')
    expect(parts.map(({ code }) => code)).toEqual(['years'])
    expect(isMet).toBe(true)
  })
})
