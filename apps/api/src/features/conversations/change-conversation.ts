import { isDeepStrictEqual } from 'node:util'
import type { Conversation, ConversationChange, ConversationStatus } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { failAt } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showConversation } from './read-conversations.ts'
import { type ConversationFields, saveConversation } from './store.ts'

type Content = Omit<ConversationFields, 'status' | 'supervisorId'>

/** How far a conversation has come, by what is written in it. */
export function statusOf(content: Content): Exclude<ConversationStatus, 'finalised'> {
  const { traineePreparation, supervisorPreparation, minutes, agreedPoints, heldOn } = content
  if (minutes !== null || agreedPoints.length > 0 || heldOn !== null) return 'minuted'
  return traineePreparation !== null || supervisorPreparation !== null ? 'prepared' : 'invited'
}

const contentOf = ({
  plannedOn,
  heldOn,
  traineePreparation,
  supervisorPreparation,
  minutes,
  agreedPoints,
}: Content): Content => ({
  plannedOn,
  heldOn,
  traineePreparation,
  supervisorPreparation,
  minutes,
  agreedPoints,
})

/** Writes one's own preparation, the minutes and what was agreed. Each side has its own preparation and no other. */
export const changeConversation = (
  ctx: Ctx,
  conversationId: string,
  { version, preparation, ...change }: ConversationChange,
): Promise<Conversation> =>
  write(ctx, async tx => {
    const { conversation, side, supervisorId } = await openFor(tx, ctx, {
      conversationId,
      version,
      by: 'either',
    })
    const before = contentOf(conversation)
    const ownPreparation = side === 'trainee' ? 'traineePreparation' : 'supervisorPreparation'
    const after: Content = {
      ...before,
      ...change,
      ...(preparation !== undefined && { [ownPreparation]: preparation }),
    }
    if (after.heldOn !== null && after.heldOn > ctx.today)
      failAt('/heldOn', 'HELD_AFTER_TODAY', { day: after.heldOn })
    const names = Object.keys(before) as (keyof Content)[]
    const fields = names.filter(name => !isDeepStrictEqual(before[name], after[name]))
    if (fields.length === 0)
      return { result: await showConversation(tx, ctx, conversationId), events: 'nothing-changed' }
    await saveConversation(tx, conversationId, { ...after, status: statusOf(after), supervisorId })
    return {
      result: await showConversation(tx, ctx, conversationId),
      events: [{ type: 'conversation.changed', ...subjectOf(conversation), data: { fields } }],
    }
  })
