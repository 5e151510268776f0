import {
  type Conversation,
  type ConversationChange,
  type ConversationNote,
  cancelConversation,
  changeConversation,
  finaliseConversation,
  listAgreedPoints,
  listConversations,
  type NewConversation,
  noteConversation,
  planConversation,
  readConversation,
} from '@alis/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call, ProblemError } from '../../api/call.ts'
import { useForgetTrainee } from '../trainees/index.ts'
import { type ConversationField, hasSameFields } from './conversation-fields.ts'

export const conversationsQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'conversations'],
    queryFn: ({ signal }) => call(listConversations, { params: { traineeId } }, { signal }),
  })

/** What was agreed for the plan, after a moment (such as when the plan was last agreed) or ever. */
export const agreedPointsQuery = (traineeId: string, since?: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'agreed-points', since ?? 'ever'],
    queryFn: ({ signal }) =>
      call(
        listAgreedPoints,
        { params: { traineeId }, query: since === undefined ? {} : { since } },
        { signal },
      ),
  })

export const conversationQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['conversation', conversationId],
    queryFn: ({ signal }) => call(readConversation, { params: { conversationId } }, { signal }),
  })

export function usePlanConversation(traineeId: string, idempotencyKey: string) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (body: NewConversation) =>
      call(planConversation, { params: { traineeId }, body }, { idempotencyKey }),
    onSuccess: () => forget(traineeId),
  })
}

/** What the page shows is what was just answered; the lists are read anew. */
function useShowSaved() {
  const queryClient = useQueryClient()
  const forget = useForgetTrainee()
  return (saved: Conversation) => {
    queryClient.setQueryData(conversationQuery(saved.id).queryKey, saved)
    return forget(saved.trainee.id)
  }
}

/** A change of some fields, with what they were when they were opened. */
export type FieldsChange = {
  opened: Conversation
  fields: readonly ConversationField[]
  change: Omit<ConversationChange, 'version'>
}

/**
 * Two people write on the same page at the same time, each in her own fields. So what is stale is only stale when the very
 * fields that are saved were changed by somebody else: otherwise it is saved on the version of now.
 */
export function useChangeConversation(conversationId: string) {
  const queryClient = useQueryClient()
  const showSaved = useShowSaved()
  const query = conversationQuery(conversationId)
  const save = (version: number, change: FieldsChange['change']) =>
    call(changeConversation, { params: { conversationId }, body: { version, ...change } })
  return useMutation({
    mutationFn: async ({ opened, fields, change }: FieldsChange) => {
      const shown = queryClient.getQueryData(query.queryKey) ?? opened
      const isUntouched = hasSameFields(opened, shown, fields)
      try {
        return await save(isUntouched ? shown.version : opened.version, change)
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'CHANGED_MEANWHILE') throw error
        const now = await queryClient.fetchQuery({ ...query, staleTime: 0 })
        if (!hasSameFields(opened, now, fields)) throw error
        return save(now.version, change)
      }
    },
    onSuccess: showSaved,
  })
}

export function useNoteConversation(conversationId: string) {
  const showSaved = useShowSaved()
  return useMutation({
    mutationFn: (body: ConversationNote) => call(noteConversation, { params: { conversationId }, body }),
    onSuccess: showSaved,
  })
}

export function useFinaliseConversation(conversationId: string) {
  const showSaved = useShowSaved()
  return useMutation({
    mutationFn: (version: number) =>
      call(finaliseConversation, { params: { conversationId }, body: { version } }),
    onSuccess: showSaved,
  })
}

export function useCancelConversation({ id, trainee }: Conversation) {
  const forget = useForgetTrainee()
  return useMutation({
    mutationFn: (version: number) =>
      call(cancelConversation, { params: { conversationId: id }, query: { version } }),
    onSuccess: () => forget(trainee.id),
  })
}
