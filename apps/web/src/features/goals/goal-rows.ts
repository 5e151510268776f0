import type { TraineeGoalRow } from '@alis/contract'
import { matches } from '../activities/index.ts'
import { stageOf } from './goal-stage.ts'
import type { GoalsSearch } from './goals-search.ts'

/** The goals that the address asks for. */
export const filterGoals = (
  rows: readonly TraineeGoalRow[],
  { status, family, group, search }: GoalsSearch,
): TraineeGoalRow[] =>
  rows.filter(
    row =>
      (status === undefined || stageOf(row) === status) &&
      (family === undefined || row.family === family) &&
      (group === undefined || row.group === group) &&
      (search === undefined || matches(row, search)),
  )

export type GoalRowGroup = { name: string; rows: TraineeGoalRow[]; approved: number }

/** The goals by group, both in the catalogue's order, with how many are approved. */
export function groupRows(rows: readonly TraineeGoalRow[]): GoalRowGroup[] {
  const names = [...new Set(rows.map(({ group }) => group))]
  return names.map(name => {
    const ofGroup = rows.filter(({ group }) => group === name)
    return { name, rows: ofGroup, approved: ofGroup.filter(({ status }) => status === 'approved').length }
  })
}
