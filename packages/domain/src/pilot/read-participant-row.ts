import type { MunicipalityRegister } from '../municipality/index.ts'
import { foldWord } from './fold-word.ts'
import { type ColumnMapping, type ParticipantColumn, REPORT_COLUMNS } from './match-headers.ts'
import type { Mention, PilotStatus } from './mention.ts'
import { FIRST_PILOT_YEAR, LAST_PILOT_YEAR } from './pilot-years.ts'
import { readReportDay } from './report-day.ts'

/** Why a cell is not accepted. Years and lengths in the parameters are inclusive; `value` is the cell as written. */
interface FaultParams {
  'value-missing': Record<string, never>
  'broken-encoding': Record<string, never>
  'cells-beyond-header': { cells: number; width: number }
  'text-too-long': { length: number; maxLength: number }
  'municipality-code-malformed': { value: string }
  'municipality-code-unknown-in-year': { value: string; year: number }
  'year-unreadable': { value: string }
  'year-outside-pilot': { value: string; from: number; to: number }
  'hpr-number-malformed': { value: string }
  'birth-year-implausible': { value: string; from: number; to: number }
  'date-unreadable': { value: string }
  'date-impossible': { value: string }
  'date-implausible': { value: string; from: string; to: string }
  'position-model-unknown': { value: string }
  'percentage-unreadable': { value: string }
  'percentage-outside-range': { value: string; from: number; to: number }
  'yes-no-unknown': { value: string }
  'status-unknown': { value: string }
}

type Fault = { [Code in keyof FaultParams]: { code: Code; params: FaultParams[Code] } }[keyof FaultParams]

/** A fault and where it stands. Cells beyond the header stand after the last column. */
export type ParticipantProblem = { column: ParticipantColumn } & Fault

export type ParticipantRow =
  | { ok: true; mention: Mention }
  | { ok: false; problems: readonly ParticipantProblem[] }

type Reading<T> = { value: T } | { fault: Fault }

const MAX_NAME_LENGTH = 200
const MAX_REMARK_LENGTH = 2000

/** Bounds against slips of the pen such as 1899 or 2104, wide enough that no doctor in training falls outside. */
const YOUNGEST_AGE = 20
const OLDEST_AGE = 75
const EARLIEST_DAY = '1980-01-01'

const STATUS_BY_WORD: ReadonlyMap<string, PilotStatus> = new Map([
  [foldWord('under utdanning'), 'in-training'],
  [foldWord('fullført'), 'completed'],
  [foldWord('usikkert fullført'), 'completed-uncertain'],
  [foldWord('sluttet'), 'left'],
])

/** Whether a row says nothing at all. Such a row is no mention: it is counted apart and never read. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '')
}

/**
 * Reads one row of a participants file, whose header `matchHeaders` understood, or tells everything that is wrong with it.
 *
 * - An empty cell, and a column that the file lacks, is *not reported* and becomes null. Only the municipality code and the
 *   report year must be there, since without them nobody can say whose statement the row is.
 * - The code must have been in force in the report year. Three digits get back the leading zero that spreadsheets drop.
 * - Days as `2014-03-01` or `1.3.2014`, between 1980 and the end of the year after the report year.
 * - Percentages with point or comma, with or without the sign. Yes and no are `ja` and `nei`.
 * - Words are compared as `foldWord` describes.
 */
export function readParticipantRow(
  cells: readonly string[],
  mapping: Pick<ColumnMapping<ParticipantColumn>, 'positions' | 'width'>,
  register: Pick<MunicipalityRegister, 'findInYear'>,
): ParticipantRow {
  const problems: ParticipantProblem[] = []

  function read<T>(column: ParticipantColumn, reader: (text: string) => Reading<T>): T | null {
    const position = mapping.positions[column]
    const text = (position === undefined ? '' : (cells[position] ?? '')).trim()
    if (text === '') return null
    if (isDamaged(text)) {
      problems.push({ column, code: 'broken-encoding', params: {} })
      return null
    }
    const reading = reader(text)
    if ('value' in reading) return reading.value
    problems.push({ column, ...reading.fault })
    return null
  }

  function readRequired<T>(column: ParticipantColumn, reader: (text: string) => Reading<T>): T | null {
    const problemsBefore = problems.length
    const value = read(column, reader)
    if (value === null && problems.length === problemsBefore) {
      problems.push({ column, code: 'value-missing', params: {} })
    }
    return value
  }

  if (!isBlankRow(cells.slice(mapping.width))) {
    const params = { cells: cells.length, width: mapping.width }
    problems.push({ column: lastColumn(mapping.positions), code: 'cells-beyond-header', params })
  }
  const reportYear = readRequired('rapportår', readReportYear)
  const municipalityCode = readRequired('kommunenr', text => readMunicipalityCode(text, reportYear, register))
  // Without a readable report year the other cells are held against the widest bounds of the pilot.
  const boundingYear = reportYear ?? LAST_PILOT_YEAR
  const reported = {
    municipalityName: read('kommune', readName),
    name: read('navn', readName),
    hprNumber: read('hpr_nummer', readHprNumber),
    birthYear: read('fødselsår', text => readBirthYear(text, boundingYear)),
    startedOn: read('startdato', text => readDay(text, boundingYear)),
    positionModel: read('stillingsmodell', readPositionModel),
    positionPercent: read('stillingsprosent', readPercentage),
    hasSupervisor: read('har_veileder', readYesNo),
    hasEducationPlan: read('har_utdanningsplan', readYesNo),
    status: read('status', readStatus),
    statusOn: read('statusdato', text => readDay(text, boundingYear)),
    remark: read('merknad', readRemark),
  }
  if (problems.length > 0 || municipalityCode === null || reportYear === null) return { ok: false, problems }
  return { ok: true, mention: { municipalityCode, reportYear, ...reported } }
}

/** The column farthest to the right, after which surplus cells stand. */
function lastColumn(positions: Partial<Record<ParticipantColumn, number>>): ParticipantColumn {
  const places = REPORT_COLUMNS.participants.map(column => ({ column, position: positions[column] ?? -1 }))
  return places.reduce((last, place) => (place.position > last.position ? place : last)).column
}

/** U+FFFD stands for bytes that are not UTF-8; Windows-1252 has no characters from U+0080 to U+009F. */
function isDamaged(text: string): boolean {
  return [...text].some(
    character => character === '\ufffd' || (character >= '\u0080' && character <= '\u009f'),
  )
}

function readReportYear(text: string): Reading<number> {
  if (!/^\d{4}$/.test(text)) return { fault: { code: 'year-unreadable', params: { value: text } } }
  const year = Number(text)
  if (year < FIRST_PILOT_YEAR || year > LAST_PILOT_YEAR) {
    const params = { value: text, from: FIRST_PILOT_YEAR, to: LAST_PILOT_YEAR }
    return { fault: { code: 'year-outside-pilot', params } }
  }
  return { value: year }
}

function readMunicipalityCode(
  text: string,
  reportYear: number | null,
  register: Pick<MunicipalityRegister, 'findInYear'>,
): Reading<string> {
  if (!/^\d{3,4}$/.test(text))
    return { fault: { code: 'municipality-code-malformed', params: { value: text } } }
  const code = text.padStart(4, '0')
  if (reportYear !== null && !register.findInYear(code, reportYear)) {
    return { fault: { code: 'municipality-code-unknown-in-year', params: { value: text, year: reportYear } } }
  }
  return { value: code }
}

function readText(text: string, maxLength: number): Reading<string> {
  if (text.length > maxLength) {
    return { fault: { code: 'text-too-long', params: { length: text.length, maxLength } } }
  }
  return { value: text }
}

function readName(text: string): Reading<string> {
  return readText(text.replace(/\s+/g, ' '), MAX_NAME_LENGTH)
}

function readRemark(text: string): Reading<string> {
  return readText(text, MAX_REMARK_LENGTH)
}

function readHprNumber(text: string): Reading<string> {
  const digits = text.replace(/\s/g, '')
  if (!/^\d{7,9}$/.test(digits)) return { fault: { code: 'hpr-number-malformed', params: { value: text } } }
  return { value: digits }
}

function readBirthYear(text: string, reportYear: number): Reading<number> {
  if (!/^\d{4}$/.test(text)) return { fault: { code: 'year-unreadable', params: { value: text } } }
  const year = Number(text)
  const from = reportYear - OLDEST_AGE
  const to = reportYear - YOUNGEST_AGE
  if (year < from || year > to) {
    return { fault: { code: 'birth-year-implausible', params: { value: text, from, to } } }
  }
  return { value: year }
}

function readDay(text: string, reportYear: number): Reading<string> {
  const reading = readReportDay(text)
  if ('fault' in reading) return { fault: { code: `date-${reading.fault}`, params: { value: text } } }
  const latestDay = `${reportYear + 1}-12-31`
  if (reading.day < EARLIEST_DAY || reading.day > latestDay) {
    const params = { value: text, from: EARLIEST_DAY, to: latestDay }
    return { fault: { code: 'date-implausible', params } }
  }
  return { value: reading.day }
}

function readPositionModel(text: string): Reading<1 | 2 | 3> {
  if (text === '1') return { value: 1 }
  if (text === '2') return { value: 2 }
  if (text === '3') return { value: 3 }
  return { fault: { code: 'position-model-unknown', params: { value: text } } }
}

function readPercentage(text: string): Reading<number> {
  const number = /^(-?\d+(?:[.,]\d+)?)\s*%?$/.exec(text)?.[1]
  if (number === undefined) return { fault: { code: 'percentage-unreadable', params: { value: text } } }
  const percent = Number(number.replace(',', '.'))
  if (percent < 0 || percent > 100) {
    return { fault: { code: 'percentage-outside-range', params: { value: text, from: 0, to: 100 } } }
  }
  return { value: percent }
}

function readYesNo(text: string): Reading<boolean> {
  const word = foldWord(text)
  if (word === 'ja') return { value: true }
  if (word === 'nei') return { value: false }
  return { fault: { code: 'yes-no-unknown', params: { value: text } } }
}

function readStatus(text: string): Reading<PilotStatus> {
  const status = STATUS_BY_WORD.get(foldWord(text))
  return status ? { value: status } : { fault: { code: 'status-unknown', params: { value: text } } }
}
