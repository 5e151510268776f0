import type { Conversation } from '@alis/contract'
import { useQueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../api/call.ts'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import type { ConversationField } from './conversation-fields.ts'
import { conversationQuery, type FieldsChange, useChangeConversation } from './queries.ts'

type SavedSection<Written, Values> = {
  conversation: Conversation
  /** The fields that the section's form has. */
  fields: readonly ConversationField[]
  toValues: (stored: Conversation) => Values
  toChange: (mine: Written) => FieldsChange['change']
  onSaved: () => void
}

/** Saves one section of a conversation by itself. What the other writes elsewhere on the page does not disturb it. */
export function useSavedSection<Written, Values>({
  conversation,
  fields,
  toValues,
  toChange,
  onSaved,
}: SavedSection<Written, Values>) {
  const queryClient = useQueryClient()
  return useVersionedChange<Conversation, Written, Values, FieldsChange, Conversation>({
    opened: conversation,
    change: useChangeConversation(conversation.id),
    toChange: (mine, opened) => ({ opened, fields, change: toChange(mine) }),
    toValues,
    staleCodes: ['CHANGED_MEANWHILE', 'NOT_FOUND'],
    readAgain: () =>
      queryClient
        .fetchQuery({ ...conversationQuery(conversation.id), staleTime: 0 })
        .catch((error: unknown) => {
          if (error instanceof ProblemError && error.code === 'NOT_FOUND') return null
          throw error
        }),
    onSaved,
  })
}
