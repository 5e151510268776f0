import { type Answer, decideInbox, type InboxDecision, readInbox } from '@alis/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'

export type Inbox = Answer<typeof readInbox>

export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => call(readInbox, {}, { signal }),
})

/** Signs or returns items; those that were done leave the list at once, the others stay with the reason. */
export function useDecide() {
  const queryClient = useQueryClient()
  const forgetTrainee = useForgetTrainee()
  return useMutation({
    mutationFn: (decisions: InboxDecision[]) => call(decideInbox, { body: { decisions } }),
    onSuccess: async ({ results }) => {
      const done = new Set(results.filter(({ isDone }) => isDone).map(({ subjectId }) => subjectId))
      const before = queryClient.getQueryData(inboxQuery.queryKey)?.items ?? []
      const traineeIds = new Set(before.filter(item => done.has(item.subjectId)).map(item => item.trainee.id))
      queryClient.setQueryData(
        inboxQuery.queryKey,
        inbox =>
          inbox && {
            items: inbox.items.filter(({ subjectId }) => !done.has(subjectId)),
            total: inbox.total - done.size,
          },
      )
      for (const traineeId of traineeIds) await forgetTrainee(traineeId)
      // What is refused was changed by somebody else: the list is read anew, and with it what waits behind the first 200.
      await queryClient.invalidateQueries({ queryKey: inboxQuery.queryKey })
    },
  })
}
