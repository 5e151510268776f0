import {
  changeTrainee,
  listChangeRequests,
  listConfirmations,
  listTraineeEvents,
  listTrainees,
  type NewTrainee,
  readTrainee,
  registerTrainee,
  removeTrainee,
  type TraineeChange,
  type TraineeQuery,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const rosterQuery = (query: Partial<TraineeQuery>) =>
  queryOptions({
    queryKey: ['trainees', query],
    queryFn: ({ signal }) => call(listTrainees, { query }, { signal }),
    placeholderData: keepPreviousData,
  })

export const traineeQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'record'],
    queryFn: ({ signal }) => call(readTrainee, { params: { traineeId } }, { signal }),
  })

/** What a doctor and her provider have asked each other and not settled, among the newest. */
export const requestsQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'change-requests'],
    queryFn: ({ signal }) =>
      call(listChangeRequests, { query: { trainee: traineeId, pageSize: 100 } }, { signal }),
  })

export const confirmationsQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'confirmations'],
    queryFn: ({ signal }) =>
      call(listConfirmations, { query: { trainee: traineeId, pageSize: 100 } }, { signal }),
  })

export const EVENTS_PER_PAGE = 50

export const eventsQuery = (traineeId: string, page: number) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'events', page],
    queryFn: ({ signal }) =>
      call(
        listTraineeEvents,
        { params: { traineeId }, query: { page, pageSize: EVENTS_PER_PAGE } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  })

/**
 * Everything that shows a doctor is out of date: her record, what is counted, her history, the rosters, and what waits. The next page
 * reads it anew; the page that made the change is about to be left.
 */
export function useForgetTrainee() {
  const queryClient = useQueryClient()
  return async (traineeId: string) => {
    await queryClient.invalidateQueries({ queryKey: ['trainee', traineeId], refetchType: 'none' })
    await queryClient.invalidateQueries({ queryKey: ['trainees'], refetchType: 'none' })
    await queryClient.invalidateQueries({ queryKey: ['inbox'], refetchType: 'none' })
  }
}

export function useRegisterTrainee(idempotencyKey: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (body: NewTrainee) => call(registerTrainee, { body }, { idempotencyKey }),
    onSuccess: ({ id }) => forget(id),
  })
}

export function useChangeTrainee(traineeId: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (body: TraineeChange) => call(changeTrainee, { params: { traineeId }, body }),
    onSuccess: () => forget(traineeId),
  })
}

export function useRemoveTrainee(traineeId: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (version: number) => call(removeTrainee, { params: { traineeId }, query: { version } }),
    onSuccess: () => forget(traineeId),
  })
}
