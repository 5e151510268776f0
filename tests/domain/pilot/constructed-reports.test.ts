import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createMunicipalityRegister } from '../../../packages/domain/src/municipality/index.ts'
import {
  decodeReport,
  type Mention,
  matchHeaders,
  pilotCounts,
  readParticipantRow,
} from '../../../packages/domain/src/pilot/index.ts'
import { readMunicipalityCodes } from '../municipality/read-reference.ts'

const fixtures = new URL('../../fixtures/pilot/', import.meta.url)
const demonstration = new URL('../../../packages/db/reference/pilot-reports/', import.meta.url)
const register = createMunicipalityRegister(readMunicipalityCodes())

/** These files have no quotation marks, so that splitting at the separator reads them. */
function readLines(file: string): { header: string[]; rows: string[][] } {
  const decoded = decodeReport(readFileSync(new URL(file, fixtures)))
  if (!decoded.ok) throw new Error(`${file}: ${decoded.code}`)
  const { text, separator } = decoded
  const [header = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map(line => line.split(separator))
  return { header, rows }
}

function readMentions(file: string): Mention[] {
  const { header, rows } = readLines(file)
  const match = matchHeaders(header)
  if (match.kind !== 'participants') throw new Error(`${file} is no participants file`)
  return rows.map(cells => {
    const row = readParticipantRow(cells, match, register)
    if (!row.ok) throw new Error(`${file}: ${JSON.stringify(row.problems)}`)
    return row.mention
  })
}

const years = [2012, 2013, 2014, 2015, 2016, 2017]
const all = years.flatMap(year => readMentions(`participants-${year}.csv`))

/** Rows, distinct HPR numbers, rows without a number, and rows by status, counted with shell tools in the files. */
const COUNTED = {
  2012: [
    59,
    47,
    12,
    { 'in-training': 56, completed: 0, 'completed-uncertain': 0, left: 2, 'not-reported': 1 },
  ],
  2013: [
    85,
    68,
    17,
    { 'in-training': 78, completed: 0, 'completed-uncertain': 0, left: 2, 'not-reported': 5 },
  ],
  2014: [
    100,
    79,
    21,
    { 'in-training': 88, completed: 3, 'completed-uncertain': 0, left: 1, 'not-reported': 8 },
  ],
  2015: [
    109,
    91,
    18,
    { 'in-training': 91, completed: 9, 'completed-uncertain': 0, left: 2, 'not-reported': 7 },
  ],
  2016: [
    99,
    81,
    18,
    { 'in-training': 67, completed: 24, 'completed-uncertain': 0, left: 2, 'not-reported': 6 },
  ],
  2017: [
    76,
    56,
    20,
    { 'in-training': 62, completed: 0, 'completed-uncertain': 12, left: 2, 'not-reported': 0 },
  ],
} as const

function rowsByStatus(mentions: readonly Mention[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const outcomes of pilotCounts(mentions).outcomes) {
    for (const [status, rows] of Object.entries(outcomes.rowsByStatus))
      sums[status] = (sums[status] ?? 0) + rows
  }
  return sums
}

describe('constructed-reports', () => {
  it.each(Object.entries(COUNTED))(
    'reads the file of %s in full',
    (year, [rows, numbers, without, statuses]) => {
      const mentions = readMentions(`participants-${year}.csv`)
      expect(pilotCounts(mentions)).toMatchObject({
        rows,
        distinctHprNumbers: numbers,
        rowsWithoutHprNumber: without,
      })
      expect(rowsByStatus(mentions)).toEqual(statuses)
      expect(new Set(mentions.map(mention => mention.reportYear))).toEqual(new Set([Number(year)]))
    },
  )

  it('counts over all years what the files hold', () => {
    const counts = pilotCounts(all)
    expect(counts).toMatchObject({ rows: 528, distinctHprNumbers: 120, rowsWithoutHprNumber: 106 })
    expect(rowsByStatus(all)).toEqual({
      'in-training': 442,
      completed: 36,
      'completed-uncertain': 12,
      left: 11,
      'not-reported': 27,
    })
    expect(new Set(all.map(mention => mention.municipalityCode)).size).toBe(21)
    expect(counts.outcomes).toHaveLength(122)
  })

  it('counts how often each thing is reported', () => {
    const reported = (field: keyof Mention) => all.filter(mention => mention[field] !== null).length
    expect({
      name: reported('name'),
      birthYear: reported('birthYear'),
      startedOn: reported('startedOn'),
      positionModel: reported('positionModel'),
      positionPercent: reported('positionPercent'),
      hasSupervisor: reported('hasSupervisor'),
      hasEducationPlan: reported('hasEducationPlan'),
      statusOn: reported('statusOn'),
      remark: reported('remark'),
    }).toEqual({
      name: 473,
      birthYear: 257,
      startedOn: 444,
      positionModel: 384,
      positionPercent: 528,
      hasSupervisor: 430,
      hasEducationPlan: 405,
      statusOn: 47,
      remark: 0,
    })
  })

  it.each([
    ['0219', 2012, { 'in-training': 3, completed: 0, 'completed-uncertain': 0, left: 0, 'not-reported': 0 }],
    ['0219', 2015, { 'in-training': 1, completed: 2, 'completed-uncertain': 0, left: 0, 'not-reported': 0 }],
    ['0501', 2015, { 'in-training': 4, completed: 1, 'completed-uncertain': 0, left: 0, 'not-reported': 1 }],
    ['0501', 2017, { 'in-training': 2, completed: 0, 'completed-uncertain': 0, left: 1, 'not-reported': 0 }],
    ['1601', 2015, { 'in-training': 12, completed: 1, 'completed-uncertain': 0, left: 1, 'not-reported': 0 }],
    ['1601', 2017, { 'in-training': 10, completed: 0, 'completed-uncertain': 2, left: 0, 'not-reported': 0 }],
  ])('counts the outcomes of %s in %i', (municipalityCode, reportYear, statuses) => {
    expect(pilotCounts(all).outcomes).toContainEqual({ municipalityCode, reportYear, rowsByStatus: statuses })
  })

  it('gives the outcomes in the order of code and year', () => {
    const reports = pilotCounts(all).outcomes.map(
      ({ municipalityCode, reportYear }) => `${municipalityCode} ${reportYear}`,
    )
    expect(reports.slice(0, 2)).toEqual(['0219 2012', '0219 2013'])
    expect(reports).toEqual([...reports].sort())
  })

  it('counts nothing in no rows', () => {
    expect(pilotCounts([])).toEqual({ rows: 0, distinctHprNumbers: 0, rowsWithoutHprNumber: 0, outcomes: [] })
  })

  it('names each municipality as the register does in the report year', () => {
    for (const { municipalityCode, municipalityName, reportYear } of all) {
      const names = register.findInYear(municipalityCode, reportYear)?.name.split(' - ')
      expect(names).toContain(municipalityName)
    }
  })

  it.each([
    ['finance.csv', 'finance', 105],
    ['assessment.csv', 'assessment', 63],
  ])('knows %s by its header', (file, kind, rows) => {
    const lines = readLines(file)
    expect(matchHeaders(lines.header)).toMatchObject({ kind, missing: [], unknown: [] })
    expect(lines.rows).toHaveLength(rows)
  })

  it('is the same set that the demonstration loads', () => {
    const files = readdirSync(fixtures).sort()
    expect(readdirSync(demonstration).filter(file => file.endsWith('.csv'))).toEqual(files)
    for (const file of files) {
      expect(readFileSync(new URL(file, demonstration), 'utf8')).toBe(
        readFileSync(new URL(file, fixtures), 'utf8'),
      )
    }
  })
})
