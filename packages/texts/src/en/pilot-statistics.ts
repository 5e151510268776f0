import type { pilotStatistics as nb } from '../nb/pilot-statistics.ts'

export const pilotStatistics: typeof nb = {
  title: 'The pilot 2012–2017: what the reports give by HPR number alone',
  source: 'The municipalities’ yearly reports to the Directorate of Health, as imported into ALIS',
  columns: {
    code: 'Municipality number',
    municipality: 'Municipality',
    year: 'Report year',
    outcome: 'Outcome',
  },
  measure: 'Measure',
  allMunicipalities: 'All municipalities',
  allYears: 'All years',
  outcomes: {
    all: 'All outcomes',
    'in-training': 'In training',
    completed: 'Completed',
    'completed-uncertain': 'Perhaps completed',
    left: 'Left',
    'not-reported': 'Not stated',
  },
  measures: {
    rows: 'Rows',
    'distinct-hpr-numbers': 'Distinct HPR numbers',
    'rows-without-hpr-number': 'Rows without HPR number',
  },
  definition:
    'A row is what a municipality reported about one participant in one year. Rows, distinct HPR numbers and rows without an HPR number are counted by municipality, report year and reported outcome. A row without an outcome is counted as “not stated”.',
  notes: [
    'The figures are rows and HPR numbers, never persons. The same doctor usually has one row in each report year, and rows without an HPR number are linked to nobody.',
    'Totals of distinct HPR numbers are counted by themselves and are not the sum of their parts: a number reported in several municipalities, years or outcomes counts once in the total.',
    'Rows are counted at the municipality as it is today. One that was divided since stands with the number and name it had.',
    '“..” means that the municipality has no report for the year. That is not the same as zero.',
  ],
}
