import type { EvidenceFile } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

const { evidenceFile } = tables

/** A file as it is stored. */
export type NewEvidence = Pick<EvidenceFile, 'name' | 'contentType' | 'byteSize' | 'fingerprint'> & {
  content: Buffer
}

/** Stores a file of an open activity. */
export async function insertEvidence(
  tx: Db,
  { activityId, uploadedBy }: { activityId: string; uploadedBy: string },
  file: NewEvidence,
): Promise<string> {
  const [row] = await tx
    .insert(evidenceFile)
    .values({ ...file, activityId, uploadedBy })
    .returning({ id: evidenceFile.id })
  if (!row) throw new Error('The file was not stored.')
  return row.id
}

type Found = Pick<NewEvidence, 'name' | 'contentType' | 'content'>

const select: Statement<Found> = {
  name: 'select-evidence',
  text: `select file.name, file.content_type as "contentType", file.content
    from evidence_file file join learning_activity activity on activity.id = file.activity_id join trainee on trainee.id = activity.trainee_id
    where file.id = $1 and activity.id = $2 and file.removed_at is null
      and (trainee.provider_id = any ($3::uuid[]) or trainee.id = any ($4::uuid[]))`,
}

type FileId = { activityId: string; fileId: string }

/**
 * A file of an activity in the scope, with its content.
 * @throws Failure NOT_FOUND, also when it was removed
 */
export async function getEvidence(db: Db, scope: Scope, { activityId, fileId }: FileId): Promise<Found> {
  const [row] = await run(db, select, [fileId, activityId, scope.providerIds, scope.traineeIds])
  return row ?? fail('NOT_FOUND')
}

const erase = {
  name: 'erase-evidence',
  text: 'update evidence_file set content = null, removed_at = now() where id = $1 and activity_id = $2',
}

/** Erases the content of a file of an open activity. That there was one stays. */
export async function eraseEvidence(tx: Db, { activityId, fileId }: FileId): Promise<void> {
  await run(tx, erase, [fileId, activityId])
}
