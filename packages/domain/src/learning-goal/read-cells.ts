import { readReportDay } from '../pilot/report-day.ts'

/** A line of a spreadsheet, the first being 1. */
export type SheetRow = { row: number; cells: readonly string[] }

/** Why a cell is not accepted, and what stands in it. */
export type CellProblem<Column extends string, Code extends string> = {
  row: number
  column: Column
  code: Code
  value: string
}

/** What a reader makes of a cell's text. */
export type Reading<Value, Code extends string> = { value: Value } | { fault: Code }

/** Every list is read with these. */
export type CellFault =
  | 'value-missing'
  | 'broken-encoding'
  | 'text-too-long'
  | 'date-unreadable'
  | 'date-impossible'

/** The cells of one row by their columns, with the problems that reading them brings. */
export function cellsOf<Column extends string, Code extends string>(
  { row, cells }: SheetRow,
  positions: Partial<Record<Column, number>>,
) {
  const problems: CellProblem<Column, Code | CellFault>[] = []
  const textOf = (column: Column): string => {
    const position = positions[column]
    return (position === undefined ? '' : (cells[position] ?? '')).trim()
  }
  const report = (column: Column, code: Code | CellFault) => {
    problems.push({ row, column, code, value: textOf(column) })
  }

  /** The value of a cell; null where it is empty, and where it is wrong, which is reported. */
  function read<Value>(
    column: Column,
    reader: (text: string) => Reading<Value, Code | CellFault>,
  ): Value | null {
    const text = textOf(column)
    if (text === '') return null
    // U+FFFD stands for bytes that are not UTF-8.
    const reading = text.includes('\ufffd') ? { fault: 'broken-encoding' as const } : reader(text)
    if ('value' in reading) return reading.value
    report(column, reading.fault)
    return null
  }

  /** The same for a cell that must not be empty. */
  function readRequired<Value>(column: Column, reader: (text: string) => Reading<Value, Code | CellFault>) {
    if (textOf(column) === '') report(column, 'value-missing')
    return read(column, reader)
  }

  return { problems, report, read, readRequired }
}

export const readText =
  (maxLength: number) =>
  (text: string): Reading<string, CellFault> =>
    text.length > maxLength ? { fault: 'text-too-long' } : { value: text }

/** Days as `2026-03-01` or `1.3.2026`. */
export function readDay(text: string): Reading<string, CellFault> {
  const reading = readReportDay(text)
  return 'day' in reading ? { value: reading.day } : { fault: `date-${reading.fault}` }
}
