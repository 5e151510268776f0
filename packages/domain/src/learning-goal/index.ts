export { type CatalogueDiff, type ComparedField, diffCatalogues } from './diff-catalogues.ts'
export type { CatalogueGoal, GoalFamily } from './goal.ts'
export { readGoalCode } from './goal-code.ts'
export type { ColumnMatch } from './match-columns.ts'
export type { SheetRow } from './read-cells.ts'
export {
  type GoalColumn,
  type GoalFault,
  type GoalProblem,
  matchGoalColumns,
  REQUIRED_GOAL_COLUMNS,
  readGoalRow,
  readGoalRows,
} from './read-goal-row.ts'
export {
  type MirrorColumn,
  type MirrorFault,
  type MirrorProblem,
  type MirrorRow,
  matchMirrorColumns,
  REQUIRED_MIRROR_COLUMNS,
  readMirrorRow,
} from './read-mirror-row.ts'
export {
  type Predecessor,
  type Standing,
  type Succession,
  type SuccessionGoal,
  statusesBySuccession,
} from './succession.ts'
