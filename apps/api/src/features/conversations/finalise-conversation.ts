import type { Conversation } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showConversation } from './read-conversations.ts'
import { saveFinalised } from './store.ts'

/** Finalises a conversation that has minutes. Nothing in it changes after that. */
export const finaliseConversation = (
  ctx: Ctx,
  conversationId: string,
  version: number,
): Promise<Conversation> =>
  write(ctx, async tx => {
    const { conversation, supervisorId } = await openFor(tx, ctx, {
      conversationId,
      version,
      by: 'supervisor',
    })
    if (conversation.minutes === null || conversation.heldOn === null) fail('CONVERSATION_NOT_MINUTED')
    await saveFinalised(tx, conversationId, { supervisorId, accountId: ctx.actor.accountId })
    return {
      result: await showConversation(tx, ctx, conversationId),
      events: [{ type: 'conversation.finalised', ...subjectOf(conversation), data: {} }],
    }
  })
