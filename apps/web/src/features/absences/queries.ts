import { type AbsenceChange, addAbsence, changeAbsence, type NewAbsence, removeAbsence } from '@alis/contract'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'

export function useAddAbsence(traineeId: string, idempotencyKey: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (body: NewAbsence) => call(addAbsence, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess: () => forget(traineeId),
  })
}

export function useChangeAbsence(traineeId: string, absenceId: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (body: AbsenceChange) => call(changeAbsence, { params: { traineeId, absenceId }, body }),
    onSuccess: () => forget(traineeId),
  })
}

export function useRemoveAbsence(traineeId: string, absenceId: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (version: number) =>
      call(removeAbsence, { params: { traineeId, absenceId }, query: { version } }),
    onSuccess: () => forget(traineeId),
  })
}
