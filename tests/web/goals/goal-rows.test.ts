import type { TraineeGoalRow } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import { filterGoals, groupRows } from '../../../apps/web/src/features/goals/goal-rows.ts'
import { countStages, maySubmit, stageOf } from '../../../apps/web/src/features/goals/goal-stage.ts'

const row = (code: string, fields: Partial<TraineeGoalRow> = {}): TraineeGoalRow => ({
  goalId: code,
  code,
  title: 'Tolke EKG',
  family: 'ALM',
  group: 'Ferdigheter',
  status: 'not-started',
  isBySuccession: false,
  activities: 0,
  signedActivities: 0,
  lacking: [],
  mirror: null,
  submittedAt: null,
  decidedAt: null,
  version: null,
  ...fields,
})

const advised = row('ALM 001', { status: 'submitted' })
const unadvised = row('ALM 002', { status: 'submitted', lacking: ['clinical-advice'] })
const approved = row('ALM 003', { status: 'approved', group: 'Etikk' })
const common = row('FKM 001', { status: 'returned', family: 'FKM', title: 'Gi vanskelig informasjon' })
const rows = [advised, unadvised, approved, common]
const codesOf = (found: readonly TraineeGoalRow[]) => found.map(({ code }) => code)

describe('goal-rows', () => {
  it('tells a goal that waits for advice from one that waits for the leader', () => {
    expect(rows.map(stageOf)).toEqual(['awaiting-leader', 'awaiting-advice', 'approved', 'returned'])
    expect(countStages(rows)).toEqual({
      'not-started': 0,
      'in-progress': 0,
      'awaiting-advice': 1,
      'awaiting-leader': 1,
      returned: 1,
      approved: 1,
      rejected: 0,
    })
  })

  it.each([
    [{}, ['ALM 001', 'ALM 002', 'ALM 003', 'FKM 001']],
    [{ status: 'awaiting-advice' as const }, ['ALM 002']],
    [{ family: 'FKM' as const }, ['FKM 001']],
    [{ group: 'Etikk' }, ['ALM 003']],
    [{ search: 'vanskelig' }, ['FKM 001']],
    [{ search: 'ekg', status: 'approved' as const }, ['ALM 003']],
    [{ search: 'ekg', family: 'FKM' as const }, []],
  ])('shows what the address asks for: %o', (search, expected) => {
    expect(codesOf(filterGoals(rows, search))).toEqual(expected)
  })

  it('groups in the order of the catalogue, with how many are approved', () => {
    expect(
      groupRows(rows).map(({ name, rows: all, approved: count }) => [name, codesOf(all), count]),
    ).toEqual([
      ['Ferdigheter', ['ALM 001', 'ALM 002', 'FKM 001'], 0],
      ['Etikk', ['ALM 003'], 1],
    ])
  })

  it('lets a goal be sent that is in progress or was sent back, and no other', () => {
    const statuses = ['not-started', 'in-progress', 'submitted', 'approved', 'returned', 'rejected'] as const
    expect(statuses.filter(status => maySubmit({ status }))).toEqual(['in-progress', 'returned'])
  })
})
