import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PilotFile, RejectedRow } from '@alis/contract'
import {
  type ColumnMapping,
  decodeReport,
  isBlankRow,
  type Mention,
  type MunicipalityRegister,
  matchHeaders,
  type ParticipantColumn,
  type ParticipantProblem,
  readParticipantRow,
} from '@alis/domain'
import { CsvError, parse } from 'csv-parse'
import { fail } from '../../core/fail.ts'
import type { UploadedFile } from '../../http/bind.ts'
import { fingerprints } from './fingerprint.ts'

/** A row that says something about a doctor, with its line in the file. */
export type MentionRow = Mention & { row: number; fingerprint: string }

export type ReportRow = { mention: MentionRow } | { rejected: RejectedRow }

/** A participants file whose header was understood. Its rows are read when they are asked for, once. */
export type Report = Pick<
  PilotFile,
  'name' | 'sha256' | 'matchedColumns' | 'unknownColumns' | 'missingColumns'
> & {
  rows: AsyncIterable<ReportRow>
}

const MAX_NAME_CHARACTERS = 200
/** A quotation mark that is never closed would make one cell of the rest of the file. */
const MAX_ROW_CHARACTERS = 64 * 1024
const CHUNK_CHARACTERS = 64 * 1024
const LINES_A_TURN = 2_000
/** A wrong cell is shown to who sent it, but not by the page. */
const MAX_SHOWN_CHARACTERS = 100

/**
 * Opens a participants file of the pilot: encoding, separator and columns.
 * @throws Failure REPORT_BROKEN when the text cannot be read (also later, from the rows), REPORT_NOT_RECOGNISED when it is
 * no participants file
 */
export async function readReport(file: UploadedFile, register: MunicipalityRegister): Promise<Report> {
  const name = shorten(file.name.replace(/\p{Cc}/gu, ''), MAX_NAME_CHARACTERS)
  const decoded = decodeReport(file.bytes)
  if (!decoded.ok) return fail('REPORT_BROKEN', { file: name })
  const lines = linesOf(decoded.text, decoded.separator, name)
  const { value: header = { cells: [], row: 0 } } = await lines.next()
  const columns = matchHeaders(header.cells)
  if (columns.kind !== 'participants') {
    await lines.return(undefined)
    return fail('REPORT_NOT_RECOGNISED', { file: name })
  }
  return {
    name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    matchedColumns: Object.entries(columns.positions).map(([column, position]) => ({
      column,
      header: header.cells[position] ?? '',
    })),
    unknownColumns: [...columns.unknown],
    missingColumns: [...columns.missing],
    rows: readRows(lines, columns, register),
  }
}

type Line = { cells: string[]; row: number }

/** The lines of a file that are not blank. Other requests get their turn now and then. */
async function* linesOf(text: string, delimiter: string, file: string): AsyncGenerator<Line, undefined> {
  // One line end instead of three kinds: inside a quoted cell the parser would count CR LF as two lines.
  const parser = Readable.from(chunksOf(text.replace(/\r\n?/g, '\n'))).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      max_record_size: MAX_ROW_CHARACTERS,
    }),
  )
  let lastLine = 0
  let lastTurn = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (!isBlankRow(record)) yield { cells: record, row: lastLine + 1 }
      lastLine = info.lines
      if (lastLine - lastTurn < LINES_A_TURN) continue
      lastTurn = lastLine
      await nextTurn()
    }
  } catch (error) {
    if (error instanceof CsvError) fail('REPORT_BROKEN', { file })
    throw error
  }
}

/** A file at once would be parsed at once, with no turn for anybody else. */
function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK_CHARACTERS)
    yield text.slice(start, start + CHUNK_CHARACTERS)
}

async function* readRows(
  lines: AsyncIterable<Line>,
  columns: ColumnMapping<ParticipantColumn>,
  register: MunicipalityRegister,
): AsyncGenerator<ReportRow> {
  const fingerprintOf = fingerprints()
  for await (const { cells, row } of lines) {
    const read = readParticipantRow(cells, columns, register)
    yield read.ok
      ? { mention: { ...read.mention, row, fingerprint: fingerprintOf(read.mention) } }
      : { rejected: { row, problems: read.problems.map(presentProblem) } }
  }
}

const presentProblem = ({ column, code, params }: ParticipantProblem): RejectedRow['problems'][number] => ({
  column,
  code,
  params: 'value' in params ? { ...params, value: shorten(params.value, MAX_SHOWN_CHARACTERS) } : params,
})

const shorten = (text: string, characters: number): string =>
  text.length <= characters ? text : `${[...text.slice(0, 2 * characters)].slice(0, characters).join('')}…`
