import type { MirrorImport, MirrorProblem } from '@alis/contract'
import type { Db } from '@alis/db'
import {
  type MirrorColumn,
  type MirrorRow,
  matchMirrorColumns,
  REQUIRED_MIRROR_COLUMNS,
  readMirrorRow,
} from '@alis/domain'
import { authorise } from '../../core/access.ts'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { type Written, write } from '../../core/write.ts'
import type { UploadedFile } from '../../http/bind.ts'
import { type Extract, type HeldExtract, holdAgainst } from './hold-extract.ts'
import { listMirroredTrainees, lockMirroredTrainees, saveMirror } from './mirror-store.ts'
import { coordinatedProviderIdsOf, mayImportMirror } from './policy.ts'
import { readSheet, type Sheet, shorten } from './read-sheet.ts'
import { listVersionsSoFar } from './store.ts'

/**
 * Takes in what the national portal says of the goals of the coordinator's own doctors, or in a dry run tells what it would
 * do. It stands beside what was decided here and never changes it: where one says approved and the other does not, the answer
 * lists it. A wrong row does not stop the others.
 * @throws Failure SHEET_BROKEN, SHEET_EMPTY, SHEET_TOO_LARGE, SHEET_NOT_RECOGNISED
 */
export async function importMirror(
  ctx: Ctx,
  uploads: readonly UploadedFile[],
  { dryRun = false, source }: { dryRun?: boolean; source: string },
): Promise<MirrorImport> {
  authorise(mayImportMirror(ctx.actor))
  const providerIds = coordinatedProviderIdsOf(ctx.actor)
  const sheet = await readSheet(uploads, matchMirrorColumns, REQUIRED_MIRROR_COLUMNS)
  const extract = readExtract(sheet, ctx.today)
  if (dryRun) return present(sheet, await hold(ctx.db, extract, providerIds, ctx.today), { isDryRun: true })
  return write(ctx, async (tx): Promise<Written<MirrorImport>> => {
    await lockMirroredTrainees(tx, providerIds, extract.hprNumbers)
    const held = await hold(tx, extract, providerIds, ctx.today)
    await saveMirror(tx, held.entries, { source, importedBy: ctx.actor.accountId })
    const [first, ...others] = eventsOf(held, source)
    const result = present(sheet, held, { isDryRun: false })
    return { result, events: first === undefined ? 'nothing-changed' : [first, ...others] }
  })
}

function readExtract({ rows, positions }: Sheet<MirrorColumn>, today: string): Extract {
  const said: MirrorRow[] = []
  const problems: MirrorProblem[] = []
  for (const row of rows) {
    const reading = readMirrorRow(row, positions, today)
    if ('said' in reading) said.push(reading.said)
    else problems.push(...reading.problems.map(problem => ({ ...problem, value: shorten(problem.value) })))
  }
  return { said, problems, hprNumbers: [...new Set(said.map(({ hprNumber }) => hprNumber))] }
}

async function hold(
  db: Db,
  extract: Extract,
  providerIds: readonly string[],
  today: string,
): Promise<HeldExtract> {
  const [versions, trainees] = await Promise.all([
    listVersionsSoFar(db, today),
    listMirroredTrainees(db, providerIds, extract.hprNumbers),
  ])
  return holdAgainst(extract, versions, trainees)
}

const present = (
  { rows, columns }: Sheet<MirrorColumn>,
  { counts, problems, conflicts }: HeldExtract,
  { isDryRun }: { isDryRun: boolean },
): MirrorImport => ({
  isDryRun,
  rows: rows.length,
  ...counts,
  rejectedRows: new Set(problems.map(({ row }) => row)).size,
  columns,
  problems,
  conflicts,
})

/** One for each doctor of whom something new was said. */
const eventsOf = ({ entries, trainees }: HeldExtract, source: string): AuditEvent[] =>
  trainees.flatMap(({ id, providerId }) => {
    const rows = entries.filter(({ traineeId }) => traineeId === id).length
    const type = 'goal-mirror.imported' as const
    return rows === 0 ? [] : [{ type, subjectId: id, traineeId: id, providerId, data: { source, rows } }]
  })
