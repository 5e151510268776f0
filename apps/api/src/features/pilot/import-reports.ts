import type { PilotFile, PilotImport } from '@alis/contract'
import type { Db } from '@alis/db'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { type Written, write } from '../../core/write.ts'
import type { UploadedFile } from '../../http/bind.ts'
import {
  discardImport,
  findKnownFingerprints,
  insertFile,
  insertImport,
  insertMentions,
  lockImports,
  type Register,
  readRegister,
  saveFileCounts,
} from './import-store.ts'
import { mayImportPilotReports } from './policy.ts'
import { type MentionRow, type Report, readReport } from './read-report.ts'

const ROWS_A_BATCH = 2_000
const MAX_REJECTED_SHOWN = 200

/**
 * Takes in participants files. Each row is new, known (a row that says the same was taken in before) or rejected, and one
 * wrong row does not stop the others; a file that is no participants file refuses the whole upload. An import without a new
 * row changes nothing and is not kept. A dry run answers the same and stores nothing.
 * @throws Failure REPORT_BROKEN, REPORT_NOT_RECOGNISED
 */
export async function importReports(
  ctx: Ctx,
  uploads: readonly UploadedFile[],
  { isDryRun }: { isDryRun: boolean },
): Promise<PilotImport> {
  authorise(mayImportPilotReports(ctx.actor))
  if (isDryRun) return tryOut(ctx.db, uploads)
  return write(ctx, tx => takeIn(tx, ctx.actor.accountId, uploads))
}

async function tryOut(db: Db, uploads: readonly UploadedFile[]): Promise<PilotImport> {
  const register = await readRegister(db)
  const seen = new Set<string>()
  const files: PilotFile[] = []
  for (const upload of uploads) {
    const report = await readReport(upload, register)
    const file = await readToEnd(report, async mentions => {
      const known = await findKnownFingerprints(db, mentions)
      const added = mentions.filter(({ fingerprint }) => !known.has(fingerprint) && !seen.has(fingerprint))
      for (const { fingerprint } of added) seen.add(fingerprint)
      return added.length
    })
    files.push(file)
  }
  return { id: null, isDryRun: true, files }
}

async function takeIn(
  tx: Db,
  accountId: string,
  uploads: readonly UploadedFile[],
): Promise<Written<PilotImport>> {
  await lockImports(tx)
  const register = await readRegister(tx)
  const importId = await insertImport(tx, accountId)
  const files: PilotFile[] = []
  for (const upload of uploads) files.push(await takeInFile(tx, importId, upload, register))
  const sumOf = (count: 'newRows' | 'knownRows' | 'rejectedRows') =>
    files.reduce((sum, file) => sum + file[count], 0)
  const newRows = sumOf('newRows')
  if (newRows === 0) {
    await discardImport(tx, importId)
    return { result: { id: null, isDryRun: false, files }, events: 'nothing-changed' }
  }
  const data = {
    files: files.length,
    newRows,
    knownRows: sumOf('knownRows'),
    rejectedRows: sumOf('rejectedRows'),
  }
  return {
    result: { id: importId, isDryRun: false, files },
    events: [{ type: 'pilot-reports.imported', subjectId: importId, data }],
  }
}

async function takeInFile(
  tx: Db,
  importId: string,
  upload: UploadedFile,
  register: Register,
): Promise<PilotFile> {
  const report = await readReport(upload, register)
  const fileId = await insertFile(tx, importId, {
    name: report.name,
    sha256: report.sha256,
    content: upload.bytes,
  })
  const file = await readToEnd(report, mentions => insertMentions(tx, fileId, mentions, register))
  await saveFileCounts(tx, fileId, file)
  return file
}

/** Reads a file to its end. `takeBatch` answers how many of its rows are new. */
async function readToEnd(
  { rows, ...report }: Report,
  takeBatch: (mentions: MentionRow[]) => Promise<number>,
): Promise<PilotFile> {
  const rejected: PilotFile['rejected'][number][] = []
  let [newRows, knownRows, rejectedRows] = [0, 0, 0]
  let batch: MentionRow[] = []
  const take = async () => {
    const added = await takeBatch(batch)
    newRows += added
    knownRows += batch.length - added
    batch = []
  }
  for await (const row of rows) {
    if ('mention' in row) {
      batch.push(row.mention)
      if (batch.length === ROWS_A_BATCH) await take()
    } else {
      rejectedRows++
      if (rejected.length < MAX_REJECTED_SHOWN) rejected.push(row.rejected)
    }
  }
  if (batch.length > 0) await take()
  return { ...report, rows: newRows + knownRows + rejectedRows, newRows, knownRows, rejectedRows, rejected }
}
