import {
  approveChangeRequest,
  type ChangeRequest,
  type ChangeRequestQuery,
  changeChangeRequest,
  draftChangeRequest,
  listChangeRequests,
  type NewChangeRequest,
  readChangeRequest,
  returnChangeRequest,
  sendChangeRequest,
  withdrawChangeRequest,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'

export const changeRequestsQuery = (query: Partial<ChangeRequestQuery>) =>
  queryOptions({
    queryKey: ['change-requests', query],
    queryFn: ({ signal }) => call(listChangeRequests, { query }, { signal }),
    placeholderData: keepPreviousData,
  })

export const changeRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['change-request', requestId],
    queryFn: ({ signal }) => call(readChangeRequest, { params: { requestId } }, { signal }),
  })

/** What an act answers is what stands on the page; the lists and the doctor's own pages are read anew. */
function useShowRequest() {
  const queryClient = useQueryClient()
  const forgetTrainee = useForgetTrainee()
  return async (request: ChangeRequest) => {
    queryClient.setQueryData(changeRequestQuery(request.id).queryKey, request)
    await queryClient.invalidateQueries({ queryKey: ['change-requests'], refetchType: 'none' })
    await forgetTrainee(request.trainee.id)
  }
}

type Written = {
  body: NewChangeRequest
  stored: { id: string; version: number } | null
  isSent: boolean
  /** Called when it is stored and about to be sent: should sending fail, it is not to be stored twice. */
  onStored: (stored: ChangeRequest) => void
}

/** Stores what is written as a draft, or changes the one that is stored, and sends it where that was asked for. */
export function useSaveChangeRequest(traineeId: string, idempotencyKey: string) {
  const show = useShowRequest()
  return useMutation({
    mutationFn: async ({ body, stored, isSent, onStored }: Written) => {
      const draft =
        stored === null
          ? await call(draftChangeRequest, { params: { traineeId }, body }, { idempotencyKey })
          : await call(changeChangeRequest, {
              params: { requestId: stored.id },
              body: { version: stored.version, ...body },
            })
      if (!isSent) return draft
      onStored(draft)
      return call(sendChangeRequest, { params: { requestId: draft.id }, body: { version: draft.version } })
    },
    onSuccess: show,
  })
}

/** Everything that can be done with a request, each with the version that is on the page. */
export function useChangeRequestActs({ id: requestId, version, ledgerVersion }: ChangeRequest) {
  const onSuccess = useShowRequest()
  const params = { requestId }
  return {
    approve: useMutation({
      mutationFn: () => call(approveChangeRequest, { params, body: { version, ledgerVersion } }),
      onSuccess,
    }),
    sendBack: useMutation({
      mutationFn: (reason: string) => call(returnChangeRequest, { params, body: { version, reason } }),
      onSuccess,
    }),
    send: useMutation({
      mutationFn: () => call(sendChangeRequest, { params, body: { version } }),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: () => call(withdrawChangeRequest, { params, body: { version } }),
      onSuccess,
    }),
  }
}
