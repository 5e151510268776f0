import type { Conversation, ConversationNote } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { mayTakePart } from './policy.ts'
import { showConversation } from './read-conversations.ts'
import { saveNote } from './store.ts'

/**
 * Writes the actor's private note, also to what is finalised. It stands in no history and no event: that somebody took a
 * note is nobody else's business either.
 */
export const noteConversation = (
  ctx: Ctx,
  conversationId: string,
  note: ConversationNote,
): Promise<Conversation> =>
  write(ctx, async tx => {
    const { trainee } = await showConversation(tx, ctx, conversationId)
    authorise(mayTakePart(ctx.actor, trainee.id))
    await saveNote(tx, { conversationId, accountId: ctx.actor.accountId }, note)
    return { result: await showConversation(tx, ctx, conversationId), events: 'nothing-changed' }
  })
