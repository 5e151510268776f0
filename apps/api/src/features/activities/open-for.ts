import type { Db } from '@alis/db'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { type ActivityStep, isOpenForStep, mayDo } from './policy.ts'
import { type ActivityRecord, openActivity } from './store.ts'

type Asked = { activityId: string; version: number | null; step: ActivityStep }

/**
 * Opens an activity for what somebody wants to do with it: she may, it is as she saw it, and it has come so far and not
 * further. Until the transaction ends nobody else changes it. Files are added without a version: they change no word.
 */
export async function openFor(tx: Db, ctx: Ctx, asked: Asked): Promise<ActivityRecord> {
  const activity = await openActivity(tx, scopeOf(ctx.actor), asked.activityId)
  authorise(mayDo(asked.step, ctx.actor, activity))
  checkOpen(activity, asked)
  return activity
}

/** That the activity is as it was seen, and has come so far and not further. */
export function checkOpen(
  { version: current, status }: ActivityRecord,
  { version, step }: Pick<Asked, 'version' | 'step'>,
): void {
  if (version !== null && version !== current) fail('CHANGED_MEANWHILE', { current })
  if (!isOpenForStep(step, status)) fail('ACTIVITY_NOT_OPEN', { status })
}

/** Whom an event of an activity is about. */
export const subjectOf = ({
  id,
  traineeId,
  providerId,
}: Pick<ActivityRecord, 'id' | 'traineeId' | 'providerId'>) => ({ subjectId: id, traineeId, providerId })
