import {
  type BoardAssessment,
  type BoardAssessmentChange,
  type BoardAssessmentComment,
  changeBoardAssessment,
  commentBoardAssessment,
  discardBoardAssessment,
  draftBoardAssessment,
  finaliseBoardAssessment,
  listBoardAssessments,
  type NewBoardAssessment,
  readBoardAssessment,
} from '@alis/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'

export const assessmentsQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'board-assessments'],
    queryFn: ({ signal }) => call(listBoardAssessments, { params: { traineeId } }, { signal }),
  })

export const assessmentQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['board-assessment', assessmentId],
    queryFn: ({ signal }) => call(readBoardAssessment, { params: { assessmentId } }, { signal }),
  })

export function useDraftAssessment(traineeId: string, idempotencyKey: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (body: NewBoardAssessment) =>
      call(draftBoardAssessment, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess: () => forget(traineeId),
  })
}

/** What the page shows is what was just answered; the lists are read anew. */
function useShowSaved() {
  const queryClient = useQueryClient()
  const forget = useForgetTrainee()
  return (saved: BoardAssessment) => {
    queryClient.setQueryData(assessmentQuery(saved.id).queryKey, saved)
    return forget(saved.trainee.id)
  }
}

export function useChangeAssessment(assessmentId: string) {
  const showSaved = useShowSaved()
  return useMutation({
    mutationFn: (body: BoardAssessmentChange) =>
      call(changeBoardAssessment, { params: { assessmentId }, body }),
    onSuccess: showSaved,
  })
}

export function useFinaliseAssessment(assessmentId: string) {
  const showSaved = useShowSaved()
  return useMutation({
    mutationFn: (version: number) =>
      call(finaliseBoardAssessment, { params: { assessmentId }, body: { version } }),
    onSuccess: showSaved,
  })
}

export function useCommentAssessment(assessmentId: string) {
  const showSaved = useShowSaved()
  return useMutation({
    mutationFn: (body: BoardAssessmentComment) =>
      call(commentBoardAssessment, { params: { assessmentId }, body }),
    onSuccess: showSaved,
  })
}

export function useDiscardAssessment({ id, trainee }: BoardAssessment) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (version: number) =>
      call(discardBoardAssessment, { params: { assessmentId: id }, query: { version } }),
    onSuccess: () => forget(trainee.id),
  })
}
