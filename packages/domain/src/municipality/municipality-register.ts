/** The first year that the register of codes covers; it knows nothing of the years before. */
export const FIRST_REGISTER_YEAR = 1994

/**
 * One municipality number (`kommunenummer`) in the years it was in force, and the municipality of today that it leads to.
 * Years are inclusive, since numbers change on 1 January. A null start means since before 1994, a null end means still in force.
 * A number whose municipality was divided has one row for each successor.
 * Source: Statistics Norway, classification 131.
 */
export interface MunicipalityCode {
  code: string
  name: string
  validFromYear: number | null
  validToYear: number | null
  currentCode: string
}

/** A municipality as it was in one year. `currentCodes` holds more than one code when it was divided since. */
export interface MunicipalityInYear {
  code: string
  name: string
  currentCodes: readonly string[]
}

export interface MunicipalityRegister {
  /** The municipalities of a year in the order of their codes; empty for years before 1994. */
  listInYear(year: number): readonly MunicipalityInYear[]
  /** The municipality that had this code in this year, or undefined when no one had it. */
  findInYear(code: string, year: number): MunicipalityInYear | undefined
  /** The codes of today that a code of any time leads to, in order; empty for a code that never was. */
  findCurrentCodes(code: string): readonly string[]
}

/** Builds the register once from all rows; each question is then answered without reading them all again. */
export function createMunicipalityRegister(codes: readonly MunicipalityCode[]): MunicipalityRegister {
  const rowsByCode = new Map<string, MunicipalityCode[]>()
  for (const row of codes) {
    const rows = rowsByCode.get(row.code)
    if (rows) rows.push(row)
    else rowsByCode.set(row.code, [row])
  }

  function findInYear(code: string, year: number): MunicipalityInYear | undefined {
    const rows = (rowsByCode.get(code) ?? []).filter(row => isInForce(row, year))
    const [first] = rows
    return first && { code, name: first.name, currentCodes: currentCodesOf(rows) }
  }

  return {
    findInYear,
    listInYear: year =>
      [...rowsByCode.keys()]
        .sort()
        .map(code => findInYear(code, year))
        .filter(municipality => municipality !== undefined),
    findCurrentCodes: code => currentCodesOf(rowsByCode.get(code) ?? []),
  }
}

function isInForce(row: MunicipalityCode, year: number): boolean {
  return (
    year >= (row.validFromYear ?? FIRST_REGISTER_YEAR) &&
    (row.validToYear === null || year <= row.validToYear)
  )
}

function currentCodesOf(rows: readonly MunicipalityCode[]): string[] {
  return [...new Set(rows.map(row => row.currentCode))].sort()
}
