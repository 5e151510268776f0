import { submitGoal, type TraineeGoalRow } from '@alis/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'

/** How it went with one of several goals. */
export type SubmitResult = { goal: TraineeGoalRow; error: unknown }

/** Sends several goals for approval, one after the other: one that is refused does not keep the others back. */
export function useSubmitGoals(traineeId: string) {
  const queryClient = useQueryClient()
  const [results, setResults] = useState<readonly SubmitResult[]>([])
  const submission = useMutation({
    mutationFn: async (rows: readonly TraineeGoalRow[]) => {
      setResults([])
      for (const goal of rows) {
        const params = { traineeId, goalId: goal.goalId }
        const error = await call(submitGoal, { params, body: { version: goal.version } }).then(
          () => null,
          (reason: unknown) => reason,
        )
        setResults(before => [...before, { goal, error }])
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['trainee', traineeId] }),
  })
  return {
    results,
    count: submission.variables?.length ?? 0,
    isSending: submission.isPending,
    submit: submission.mutate,
    forget: () => setResults([]),
  }
}
