import {
  countService,
  findFactProblems,
  InvalidDayError,
  newScheme2019,
  type TrainingFacts,
} from '@alis/domain'
import { describe, expect, it } from 'vitest'

const period = {
  id: 'a',
  startsOn: '2021-03-01',
  endsOn: '2021-08-31',
  category: 'institution' as const,
  positionPercent: 100,
}
const absence = { startsOn: '2021-05-01', endsOn: '2021-05-02', type: 'sickness' as const, percent: 100 }
const facts = (changes: Partial<TrainingFacts>): TrainingFacts => ({
  scheme: 'new-2019',
  part1CompletedOn: '2021-02-28',
  periods: [period],
  absences: [absence],
  ...changes,
})

describe('check-facts', () => {
  it('finds nothing wrong with good facts', () => {
    expect(findFactProblems(facts({}))).toEqual([])
    expect(
      findFactProblems(facts({ part1CompletedOn: null, periods: [{ ...period, endsOn: null }] })),
    ).toEqual([])
  })

  it.each<[string, Partial<TrainingFacts>, string, readonly (string | number)[]]>([
    ['part 1 on 31 February', { part1CompletedOn: '2021-02-31' }, 'not-a-day', ['part1CompletedOn']],
    [
      'a start that is no day',
      { periods: [{ ...period, startsOn: '2021-02-29' }] },
      'not-a-day',
      ['periods', 0, 'startsOn'],
    ],
    [
      'an end that is no day',
      { periods: [{ ...period, endsOn: '2021-9-1' }] },
      'not-a-day',
      ['periods', 0, 'endsOn'],
    ],
    [
      'an end before the start',
      { periods: [{ ...period, endsOn: '2021-02-28' }] },
      'ends-before-start',
      ['periods', 0, 'endsOn'],
    ],
    [
      '0 %',
      { periods: [{ ...period, positionPercent: 0 }] },
      'percent-out-of-range',
      ['periods', 0, 'positionPercent'],
    ],
    [
      '100.01 %',
      { periods: [{ ...period, positionPercent: 100.01 }] },
      'percent-out-of-range',
      ['periods', 0, 'positionPercent'],
    ],
    [
      'three decimals',
      { periods: [{ ...period, positionPercent: 33.333 }] },
      'percent-out-of-range',
      ['periods', 0, 'positionPercent'],
    ],
    [
      'not a number',
      { absences: [{ ...absence, percent: Number.NaN }] },
      'percent-out-of-range',
      ['absences', 0, 'percent'],
    ],
    [
      'an absence that ends before it starts',
      { absences: [{ ...absence, endsOn: '2021-04-30' }] },
      'ends-before-start',
      ['absences', 0, 'endsOn'],
    ],
    ['the same id twice', { periods: [period, period] }, 'duplicate-id', ['periods', 1, 'id']],
    [
      'a registration that is no day',
      { periods: [{ ...period, registration: [{ startsOn: '2021-00-01', endsOn: null }] }] },
      'not-a-day',
      ['periods', 0, 'registration', 0, 'startsOn'],
    ],
  ])('finds %s', (_, changes, code, path) => {
    expect(findFactProblems(facts(changes))).toEqual([{ code, path }])
  })

  it('accepts two decimals that binary numbers cannot hold', () => {
    expect(findFactProblems(facts({ periods: [{ ...period, positionPercent: 66.67 }] }))).toEqual([])
    expect(findFactProblems(facts({ periods: [{ ...period, positionPercent: 0.29 }] }))).toEqual([])
  })

  it('lets no day that is none be counted as another', () => {
    const bad = facts({ periods: [{ ...period, startsOn: '2021-02-31' }] })
    expect(() => countService(bad, newScheme2019, '2021-12-31')).toThrow(InvalidDayError)
  })
})
