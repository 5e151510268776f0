import type { ConversationSide } from '@alis/contract'
import type { Db } from '@alis/db'
import { authorise, isHerself } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { findSupervisorOf, mayFinalise, maySeeConversations, mayTakePart } from './policy.ts'
import { readerOf } from './read-conversations.ts'
import { type ConversationRecord, openConversation } from './store.ts'

type Opened = {
  conversation: ConversationRecord
  side: ConversationSide
  /** Whose conversation it becomes: the supervisor of the day takes over what is not finalised. */
  supervisorId: string
}

/**
 * Opens a conversation for one of the two, or for its supervisor: it is as she saw it, and not finalised. Until the transaction ends nobody else
 * changes it.
 */
export async function openFor(
  tx: Db,
  { actor }: Ctx,
  { conversationId, version, by }: { conversationId: string; version: number; by: 'either' | 'supervisor' },
): Promise<Opened> {
  const conversation = await openConversation(tx, readerOf(actor), conversationId)
  const { providerId, trainee } = conversation
  if (maySeeConversations(actor, { traineeId: trainee.id, providerId }) === 'denied') fail('NOT_FOUND')
  authorise(by === 'supervisor' ? mayFinalise(actor, trainee.id) : mayTakePart(actor, trainee.id))
  if (conversation.version !== version) fail('CHANGED_MEANWHILE', { current: conversation.version })
  if (conversation.status === 'finalised') fail('CONVERSATION_NOT_OPEN', { status: conversation.status })
  return {
    conversation,
    side: isHerself(actor, trainee.id) ? 'trainee' : 'supervisor',
    supervisorId: findSupervisorOf(actor, trainee.id) ?? conversation.supervisor.id,
  }
}

/** Whom an event of a conversation is about. */
export const subjectOf = ({ id, trainee, providerId }: ConversationRecord) => ({
  subjectId: id,
  traineeId: trainee.id,
  providerId,
})
