import type { Answer, Conversation, listConversations as list, listAgreedPoints } from '@alis/contract'
import type { Db } from '@alis/db'
import { type Actor, authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { maySeeConversations, mayTakePart } from './policy.ts'
import { presentConversation } from './present.ts'
import { getConversation, getDoctor, listConversations, listPointsForPlan, type Reader } from './store.ts'

/** Who reads. */
export const readerOf = (actor: Actor): Reader => ({ scope: scopeOf(actor), accountId: actor.accountId })

/** A doctor's conversations, the latest first. */
export async function readConversations(ctx: Ctx, traineeId: string): Promise<Answer<typeof list>> {
  const doctor = await getDoctor(ctx.db, scopeOf(ctx.actor), traineeId)
  authorise(maySeeConversations(ctx.actor, doctor))
  return {
    conversations: await listConversations(ctx.db, traineeId),
    can: { plan: mayTakePart(ctx.actor, traineeId) === 'allowed' },
  }
}

/** What was agreed for the plan in finalised conversations. */
export async function readAgreedPoints(
  ctx: Ctx,
  traineeId: string,
  since: string | undefined,
): Promise<Answer<typeof listAgreedPoints>> {
  const doctor = await getDoctor(ctx.db, scopeOf(ctx.actor), traineeId)
  authorise(maySeeConversations(ctx.actor, doctor))
  return { points: await listPointsForPlan(ctx.db, traineeId, since ?? null) }
}

/**
 * One conversation, as the pool or a transaction sees it.
 * @throws Failure NOT_FOUND, also for who may see the doctor and not her conversations
 */
export async function showConversation(
  db: Db,
  { actor }: Pick<Ctx, 'actor'>,
  conversationId: string,
): Promise<Conversation> {
  const record = await getConversation(db, readerOf(actor), conversationId)
  const doctor = { traineeId: record.trainee.id, providerId: record.providerId }
  return maySeeConversations(actor, doctor) === 'allowed'
    ? presentConversation(record, actor)
    : fail('NOT_FOUND')
}

/** One conversation, as far as the reader may see it. */
export const readConversation = (ctx: Ctx, conversationId: string): Promise<Conversation> =>
  showConversation(ctx.db, ctx, conversationId)
