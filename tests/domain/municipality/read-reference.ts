import { readFileSync } from 'node:fs'
import type { MunicipalityCode } from '../../../packages/domain/src/municipality/index.ts'

const folder = new URL('../../../packages/db/reference/', import.meta.url)

/** The lines of a reference file as cells. A comma or quotation mark inside a field would show as a line of another length. */
export function readReferenceLines(file: string): string[][] {
  return readFileSync(new URL(file, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split(','))
}

export function readReferenceRows(file: string): Record<string, string>[] {
  const [headers = [], ...lines] = readReferenceLines(file)
  return lines.map(cells => Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])))
}

export function readMunicipalityCodes(): MunicipalityCode[] {
  return readReferenceRows('municipality-codes.csv').map(row => ({
    code: row.code ?? '',
    name: row.name ?? '',
    validFromYear: yearOf(row.valid_from_year),
    validToYear: yearOf(row.valid_to_year),
    currentCode: row.current_code ?? '',
  }))
}

export function yearOf(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell)
}
