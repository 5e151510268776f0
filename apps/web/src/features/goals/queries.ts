import {
  adviseGoal,
  approveGoal,
  listTraineeGoals,
  readTraineeGoal,
  recallGoal,
  rejectGoal,
  returnGoal,
  submitGoal,
  type TraineeGoal,
} from '@alis/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'

export const traineeGoalsQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'goals'],
    queryFn: ({ signal }) => call(listTraineeGoals, { params: { traineeId } }, { signal }),
  })

export const traineeGoalQuery = (traineeId: string, goalId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'goal', goalId],
    queryFn: ({ signal }) => call(readTraineeGoal, { params: { traineeId, goalId } }, { signal }),
  })

/** What an act answers is what stands on the page; the lists and the doctor's other pages are read anew. */
function useShowGoal() {
  const queryClient = useQueryClient()
  const forgetTrainee = useForgetTrainee()
  return async (goal: TraineeGoal) => {
    await forgetTrainee(goal.traineeId)
    queryClient.setQueryData(traineeGoalQuery(goal.traineeId, goal.goal.id).queryKey, goal)
  }
}

/** Everything that can be done with a goal on its page, each with the version that stands there. */
export function useGoalActs({ traineeId, goal, version }: TraineeGoal) {
  const onSuccess = useShowGoal()
  const params = { traineeId, goalId: goal.id }
  // All but the first sending is of a goal that is begun.
  const begun = version ?? 1
  return {
    submit: useMutation({
      mutationFn: () => call(submitGoal, { params, body: { version } }),
      onSuccess,
    }),
    recall: useMutation({
      mutationFn: () => call(recallGoal, { params, body: { version: begun } }),
      onSuccess,
    }),
    advise: useMutation({
      mutationFn: (advice: { isRecommended: boolean; comment: string | null }) =>
        call(adviseGoal, { params, body: { version: begun, ...advice } }),
      onSuccess,
    }),
    approve: useMutation({
      mutationFn: (comment: string | null) =>
        call(approveGoal, { params, body: { version: begun, comment } }),
      onSuccess,
    }),
    sendBack: useMutation({
      mutationFn: (comment: string) => call(returnGoal, { params, body: { version: begun, comment } }),
      onSuccess,
    }),
    reject: useMutation({
      mutationFn: (comment: string) => call(rejectGoal, { params, body: { version: begun, comment } }),
      onSuccess,
    }),
  }
}
