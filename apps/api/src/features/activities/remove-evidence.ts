import type { EvidenceFile, LearningActivity } from '@alis/contract'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { eraseEvidence } from './evidence-store.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showActivity } from './read-activities.ts'
import type { ActivityRecord } from './store.ts'

/** The event of a file that is removed: what it was, without its name, which people write. */
export const removalOf = (
  activity: ActivityRecord,
  { id, contentType, byteSize, fingerprint }: EvidenceFile,
): AuditEvent => ({
  type: 'evidence.removed',
  ...subjectOf(activity),
  subjectId: id,
  data: { contentType, byteSize, fingerprint },
})

/** Removes a file of an activity that is not sent or signed; its content is erased. */
export const removeEvidence = (
  ctx: Ctx,
  { activityId, fileId }: { activityId: string; fileId: string },
): Promise<LearningActivity> =>
  write(ctx, async tx => {
    const activity = await openFor(tx, ctx, { activityId, version: null, step: 'change' })
    const file = activity.files.find(({ id }) => id === fileId) ?? fail('NOT_FOUND')
    await eraseEvidence(tx, { activityId, fileId })
    return { result: await showActivity(tx, ctx, activityId), events: [removalOf(activity, file)] }
  })
