import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { isCancellable } from './policy.ts'
import { deleteConversation } from './store.ts'

/** Cancels a conversation that has no minutes. The private notes to it are gone for good. */
export const cancelConversation = (ctx: Ctx, conversationId: string, version: number) =>
  write(ctx, async tx => {
    const { conversation } = await openFor(tx, ctx, { conversationId, version, by: 'either' })
    const { status } = conversation
    if (!isCancellable(status)) fail('CONVERSATION_NOT_OPEN', { status })
    await deleteConversation(tx, conversationId)
    return {
      result: undefined,
      events: [{ type: 'conversation.cancelled', ...subjectOf(conversation), data: {} }],
    }
  })
