import { type PilotMeasure, type PilotOutcome, pilotMeasures } from '@alis/contract'
import { FIRST_PILOT_YEAR, LAST_PILOT_YEAR } from '@alis/domain'
import type { OutcomeCell, OutcomeFigures } from './outcomes-store.ts'

/** The category of every dimension that stands for all of its others. */
export const ALL = 'all'

export const outcomes: readonly PilotOutcome[] = [
  'in-training',
  'completed',
  'completed-uncertain',
  'left',
  'not-reported',
]

/** One row of the table. Null where the municipality sent no report of the year: nothing is known, which is not zero. */
export type OutcomeRow = {
  municipality: string
  year: string
  outcome: PilotOutcome | typeof ALL
  figures: Record<PilotMeasure, number> | null
}

export type OutcomeTable = {
  municipalities: string[]
  years: string[]
  outcomes: (PilotOutcome | typeof ALL)[]
  rows: OutcomeRow[]
}

const years = Array.from({ length: LAST_PILOT_YEAR - FIRST_PILOT_YEAR + 1 }, (_, index) =>
  String(FIRST_PILOT_YEAR + index),
)
const noRows: Record<PilotMeasure, number> = {
  rows: 0,
  'distinct-hpr-numbers': 0,
  'rows-without-hpr-number': 0,
}

const keyOf = (...[municipality, year, outcome]: [string, string, string]) =>
  `${municipality} ${year} ${outcome}`

const figuresOf = (cell: OutcomeCell): Record<PilotMeasure, number> => ({
  rows: cell.rows,
  'distinct-hpr-numbers': cell.distinctHprNumbers,
  'rows-without-hpr-number': cell.rowsWithoutHprNumber,
})

/**
 * Lays the cells out as a full table: municipality by year by outcome, `all` first in each. The reports of a municipality
 * and a year are there or not as a whole, so a missing cell is zero where any row was reported and unknown where none was.
 */
export function outcomeTable({ cells, places }: Pick<OutcomeFigures, 'cells' | 'places'>): OutcomeTable {
  const figures = new Map(
    cells
      .filter(cell => cell.rows > 0)
      .map(cell => [
        keyOf(cell.place ?? ALL, String(cell.year ?? ALL), cell.outcome ?? ALL),
        figuresOf(cell),
      ]),
  )
  const dimensions = {
    municipalities: [ALL, ...places.map(place => place.code)],
    years: [ALL, ...years],
    outcomes: [ALL, ...outcomes] as const,
  }
  const rows = dimensions.municipalities.flatMap(municipality =>
    dimensions.years.flatMap(year =>
      dimensions.outcomes.map(outcome => {
        const isReported = figures.has(keyOf(municipality, year, ALL))
        return {
          municipality,
          year,
          outcome,
          figures: isReported ? (figures.get(keyOf(municipality, year, outcome)) ?? noRows) : null,
        }
      }),
    ),
  )
  return { ...dimensions, outcomes: [...dimensions.outcomes], rows }
}

/** The figures of a row in the order of `pilotMeasures`; null for each where nothing was reported. */
export const valuesOf = ({ figures }: OutcomeRow): (number | null)[] =>
  pilotMeasures.map(measure => figures?.[measure] ?? null)
