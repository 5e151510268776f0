import type { PilotFile, PilotImportRow } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { createMunicipalityRegister, type MunicipalityCode, type MunicipalityRegister } from '@alis/domain'
import { count, eq, sql } from 'drizzle-orm'
import { offsetOf, type Paging } from '../../core/paging.ts'
import type { MentionRow } from './read-report.ts'

const { pilotFile, pilotImport } = tables

/** The codes of every time, and the record of the municipality that one of a year is today. */
export type Register = MunicipalityRegister & {
  /** Null where the municipality was divided since: nobody can tell which part a report was about. */
  findIdToday: (code: string, year: number) => number | null
}

const readCodes: Statement<MunicipalityCode & { municipalityId: number }> = {
  name: 'read-municipality-codes',
  text: `select municipality_code.code, municipality_code.name, extract(year from valid_from)::int as "validFromYear",
      extract(year from valid_to)::int as "validToYear", municipality.code as "currentCode", municipality.id as "municipalityId"
    from municipality_code join municipality on municipality.id = municipality_code.municipality_id
    order by municipality_code.code, valid_from, municipality.code`,
}

export async function readRegister(db: Db): Promise<Register> {
  const rows = await run(db, readCodes, [])
  const register = createMunicipalityRegister(rows)
  const idByCurrentCode = new Map(rows.map(row => [row.currentCode, row.municipalityId]))
  return {
    ...register,
    findIdToday: (code, year) => {
      const [currentCode, ...others] = register.findInYear(code, year)?.currentCodes ?? []
      return currentCode === undefined || others.length > 0
        ? null
        : (idByCurrentCode.get(currentCode) ?? null)
    },
  }
}

const PILOT_IMPORT_LOCK = 20_122_017

/** One import at a time, until the end of the transaction: two with the same rows would wait for each other. */
export async function lockImports(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${PILOT_IMPORT_LOCK})`)
}

export async function insertImport(db: Db, accountId: string): Promise<string> {
  const [row] = await db.insert(pilotImport).values({ accountId }).returning({ id: pilotImport.id })
  if (!row) throw new Error('The import was not stored.')
  return row.id
}

/** Removes an import that brought no mention. */
export async function discardImport(db: Db, importId: string): Promise<void> {
  await db.delete(pilotFile).where(eq(pilotFile.importId, importId))
  await db.delete(pilotImport).where(eq(pilotImport.id, importId))
}

export async function insertFile(
  db: Db,
  importId: string,
  file: { name: string; sha256: string; content: Buffer },
): Promise<string> {
  const [row] = await db
    .insert(pilotFile)
    .values({ importId, ...file, newRows: 0, knownRows: 0, rejectedRows: 0 })
    .returning({ id: pilotFile.id })
  if (!row) throw new Error('The file was not stored.')
  return row.id
}

export async function saveFileCounts(
  db: Db,
  fileId: string,
  { newRows, knownRows, rejectedRows }: PilotFile,
): Promise<void> {
  await db.update(pilotFile).set({ newRows, knownRows, rejectedRows }).where(eq(pilotFile.id, fileId))
}

const storeMentions: Statement<{ stored: number }> = {
  name: 'store-pilot-mentions',
  text: `with stored as (
      insert into pilot_mention (file_id, row_number, fingerprint, report_year, municipality_code, municipality_id, name, hpr_number,
        birth_year, started_on, position_model, position_percent, has_supervisor, has_education_plan, status, status_on, remark)
      select $1, mention.* from jsonb_to_recordset($2::jsonb) as mention("row" int, fingerprint text, "reportYear" int,
        "municipalityCode" text, "municipalityId" int, name text, "hprNumber" text, "birthYear" int, "startedOn" date,
        "positionModel" int, "positionPercent" numeric, "hasSupervisor" boolean, "hasEducationPlan" boolean, status text,
        "statusOn" date, remark text)
      on conflict (fingerprint) do nothing
      returning 1
    )
    select count(*) as stored from stored`,
}

/** Stores the mentions that are not there yet and answers how many these were. */
export async function insertMentions(
  db: Db,
  fileId: string,
  mentions: MentionRow[],
  register: Register,
): Promise<number> {
  const rows = mentions.map(mention => ({
    ...mention,
    municipalityId: register.findIdToday(mention.municipalityCode, mention.reportYear),
  }))
  const [row] = await run(db, storeMentions, [fileId, JSON.stringify(rows)])
  return row?.stored ?? 0
}

const readKnownFingerprints: Statement<{ fingerprint: string }> = {
  name: 'read-known-pilot-fingerprints',
  text: 'select fingerprint from pilot_mention where fingerprint = any ($1::text[])',
}

/** Which of the mentions were taken in before. */
export async function findKnownFingerprints(db: Db, mentions: MentionRow[]): Promise<Set<string>> {
  const rows = await run(db, readKnownFingerprints, [mentions.map(({ fingerprint }) => fingerprint)])
  return new Set(rows.map(({ fingerprint }) => fingerprint))
}

const readImports = (order: 'asc' | 'desc'): Statement<PilotImportRow> => ({
  name: `read-pilot-imports-${order}`,
  text: `with page as (
      select id, imported_at, account_id from pilot_import order by imported_at ${order}, id ${order} limit $1 offset $2
    )
    select page.id, to_json(imported_at) #>> '{}' as "importedAt", account.name as by, count(*) as files, sum(new_rows) as "newRows",
      sum(known_rows) as "knownRows", sum(rejected_rows) as "rejectedRows"
    from page join pilot_file on pilot_file.import_id = page.id left join account on account.id = page.account_id
    group by page.id, imported_at, account.name order by imported_at ${order}, page.id ${order}`,
})

const importsBy = { asc: readImports('asc'), desc: readImports('desc') }

export async function listImports(
  db: Db,
  order: 'asc' | 'desc',
  paging: Paging,
): Promise<{ rows: PilotImportRow[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    run(db, importsBy[order], [paging.pageSize, offsetOf(paging)]),
    db.select({ total: count() }).from(pilotImport),
  ])
  return { rows, total: counted?.total ?? 0 }
}
