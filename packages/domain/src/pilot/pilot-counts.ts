import type { Mention, PilotStatus } from './mention.ts'

/** Rows, not persons, of one municipality's report of one year by what they say. */
export interface PilotOutcomes {
  municipalityCode: string
  reportYear: number
  rowsByStatus: Record<PilotStatus | 'not-reported', number>
}

export interface PilotCounts {
  rows: number
  distinctHprNumbers: number
  rowsWithoutHprNumber: number
  /** In the order of code and year. */
  outcomes: readonly PilotOutcomes[]
}

/**
 * Counts what the reports say, row by row, without deciding who is who. The figures can be counted by hand in the files;
 * what is counted in SQL is held against them.
 */
export function pilotCounts(mentions: readonly Mention[]): PilotCounts {
  const hprNumbers = mentions.map(mention => mention.hprNumber).filter(number => number !== null)
  const outcomesByReport = new Map<string, PilotOutcomes>()
  for (const { municipalityCode, reportYear, status } of mentions) {
    const report = `${municipalityCode} ${reportYear}`
    const outcomes = outcomesByReport.get(report) ?? { municipalityCode, reportYear, rowsByStatus: noRows() }
    outcomes.rowsByStatus[status ?? 'not-reported']++
    outcomesByReport.set(report, outcomes)
  }
  return {
    rows: mentions.length,
    distinctHprNumbers: new Set(hprNumbers).size,
    rowsWithoutHprNumber: mentions.length - hprNumbers.length,
    outcomes: [...outcomesByReport]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, outcomes]) => outcomes),
  }
}

function noRows(): PilotOutcomes['rowsByStatus'] {
  return { 'in-training': 0, completed: 0, 'completed-uncertain': 0, left: 0, 'not-reported': 0 }
}
