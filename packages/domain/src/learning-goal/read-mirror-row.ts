import { foldWord } from '../pilot/fold-word.ts'
import { readGoalCode } from './goal-code.ts'
import type { GoalStatus } from './goal-status.ts'
import { type ColumnMatch, matchColumns } from './match-columns.ts'
import {
  type CellFault,
  type CellProblem,
  cellsOf,
  type Reading,
  readDay,
  type SheetRow,
} from './read-cells.ts'

/** The columns of an extract of the national portal, with the headers they are known by. */
const MIRROR_COLUMNS = [
  ['hprNumber', ['HPR-nummer', 'HPR', 'HPR-nr', 'HPR number']],
  [
    'goalCode',
    ['læringsmål', 'kode', 'læringsmålkode', 'læringsmål-ID', 'goal code', 'code', 'learning goal'],
  ],
  ['status', ['status', 'godkjenningsstatus']],
  ['statusOn', ['statusdato', 'dato', 'status per', 'godkjent dato', 'status date', 'date']],
] as const satisfies readonly (readonly [string, readonly string[]])[]

export type MirrorColumn = (typeof MIRROR_COLUMNS)[number][0]

export const REQUIRED_MIRROR_COLUMNS: readonly MirrorColumn[] = MIRROR_COLUMNS.map(([column]) => column)

export type MirrorFault =
  | CellFault
  | 'hpr-number-malformed'
  | 'code-unreadable'
  | 'status-unknown'
  | 'date-in-future'

export type MirrorProblem = CellProblem<MirrorColumn, MirrorFault>

/** What the portal says of a doctor's goal. */
export type MirrorRow = {
  row: number
  hprNumber: string
  goalCode: string
  status: GoalStatus
  statusOn: string
}

const WORDS: Record<GoalStatus, readonly string[]> = {
  'not-started': ['ikke startet', 'ikke påbegynt', 'ikkje påbegynt', 'ikkje starta', 'not-started'],
  'in-progress': ['påbegynt', 'under arbeid', 'i gang', 'pågår', 'startet', 'in-progress'],
  submitted: ['sendt', 'sendt til godkjenning', 'til godkjenning', 'til vurdering', 'innsendt', 'submitted'],
  approved: ['godkjent', 'godkjend', 'oppnådd', 'fullført', 'approved'],
  returned: ['returnert', 'sendt tilbake', 'i retur', 'returned'],
  rejected: ['avslått', 'ikke godkjent', 'ikkje godkjend', 'underkjent', 'rejected'],
}

const statuses = Object.keys(WORDS) as GoalStatus[]

const STATUS_BY_WORD: ReadonlyMap<string, GoalStatus> = new Map(
  statuses.flatMap(status => WORDS[status].map(word => [foldWord(word), status] as const)),
)

/** Finds the columns of an extract of the national portal by its header, in Norwegian or English. */
export const matchMirrorColumns = (header: readonly string[]): ColumnMatch<MirrorColumn> =>
  matchColumns(MIRROR_COLUMNS, header)

/** Reads one row of an extract, or tells everything that is wrong with it. No status is from a day to come. */
export function readMirrorRow(
  row: SheetRow,
  positions: Partial<Record<MirrorColumn, number>>,
  today: string,
): { said: MirrorRow } | { problems: readonly MirrorProblem[] } {
  const { problems, report, readRequired } = cellsOf<MirrorColumn, MirrorFault>(row, positions)
  const hprNumber = readRequired('hprNumber', readHprNumber)
  const goalCode = readRequired('goalCode', readCode)
  const status = readRequired('status', readStatus)
  const statusOn = readRequired('statusOn', readDay)
  if (statusOn !== null && statusOn > today) report('statusOn', 'date-in-future')
  if (problems.length > 0 || hprNumber === null || goalCode === null || status === null || statusOn === null)
    return { problems }
  return { said: { row: row.row, hprNumber, goalCode, status, statusOn } }
}

function readHprNumber(text: string): Reading<string, MirrorFault> {
  const digits = text.replace(/\s/g, '')
  return /^[1-9]\d{6,8}$/.test(digits) ? { value: digits } : { fault: 'hpr-number-malformed' }
}

function readCode(text: string): Reading<string, MirrorFault> {
  const code = readGoalCode(text)
  return code === null ? { fault: 'code-unreadable' } : { value: code }
}

function readStatus(text: string): Reading<GoalStatus, MirrorFault> {
  const status = STATUS_BY_WORD.get(foldWord(text))
  return status === undefined ? { fault: 'status-unknown' } : { value: status }
}
