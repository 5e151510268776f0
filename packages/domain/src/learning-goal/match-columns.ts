import { foldWord } from '../pilot/fold-word.ts'

/** Where the columns of a spreadsheet stand in its rows. */
export type ColumnMatch<Column extends string> = {
  /** Position from 0 of each column that the file has. */
  positions: Partial<Record<Column, number>>
  missing: readonly Column[]
  /** Columns that the file has more than once, so that nobody can tell which one counts. */
  repeated: readonly Column[]
  /** Headers, as written, that mean nothing here. */
  unknown: readonly string[]
}

/**
 * Finds the columns of a spreadsheet by the names in its header, compared as `foldWord` describes; their order does not
 * matter.
 * @param names for each column the names that it may have
 */
export function matchColumns<Column extends string>(
  names: readonly (readonly [Column, readonly string[]])[],
  header: readonly string[],
): ColumnMatch<Column> {
  const columnByName = new Map(
    names.flatMap(([column, words]) => words.map(word => [foldWord(word), column] as const)),
  )
  const positions: Partial<Record<Column, number>> = {}
  const repeated = new Set<Column>()
  const unknown: string[] = []
  for (const [position, cell] of header.entries()) {
    const column = columnByName.get(foldWord(cell))
    if (column === undefined) {
      if (cell.trim() !== '') unknown.push(cell)
    } else if (positions[column] === undefined) {
      positions[column] = position
    } else {
      repeated.add(column)
    }
  }
  const missing = names.map(([column]) => column).filter(column => positions[column] === undefined)
  return { positions, missing, repeated: [...repeated], unknown }
}
