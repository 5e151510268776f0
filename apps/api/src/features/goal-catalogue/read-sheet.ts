import type { SheetColumns } from '@alis/contract'
import { type ColumnMatch, decodeReport, isBlankRow, type SheetRow } from '@alis/domain'
import { CsvError, parse } from 'csv-parse/sync'
import { readSheet as readWorksheet } from 'read-excel-file/universal'
import { fail } from '../../core/fail.ts'
import type { UploadedFile } from '../../http/bind.ts'
import { checkWorkbook } from './check-workbook.ts'

const MAX_ROWS = 2_000
/** Those of separators alone among them. */
const MAX_LINES = 20_000
const MAX_COLUMNS = 200
const MAX_CELLS = 300_000
/** Lists often begin with a few lines about themselves. */
const MAX_LINES_ABOVE_HEADER = 20
const MAX_NAME_CHARACTERS = 200
/** A quotation mark that is never closed would make one cell of the rest of the file. */
const MAX_ROW_CHARACTERS = 100 * 1024

/** How a workbook begins: it is a ZIP archive. */
const ARCHIVE_STARTS_WITH = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** A spreadsheet whose header was understood, with the rows below it that are not blank. */
export type Sheet<Column extends string> = {
  positions: Partial<Record<Column, number>>
  columns: SheetColumns
  rows: SheetRow[]
}

/**
 * Reads the first sheet of a workbook (XLSX), or CSV in any of the usual encodings and separators: which of them it is, is
 * told by the content. The header is the first line that has the required columns.
 * @throws Failure SHEET_BROKEN, SHEET_EMPTY, SHEET_TOO_LARGE, SHEET_NOT_RECOGNISED
 */
export async function readSheet<Column extends string>(
  [file]: readonly UploadedFile[],
  match: (header: readonly string[]) => ColumnMatch<Column>,
  required: readonly Column[],
): Promise<Sheet<Column>> {
  if (file === undefined) return fail('FILE_MISSING')
  const name = file.name.replace(/\p{Cc}/gu, '').slice(0, MAX_NAME_CHARACTERS)
  const isWorkbook = file.bytes.subarray(0, ARCHIVE_STARTS_WITH.length).equals(ARCHIVE_STARTS_WITH)
  const lines = isWorkbook ? await linesOfWorkbook(file.bytes, name) : linesOfCsv(file.bytes, name)
  const filled = lines.filter(({ cells }) => !isBlankRow(cells))
  if (filled.length === 0) fail('SHEET_EMPTY', { file: name })
  const headerAt = filled.slice(0, MAX_LINES_ABOVE_HEADER).findIndex(({ cells }) => {
    const { missing, repeated } = match(cells)
    return repeated.length === 0 && required.every(column => !missing.includes(column))
  })
  const header = filled[headerAt]
  if (header === undefined) return fail('SHEET_NOT_RECOGNISED', { file: name })
  const rows = filled.slice(headerAt + 1)
  if (rows.length === 0) fail('SHEET_EMPTY', { file: name })
  if (rows.length > MAX_ROWS) fail('SHEET_TOO_LARGE', { file: name, rows: MAX_ROWS })
  const { positions, missing, unknown } = match(header.cells)
  return {
    positions,
    columns: { matched: matchedIn(positions, header.cells), missing: [...missing], unknown: [...unknown] },
    rows,
  }
}

const matchedIn = (positions: Partial<Record<string, number>>, header: readonly string[]) =>
  Object.entries(positions).flatMap(([column, position]) =>
    position === undefined ? [] : [{ column, header: header[position] ?? '' }],
  )

async function linesOfWorkbook(bytes: Buffer, file: string): Promise<SheetRow[]> {
  const state = checkWorkbook(bytes)
  if (state === 'broken') fail('SHEET_BROKEN', { file })
  if (state === 'too-large') fail('SHEET_TOO_LARGE', { file, rows: MAX_ROWS })
  const rows = await readWorksheet(new Uint8Array(bytes).buffer).catch((): null => null)
  // Whatever the reader stumbles over is in the file.
  if (rows === null) return fail('SHEET_BROKEN', { file })
  return rows.map((cells, index) => ({ row: index + 1, cells: cells.slice(0, MAX_COLUMNS).map(textOf) }))
}

/** A cell of a workbook as it would stand in CSV; a day is the reader's midnight in UTC. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).replace(/\r\n?/g, '\n')
}

function linesOfCsv(bytes: Buffer, file: string): SheetRow[] {
  if (hasTooManyCells(bytes)) fail('SHEET_TOO_LARGE', { file, rows: MAX_ROWS })
  const decoded = decodeReport(bytes)
  if (!decoded.ok) return fail('SHEET_BROKEN', { file })
  const rows: SheetRow[] = []
  try {
    // One line end instead of three kinds: inside a quoted cell the parser would count CR LF as two lines.
    parse(decoded.text.replace(/\r\n?/g, '\n'), {
      delimiter: decoded.separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
      max_record_size: MAX_ROW_CHARACTERS,
      to: MAX_LINES + 1,
      on_record: (cells: string[], { lines }) => {
        rows.push({ row: lines - lineEndsIn(cells), cells: cells.slice(0, MAX_COLUMNS) })
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) return fail('SHEET_BROKEN', { file })
    throw error
  }
  if (rows.length > MAX_LINES) fail('SHEET_TOO_LARGE', { file, rows: MAX_ROWS })
  return rows
}

/** The parser tells the line on which a row ends; the row begins as many lines before as its cells have. */
const lineEndsIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

/** Counted before anything is made of them: a file of separators alone would keep the parser busy for half a minute. */
function hasTooManyCells(bytes: Buffer): boolean {
  let separators = 0
  for (const byte of bytes) if (byte === 0x3b || byte === 0x2c || byte === 0x09) separators++
  return separators > MAX_CELLS
}

/** A wrong cell is shown to who sent it, but not by the page. */
const MAX_SHOWN_CHARACTERS = 100

/** As much of a cell as is shown where it is wrong. */
export const shorten = (text: string): string =>
  text.length <= MAX_SHOWN_CHARACTERS
    ? text
    : `${[...text.slice(0, 2 * MAX_SHOWN_CHARACTERS)].slice(0, MAX_SHOWN_CHARACTERS).join('')}…`
