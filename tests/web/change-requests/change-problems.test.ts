import type { TrainingFacts } from '@alis/domain'
import { describe, expect, it } from 'vitest'
import {
  findProblems,
  readServerErrors,
} from '../../../apps/web/src/features/change-requests/change-problems.ts'
import { emptyChange } from '../../../apps/web/src/features/change-requests/change-values.ts'

const periodId = '00000000-0000-4000-8000-000000000001'
const facts: TrainingFacts = {
  scheme: 'new-2019',
  part1CompletedOn: null,
  periods: [
    {
      id: periodId,
      category: 'institution',
      positionPercent: 100,
      startsOn: '2027-01-01',
      endsOn: '2027-06-30',
    },
  ],
  absences: [],
}
const reduced = {
  ...emptyChange,
  kind: 'position' as const,
  periodId,
  positionPercent: '80',
  startsOn: '1.3.2027',
  isOpen: true,
}

describe('change-problems', () => {
  it('finds nothing wrong with changes that can be made', () => {
    expect(findProblems(facts, [reduced], '2019-03-01')).toEqual([])
  })

  it('names the change and the field that the contract refuses, in every change', () => {
    const wrong = findProblems(
      facts,
      [reduced, { ...reduced, positionPercent: '0' }, emptyChange],
      '2019-03-01',
    )
    expect(wrong).toMatchObject([
      { change: 1, field: 'positionPercent', error: { rule: 'exclusiveMinimum' } },
      { change: 2, field: 'kind', error: { rule: 'required' } },
    ])
  })

  it('asks the path when every field is right', () => {
    expect(findProblems(facts, [reduced, { ...reduced, startsOn: '1.7.2027' }], '2019-03-01')).toEqual([
      { change: 1, field: 'startsOn', code: 'outside-period' },
    ])
  })

  it('puts what the API refuses on the field of its change', () => {
    const rule = 'CHANGE_DOES_NOT_FIT'
    const errors = [
      { path: '/changes/1/startsOn', rule, params: { index: 1, problem: 'outside-period' } },
      { path: '/note', rule: 'maxLength', params: {} },
    ]
    expect(readServerErrors(errors)).toEqual([{ change: 1, field: 'startsOn', error: errors[0] }])
  })
})
