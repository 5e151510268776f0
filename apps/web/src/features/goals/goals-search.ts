import { GoalFamily, oneOf } from '@alis/contract'
import { readQuery } from '../../forms/check.ts'
import { type GoalStage, goalStages } from './goal-stage.ts'

/** What the address of a doctor's goals says; what it says of her activities stands beside it. */
export type GoalsSearch = {
  /** Which of the two lists is open; the goals unless it says otherwise. */
  view?: 'activities'
  status?: GoalStage
  family?: GoalFamily
  group?: string
  search?: string
}

const query = {
  properties: {
    view: oneOf('activities'),
    status: oneOf(...goalStages),
    family: GoalFamily,
    group: { type: 'string', maxLength: 200 },
    search: { type: 'string', maxLength: 100 },
  },
}

export const readGoalsSearch = (raw: Record<string, unknown>): GoalsSearch => readQuery(raw, query)
