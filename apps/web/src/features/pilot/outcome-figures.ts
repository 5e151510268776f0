import { type PilotMeasure, type PilotOutcomes, pilotMeasures } from '@alis/contract'

/** The category that stands for all the others of its dimension. */
export const ALL = 'all'

export const groupings = ['outcome', 'municipality', 'year'] as const
export type Grouping = (typeof groupings)[number]

/** What the table is limited to; a dimension that is not named stands for all. */
export type OutcomeFilter = Partial<Record<Grouping, string>>

/** Figures in the order of the measures; null where there is no report. */
export type FigureRow = { category: string; label: string; figures: Record<PilotMeasure, number | null> }

type Table = Pick<PilotOutcomes, 'id' | 'size' | 'dimension' | 'value'>

/** The categories of a dimension with their labels, in order, without the one for all. */
export const categoriesOf = ({ dimension }: Table, name: Grouping): [category: string, label: string][] => {
  const { index = [], label = {} } = dimension[name]?.category ?? {}
  return index.filter(category => category !== ALL).map(category => [category, label[category] ?? category])
}

/** One figure. In json-stat the last dimension changes fastest. */
function figureAt({ id, size, dimension, value }: Table, cell: Record<string, string>): number | null {
  let position = 0
  for (const [at, name] of id.entries()) {
    const category = dimension[name]?.category.index.indexOf(cell[name] ?? ALL) ?? -1
    if (category < 0) return null
    position = position * (size[at] ?? 0) + category
  }
  return value[position] ?? null
}

/** The table by one dimension within a filter of the two others, and its total: counted by itself, not summed. */
export function figuresBy(
  table: Table,
  grouping: Grouping,
  filter: OutcomeFilter,
): { rows: FigureRow[]; total: FigureRow['figures'] } {
  const within: Record<string, string> = { municipality: ALL, year: ALL, outcome: ALL, ...filter }
  const figuresOf = (category: string) =>
    Object.fromEntries(
      pilotMeasures.map(measure => [measure, figureAt(table, { ...within, [grouping]: category, measure })]),
    ) as FigureRow['figures']
  return {
    rows: categoriesOf(table, grouping).map(([category, label]) => ({
      category,
      label,
      figures: figuresOf(category),
    })),
    total: figuresOf(ALL),
  }
}
