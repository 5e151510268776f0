import type { TrainingFacts } from '@alis/domain'
import { describe, expect, it } from 'vitest'
import { emptyChange } from '../../../apps/web/src/features/change-requests/change-values.ts'
import {
  toChanges,
  toCounted,
  withChanges,
} from '../../../apps/web/src/features/change-requests/to-changes.ts'

const periodId = '00000000-0000-4000-8000-000000000001'
const facts: TrainingFacts = {
  scheme: 'new-2019',
  part1CompletedOn: '2020-02-29',
  periods: [
    { id: periodId, category: 'open-practice', positionPercent: 100, startsOn: '2024-01-01', endsOn: null },
  ],
  absences: [],
}
const reduced = {
  ...emptyChange,
  kind: 'position' as const,
  periodId,
  positionPercent: '80',
  startsOn: '1.1.2027',
  endsOn: '31.12.2028',
}

describe('to-changes', () => {
  it('lets the doctor’s own provider answer for a new period', () => {
    const counted = toCounted(
      {
        kind: 'service',
        category: 'institution',
        place: 'Sykehuset Innlandet',
        municipalityId: null,
        positionPercent: 100,
        startsOn: '2027-01-01',
        endsOn: null,
        isInstead: true,
      },
      '2019-03-01',
    )
    expect(counted).toEqual({
      kind: 'service',
      category: 'institution',
      positionPercent: 100,
      startsOn: '2027-01-01',
      endsOn: null,
      isInstead: true,
      registration: [{ startsOn: '2019-03-01', endsOn: null }],
    })
  })

  it('counts what is complete, and a period without a place', () => {
    const service = {
      ...emptyChange,
      kind: 'service' as const,
      category: 'institution',
      positionPercent: '100',
      startsOn: '1.1.2027',
      isOpen: true,
    }
    const kinds = toChanges([emptyChange, reduced, { ...reduced, endsOn: '' }, service], '2019-03-01')
    expect(kinds.map(({ kind }) => kind)).toEqual(['position', 'service'])
  })

  it('changes the path that is counted, and nothing else of the facts', () => {
    const after = withChanges(facts, toChanges([reduced], '2019-03-01'))
    expect(after).toMatchObject({ scheme: 'new-2019', part1CompletedOn: '2020-02-29', absences: [] })
    expect(
      after.periods.map(({ startsOn, endsOn, positionPercent }) => [startsOn, endsOn, positionPercent]),
    ).toEqual([
      ['2024-01-01', '2026-12-31', 100],
      ['2027-01-01', '2028-12-31', 80],
      ['2029-01-01', null, 100],
    ])
  })
})
