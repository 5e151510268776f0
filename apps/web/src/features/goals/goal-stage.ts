import type { GoalLack, GoalStatus, TraineeGoalRow } from '@alis/contract'
import type { Texts } from '@alis/texts'

/** How far a goal has come, and on whom it waits: one that is sent waits for advice first, and then for the leader. */
export type GoalStage = keyof Texts['goals']['stages']

/** In the order that one goes through them. */
export const goalStages = [
  'not-started',
  'in-progress',
  'awaiting-advice',
  'awaiting-leader',
  'returned',
  'approved',
  'rejected',
] as const satisfies readonly GoalStage[]

export function stageOf({
  status,
  lacking,
}: {
  status: GoalStatus
  lacking: readonly GoalLack[]
}): GoalStage {
  if (status !== 'submitted') return status
  return lacking.length > 0 ? 'awaiting-advice' : 'awaiting-leader'
}

/** How many goals stand at each stage. */
export function countStages(rows: readonly TraineeGoalRow[]): Record<GoalStage, number> {
  const stages = rows.map(stageOf)
  const counts = goalStages.map(stage => [stage, stages.filter(other => other === stage).length])
  return Object.fromEntries(counts) as Record<GoalStage, number>
}

/** Whether the doctor can send the goal for approval. */
export const maySubmit = ({ status }: Pick<TraineeGoalRow, 'status'>): boolean =>
  status === 'in-progress' || status === 'returned'
