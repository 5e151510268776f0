import type { LearningActivity } from '@alis/contract'
import type { Db } from '@alis/db'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { checkOpen, openFor, subjectOf } from './open-for.ts'
import { showActivity } from './read-activities.ts'
import { openForSigner, saveDecision } from './store.ts'

type Decided = {
  activityId: string
  version: number
  decision: 'sign' | 'return'
  comment: string | null
  /** Without an account: somebody outside, by a link. */
  by: { accountId: string | null; name: string }
}

/**
 * Signs an activity that was sent, or returns it with a reason, which stands in no event. That this person may do it is
 * settled by who calls.
 */
export async function decideActivity(
  tx: Db,
  { activityId, version, decision, comment, by }: Decided,
): Promise<AuditEvent> {
  const activity = await openForSigner(tx, activityId)
  checkOpen(activity, { version, step: decision })
  const status = decision === 'sign' ? 'signed' : 'returned'
  await saveDecision(tx, activityId, { status, comment, decidedBy: by.accountId, signerName: by.name })
  return { type: `activity.${status}`, ...subjectOf(activity), data: { isOutside: by.accountId === null } }
}

const decide = (
  ctx: Ctx,
  activityId: string,
  decided: Pick<Decided, 'version' | 'decision' | 'comment'>,
): Promise<LearningActivity> =>
  write(ctx, async tx => {
    const { version, decision } = decided
    await openFor(tx, ctx, { activityId, version, step: decision })
    const event = await decideActivity(tx, { activityId, ...decided, by: ctx.actor })
    return { result: await showActivity(tx, ctx, activityId), events: [event] }
  })

/** Signs an activity as one of the doctor's supervisors. */
export const signActivity = (
  ctx: Ctx,
  activityId: string,
  { version, comment = null }: { version: number; comment?: string | null | undefined },
): Promise<LearningActivity> => decide(ctx, activityId, { version, decision: 'sign', comment })

/** Sends an activity back to the doctor with a reason. */
export const returnActivity = (
  ctx: Ctx,
  activityId: string,
  { version, comment }: { version: number; comment: string },
): Promise<LearningActivity> => decide(ctx, activityId, { version, decision: 'return', comment })
