import type { WorkloadResult } from './rounds.ts'

/** A figure with a most that it may be; null where it only informs. */
export type Figure = { what: string; value: number; unit: string; most: number | null; isMet: boolean | null }

export const figure = (what: string, value: number, unit: string, most: number | null = null): Figure => ({
  what,
  value,
  unit,
  most,
  isMet: most === null ? null : value <= most,
})

const met = (isMet: boolean | null) => (isMet === null ? '' : isMet ? 'met' : 'MISSED')

const show = (number: number | undefined) =>
  number === undefined ? '' : number >= 100 ? number.toFixed(0) : number.toFixed(number >= 10 ? 1 : 2)

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map(row => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   ')
      .trimEnd()
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const workloadHead = [
  '16 connections',
  'req/s',
  'plain',
  'ratio',
  'goal',
  'p50 ms',
  'p99 ms',
  'plain p99',
  'ratio',
  'goal',
  'rows only',
  'fixed',
  '',
]

const toRow = (result: WorkloadResult) => [
  result.what,
  show(result.ours.perSecond),
  show(result.plain.perSecond),
  show(result.ratio),
  `≥ ${result.ratioGoal}`,
  show(result.ours.p50),
  show(result.ours.p99),
  show(result.plain.p99),
  show(result.p99Ratio),
  `≤ ${result.p99RatioGoal}`,
  show(result.rowsOnly?.perSecond),
  show(result.fixed.perSecond),
  met(result.isMet),
]

const notes = `plain      Fastify and pg with the same statements and the same answer, counted by the same engine where something is counted;
           no sign-in, no scope from a session, no validation, no audit, no idempotency. Adding is one insert there.
rows only  plain without counting: the rows of the statement as JSON, so that the price of counting is seen.
fixed      the same process with a text of the same size and no database.
Client, servers and PostgreSQL share this machine, so figures of other machines and days say nothing; ratios within a run do.`

export function toTables(workloads: readonly WorkloadResult[], figures: readonly Figure[]): string {
  const figureRows = figures.map(({ what, value, unit, most, isMet }) => [
    what,
    `${show(value)} ${unit}`,
    most === null ? '' : `≤ ${most} ${unit}`,
    met(isMet),
  ])
  return [
    table(workloadHead, workloads.map(toRow)),
    notes,
    table(['', 'measured', 'goal', ''], figureRows),
  ].join('\n\n')
}
