import type { Conversation, NewConversation } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayTakePart } from './policy.ts'
import { showConversation } from './read-conversations.ts'
import { findIndividualSupervisor, getDoctor, insertConversation } from './store.ts'

/** Plans a conversation between a doctor and her individual supervisor of today. */
export const planConversation = (
  ctx: Ctx,
  traineeId: string,
  { plannedOn }: NewConversation,
): Promise<Conversation> =>
  write(ctx, async tx => {
    const { providerId } = await getDoctor(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayTakePart(ctx.actor, traineeId))
    const supervisorId =
      (await findIndividualSupervisor(tx, traineeId, ctx.today)) ?? fail('NO_INDIVIDUAL_SUPERVISOR')
    const id = await insertConversation(tx, { traineeId, supervisorId, plannedOn })
    return {
      result: await showConversation(tx, ctx, id),
      events: [{ type: 'conversation.planned', subjectId: id, traineeId, providerId, data: { plannedOn } }],
    }
  })
