import { createHash } from 'node:crypto'
import { type Language, type PilotOutcomes, pilotMeasures } from '@alis/contract'
import { PILOT_PUBLISHED, publishedShares } from '@alis/domain'
import { loadTexts, type Texts } from '@alis/texts'
import { stringify } from 'csv-stringify/sync'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import type { OtherRepresentation } from '../../http/bind.ts'
import { ALL, type OutcomeTable, outcomeTable, valuesOf } from './outcome-table.ts'
import { type OutcomeFigures, readOutcomeFigures } from './outcomes-store.ts'
import { maySeePilot } from './policy.ts'

/** Raised with every change of what is counted, so that two tables can be told apart by it. */
const DEFINITION = { id: 'pilot-outcomes', version: 1 }

/** Statistics Norway's sign for a figure that is not there because nothing was reported. */
const NOT_REPORTED = '..'

/** What the pilot's reports give by HPR number alone, as json-stat2 with labels in a language. */
export async function readOutcomes(ctx: Ctx, language: Language): Promise<PilotOutcomes> {
  authorise(maySeePilot(ctx.actor))
  const [figures, texts] = await Promise.all([readOutcomeFigures(ctx.db), loadTexts[language]()])
  const table = outcomeTable(figures)
  const value = table.rows.flatMap(valuesOf)
  const { pilotStatistics } = texts
  return {
    version: '2.0',
    class: 'dataset',
    label: pilotStatistics.title,
    source: pilotStatistics.source,
    updated: figures.lastImportedAt,
    ...dimensionsOf(table, figures, texts),
    value,
    status: Object.fromEntries(
      value.flatMap((figure, index) => (figure === null ? [[index, NOT_REPORTED]] : [])),
    ),
    note: [...pilotStatistics.notes],
    extension: {
      published: { ...PILOT_PUBLISHED, ...publishedShares(PILOT_PUBLISHED) },
      definition: { ...DEFINITION, text: pilotStatistics.definition },
      lastImportedAt: figures.lastImportedAt,
      sha256: createHash('sha256')
        .update(JSON.stringify([DEFINITION, table]))
        .digest('hex'),
    },
  }
}

/** The same figures as CSV for a Norwegian spreadsheet: semicolon, decimal comma, UTF-8 with byte order mark. */
export async function exportOutcomes(ctx: Ctx, language: Language): Promise<OtherRepresentation> {
  authorise(maySeePilot(ctx.actor))
  const [figures, texts] = await Promise.all([readOutcomeFigures(ctx.db), loadTexts[language]()])
  const { columns, measures, outcomes } = texts.pilotStatistics
  const municipalities = labelsOf(figures, texts)
  const table = outcomeTable(figures)
  const text = stringify(
    table.rows.map(row => [
      row.municipality === ALL ? '' : row.municipality,
      municipalities[row.municipality],
      row.year === ALL ? texts.pilotStatistics.allYears : row.year,
      outcomes[row.outcome],
      ...valuesOf(row).map(figure => figure ?? NOT_REPORTED),
    ]),
    {
      header: true,
      columns: [
        columns.code,
        columns.municipality,
        columns.year,
        columns.outcome,
        ...pilotMeasures.map(measure => measures[measure]),
      ],
      delimiter: ';',
      record_delimiter: 'windows',
      bom: true,
      cast: { number: figure => String(figure).replace('.', ',') },
    },
  )
  return { contentType: 'text/csv; charset=utf-8', fileName: 'pilot-2012-2017.csv', content: text }
}

const labelsOf = ({ places }: OutcomeFigures, { pilotStatistics }: Texts): Record<string, string> => ({
  [ALL]: pilotStatistics.allMunicipalities,
  ...Object.fromEntries(places.map(place => [place.code, place.name])),
})

function dimensionsOf(table: OutcomeTable, figures: OutcomeFigures, texts: Texts) {
  const { columns, measures, outcomes, allYears, measure } = texts.pilotStatistics
  const index = {
    municipality: table.municipalities,
    year: table.years,
    outcome: [...table.outcomes],
    measure: [...pilotMeasures],
  }
  return {
    id: Object.keys(index),
    size: Object.values(index).map(categories => categories.length),
    role: { time: ['year'], geo: ['municipality'], metric: ['measure'] },
    dimension: {
      municipality: {
        label: columns.municipality,
        category: { index: index.municipality, label: labelsOf(figures, texts) },
      },
      year: {
        label: columns.year,
        category: {
          index: index.year,
          label: Object.fromEntries(index.year.map(year => [year, year === ALL ? allYears : year])),
        },
      },
      outcome: { label: columns.outcome, category: { index: index.outcome, label: outcomes } },
      measure: { label: measure, category: { index: index.measure, label: measures } },
    },
  }
}
