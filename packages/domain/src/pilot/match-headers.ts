import { foldWord } from './fold-word.ts'

/**
 * The columns of the three kinds of report, by the names they have in the files.
 * Participants: `navn` and `hpr_nummer` may be empty in a row, but the columns must be there.
 */
export const REPORT_COLUMNS = {
  participants: [
    'kommunenr',
    'kommune',
    'rapportår',
    'navn',
    'hpr_nummer',
    'fødselsår',
    'startdato',
    'stillingsmodell',
    'stillingsprosent',
    'har_veileder',
    'har_utdanningsplan',
    'status',
    'statusdato',
    'merknad',
  ],
  finance: ['kommunenr', 'kommune', 'rapportår', 'tildelt_kr', 'brukt_kr', 'egenandel_kr', 'merknad'],
  assessment: ['kommunenr', 'kommune', 'rapportår', 'kriterium', 'vurdering', 'begrunnelse'],
} as const

export type ReportKind = keyof typeof REPORT_COLUMNS
export type ParticipantColumn = (typeof REPORT_COLUMNS.participants)[number]
export type FinanceColumn = (typeof REPORT_COLUMNS.finance)[number]
export type AssessmentColumn = (typeof REPORT_COLUMNS.assessment)[number]
type ReportColumn = ParticipantColumn | FinanceColumn | AssessmentColumn

/** Without these a file is not of the kind; a file without one of the others simply does not report it. */
const REQUIRED_COLUMNS: { [K in ReportKind]: readonly (typeof REPORT_COLUMNS)[K][number][] } = {
  participants: ['kommunenr', 'rapportår', 'navn', 'hpr_nummer', 'status'],
  finance: ['kommunenr', 'rapportår', 'tildelt_kr', 'brukt_kr'],
  assessment: ['kommunenr', 'rapportår', 'kriterium', 'vurdering'],
}

/** Where the columns of a report stand in its rows. */
export interface ColumnMapping<Column extends string> {
  /** Position from 0 of each column that the file has. */
  positions: Partial<Record<Column, number>>
  /** Number of header cells: a row has no more cells than that. */
  width: number
  /** Columns of this kind that the file lacks, in the order of the definition. */
  missing: readonly Column[]
  /** Headers, as written, that mean nothing in this kind of file. */
  unknown: readonly string[]
}

/** A file that is none of the three kinds, with what is wrong when it is held against the nearest of them. */
export interface UnmatchedHeaders {
  kind: null
  nearestKind: ReportKind
  /** Required columns that the file lacks. */
  missing: readonly ReportColumn[]
  /** Columns that the file has more than once, so that nobody can tell which one counts. */
  repeated: readonly ReportColumn[]
  unknown: readonly string[]
}

export type HeaderMatch =
  | ({ kind: 'participants' } & ColumnMapping<ParticipantColumn>)
  | ({ kind: 'finance' } & ColumnMapping<FinanceColumn>)
  | ({ kind: 'assessment' } & ColumnMapping<AssessmentColumn>)
  | UnmatchedHeaders

/**
 * Tells from its header cells which kind of report a file is, and where its columns stand. Names are compared as
 * `foldWord` describes; the order of the columns and the name of the file do not matter. The kind with the most columns
 * found is the nearest; the file is of that kind when it has the required columns, and no column twice.
 */
export function matchHeaders(cells: readonly string[]): HeaderMatch {
  const participants = locate(REPORT_COLUMNS.participants, cells)
  const finance = locate(REPORT_COLUMNS.finance, cells)
  const assessment = locate(REPORT_COLUMNS.assessment, cells)
  if (finance.found > participants.found && finance.found >= assessment.found) {
    return refusalOf('finance', finance) ?? { kind: 'finance', ...finance.mapping }
  }
  if (assessment.found > participants.found) {
    return refusalOf('assessment', assessment) ?? { kind: 'assessment', ...assessment.mapping }
  }
  return refusalOf('participants', participants) ?? { kind: 'participants', ...participants.mapping }
}

interface Located<Column extends string> {
  mapping: ColumnMapping<Column>
  found: number
  repeated: readonly Column[]
}

function locate<Column extends string>(
  columns: readonly Column[],
  cells: readonly string[],
): Located<Column> {
  const columnByFolded = new Map(columns.map(column => [foldWord(column), column]))
  const positions: Partial<Record<Column, number>> = {}
  const repeated = new Set<Column>()
  const unknown: string[] = []
  for (const [position, cell] of cells.entries()) {
    const column = columnByFolded.get(foldWord(cell))
    if (column === undefined) {
      if (cell.trim() !== '') unknown.push(cell)
    } else if (positions[column] === undefined) {
      positions[column] = position
    } else {
      repeated.add(column)
    }
  }
  const missing = columns.filter(column => positions[column] === undefined)
  return {
    mapping: { positions, width: cells.length, missing, unknown },
    found: columns.length - missing.length,
    repeated: [...repeated],
  }
}

function refusalOf<Column extends ReportColumn>(
  nearestKind: ReportKind,
  { mapping, repeated }: Located<Column>,
): UnmatchedHeaders | null {
  const required: readonly ReportColumn[] = REQUIRED_COLUMNS[nearestKind]
  const missing = mapping.missing.filter(column => required.includes(column))
  if (missing.length === 0 && repeated.length === 0) return null
  return { kind: null, nearestKind, missing, repeated, unknown: mapping.unknown }
}
