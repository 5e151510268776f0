import {
  adviseGoal as adviseContract,
  approveGoal as approveContract,
  listTraineeGoals,
  readTraineeGoal,
  recallGoal as recallContract,
  rejectGoal as rejectContract,
  returnGoal as returnContract,
  submitGoal as submitContract,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { adviseGoal } from './advise-goal.ts'
import { approveGoal, rejectGoal, returnGoal } from './decide-goal.ts'
import { readGoal, readGoals } from './read-goals.ts'
import { recallGoal } from './recall-goal.ts'
import { submitGoal } from './submit-goal.ts'

export const goalRoutes = [
  route(listTraineeGoals, (ctx, { params }) => readGoals(ctx, params.traineeId)),
  route(readTraineeGoal, (ctx, { params }) => readGoal(ctx, params)),
  route(submitContract, (ctx, { params, body }) => submitGoal(ctx, params, body)),
  route(recallContract, (ctx, { params, body }) => recallGoal(ctx, params, body)),
  route(adviseContract, (ctx, { params, body }) => adviseGoal(ctx, params, body)),
  route(approveContract, (ctx, { params, body }) => approveGoal(ctx, params, body)),
  route(returnContract, (ctx, { params, body }) => returnGoal(ctx, params, body)),
  route(rejectContract, (ctx, { params, body }) => rejectGoal(ctx, params, body)),
]
