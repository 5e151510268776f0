import {
  type Confirmation,
  type ConfirmationChange,
  type ConfirmationQuery,
  changeConfirmation,
  discardConfirmation,
  issueConfirmation,
  listConfirmations,
  listSupervisionEntries,
  type NewConfirmation,
  objectToConfirmation,
  prepareConfirmation,
  readConfirmation,
  withdrawConfirmation,
} from '@alis/contract'
import type { IsoDate } from '@alis/domain'
import { keepPreviousData, queryOptions, skipToken, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const confirmationsQuery = (query: Partial<ConfirmationQuery>) =>
  queryOptions({
    queryKey: ['confirmations', query],
    queryFn: ({ signal }) => call(listConfirmations, { query }, { signal }),
    placeholderData: keepPreviousData,
  })

// A doctor has few confirmations: they all come on one page.
const ALL = 200

/** Every confirmation of a doctor. */
export const allConfirmationsQuery = (traineeId: string) =>
  confirmationsQuery({ trainee: traineeId, pageSize: ALL })

export const confirmationQuery = (confirmationId: string) =>
  queryOptions({
    queryKey: ['confirmation', confirmationId],
    queryFn: ({ signal }) => call(readConfirmation, { params: { confirmationId } }, { signal }),
  })

/** How much supervision of the days of a span is confirmed; nothing is asked while the span is not written. */
export const confirmedHoursQuery = (traineeId: string, from: IsoDate | null, through: IsoDate | null) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'confirmed-hours', from, through],
    queryFn:
      from === null || through === null
        ? skipToken
        : ({ signal }) =>
            call(
              listSupervisionEntries,
              { params: { traineeId }, query: { status: 'confirmed', from, through, pageSize: 1 } },
              { signal },
            ),
  })

/** The lists, the doctor's page and her history are read anew when they are shown next. */
function useForgetLists() {
  const queryClient = useQueryClient()
  return async (traineeId: string) => {
    await queryClient.invalidateQueries({ queryKey: ['confirmations'], refetchType: 'none' })
    await queryClient.invalidateQueries({ queryKey: ['trainee', traineeId], refetchType: 'none' })
  }
}

/** Keeps what a change answered with; what it replaces is read anew as well. */
function useKeepConfirmation() {
  const queryClient = useQueryClient()
  const forgetLists = useForgetLists()
  return async (confirmation: Confirmation) => {
    const { id, trainee, replaces } = confirmation
    queryClient.setQueryData(confirmationQuery(id).queryKey, confirmation)
    await forgetLists(trainee.id)
    if (replaces)
      await queryClient.invalidateQueries({ ...confirmationQuery(replaces.id), refetchType: 'none' })
  }
}

export function usePrepareConfirmation(traineeId: string, idempotencyKey: string) {
  const keep = useKeepConfirmation()
  return useMutation({
    mutationFn: (body: NewConfirmation) =>
      call(prepareConfirmation, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess: keep,
  })
}

export function useChangeConfirmation(confirmationId: string) {
  const keep = useKeepConfirmation()
  return useMutation({
    mutationFn: (body: ConfirmationChange) => call(changeConfirmation, { params: { confirmationId }, body }),
    onSuccess: keep,
  })
}

export function useDiscardConfirmation({ id, trainee }: Pick<Confirmation, 'id' | 'trainee'>) {
  const queryClient = useQueryClient()
  const forgetLists = useForgetLists()
  return useMutation({
    mutationFn: (version: number) =>
      call(discardConfirmation, { params: { confirmationId: id }, query: { version } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ ...confirmationQuery(id), refetchType: 'none' })
      await forgetLists(trainee.id)
    },
  })
}

export type Objection = Parameters<typeof call<typeof objectToConfirmation>>[1]['body']

// What an act answers with may take its form away, and with it what the form would do afterwards: so `onDone` comes first.
export function useObjectToConfirmation(confirmationId: string, onDone: () => void) {
  const keep = useKeepConfirmation()
  return useMutation({
    mutationFn: (body: Objection) => call(objectToConfirmation, { params: { confirmationId }, body }),
    onSuccess: answer => {
      onDone()
      return keep(answer)
    },
  })
}

export type Signature = Parameters<typeof call<typeof issueConfirmation>>[1]['body']

export function useIssueConfirmation(confirmationId: string, onDone: () => void) {
  const keep = useKeepConfirmation()
  return useMutation({
    mutationFn: (body: Signature) => call(issueConfirmation, { params: { confirmationId }, body }),
    onSuccess: answer => {
      onDone()
      return keep(answer)
    },
  })
}

export type Withdrawal = Parameters<typeof call<typeof withdrawConfirmation>>[1]['body']

export function useWithdrawConfirmation(confirmationId: string, onDone: () => void) {
  const keep = useKeepConfirmation()
  return useMutation({
    mutationFn: (body: Withdrawal) => call(withdrawConfirmation, { params: { confirmationId }, body }),
    onSuccess: answer => {
      onDone()
      return keep(answer)
    },
  })
}
