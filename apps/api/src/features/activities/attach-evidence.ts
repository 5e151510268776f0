import { createHash } from 'node:crypto'
import type { LearningActivity } from '@alis/contract'
import { hasIdentityNumber } from '@alis/domain'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import type { UploadedFile } from '../../http/bind.ts'
import { insertEvidence, type NewEvidence } from './evidence-store.ts'
import { cleanName } from './file-name.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showActivity } from './read-activities.ts'
import { findType } from './told-type.ts'

/** Most files of one activity. */
const MOST_FILES = 10

/** What a file is by its content. A name that promises something else is refused: it lies to who opens it. */
async function examine({ name, bytes: content }: UploadedFile): Promise<NewEvidence> {
  const { stem, ending } = cleanName(name)
  const file = ending === null ? stem : `${stem}.${ending}`
  if (hasIdentityNumber(file)) fail('FILE_NAME_HAS_IDENTITY_NUMBER')
  if (content.length === 0) fail('FILE_EMPTY', { file })
  const type = await findType(content)
  if (type === null || (ending !== null && !type.endings.includes(ending)))
    fail('FILE_TYPE_NOT_ALLOWED', { file })
  return {
    name: `${stem}.${ending ?? type.endings[0]}`,
    contentType: type.contentType,
    byteSize: content.length,
    fingerprint: createHash('sha256').update(content).digest('hex'),
    content,
  }
}

/**
 * Attaches files to an activity that is not sent or signed. A file that is there already is not kept twice, so an upload
 * whose answer was lost can be sent again.
 */
export const attachEvidence = (
  ctx: Ctx,
  activityId: string,
  files: readonly UploadedFile[],
): Promise<LearningActivity> =>
  write(ctx, async tx => {
    const activity = await openFor(tx, ctx, { activityId, version: null, step: 'change' })
    const known = new Set(activity.files.map(({ fingerprint }) => fingerprint))
    const events: AuditEvent[] = []
    for (const uploaded of files) {
      const file = await examine(uploaded)
      if (known.has(file.fingerprint)) continue
      known.add(file.fingerprint)
      if (known.size > MOST_FILES) fail('TOO_MANY_FILES', { most: MOST_FILES })
      const { contentType, byteSize, fingerprint } = file
      const fileId = await insertEvidence(tx, { activityId, uploadedBy: ctx.actor.accountId }, file)
      const data = { contentType, byteSize, fingerprint }
      events.push({ type: 'evidence.added', ...subjectOf(activity), subjectId: fileId, data })
    }
    const [first, ...others] = events
    const result = await showActivity(tx, ctx, activityId)
    return first === undefined
      ? { result, events: 'nothing-changed' }
      : { result, events: [first, ...others] }
  })
