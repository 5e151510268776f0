import { matchGoalColumns, readGoalCode, readGoalRow, readGoalRows } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const header = [
  'Kode',
  'Læringsmål',
  'Familie',
  'Tema',
  'Gyldig fra',
  'Gyldig til',
  'Erstatter',
  'Anbefalte læringsaktiviteter',
]
const { positions } = matchGoalColumns(header)
const read = (...cells: string[]) => readGoalRow({ row: 2, cells }, positions)

describe('read-goal-row', () => {
  it.each([
    ['ALM055', 'ALM 055'],
    ['alm 55', 'ALM 055'],
    ['Alm-055', 'ALM 055'],
    [' ALM  1234 ', 'ALM 1234'],
    ['fkm.etikk 3', 'FKM ETIKK 003'],
  ])('makes %s the code %s', (text, code) => {
    expect(readGoalCode(text)).toBe(code)
  })

  it.each(['', '55', 'ALM', 'ALM 12345', 'ALM 55 b', '055 ALM'])('finds no code in «%s»', text => {
    expect(readGoalCode(text)).toBeNull()
  })

  it('finds the columns by their names in Norwegian or English, in any order and spelling', () => {
    expect(matchGoalColumns(['TITLE', 'goal', 'Valid from', 'kode', 'Nivaa'])).toEqual({
      positions: { title: 0, validFrom: 2, code: 3, level: 4 },
      missing: [
        'family',
        'group',
        'description',
        'validTo',
        'replaces',
        'recommendedActivities',
        'assessmentForms',
      ],
      repeated: [],
      unknown: ['goal'],
    })
    expect(matchGoalColumns(['Kode', 'Nummer', 'Tittel']).repeated).toEqual(['code'])
  })

  it('reads a row with its lists, days and codes', () => {
    expect(
      read(
        'alm 63',
        'Praktiske  ferdigheter',
        '',
        'Ferdigheter',
        '1.3.2026',
        '',
        'ALM 062; alm64',
        'Kurs; Prosedyre\nObservasjon;',
      ),
    ).toEqual({
      goal: {
        code: 'ALM 063',
        title: 'Praktiske ferdigheter',
        family: 'ALM',
        group: 'Ferdigheter',
        description: '',
        level: '',
        validFrom: '2026-03-01',
        validTo: null,
        replaces: ['ALM 062', 'ALM 064'],
        recommendedActivities: ['Kurs', 'Prosedyre', 'Observasjon'],
        assessmentForms: [],
      },
    })
  })

  it('takes the letters of the code from the family where the list has the number alone', () => {
    expect(read('63', 'Ferdigheter', 'Felles kompetansemål')).toMatchObject({
      goal: { code: 'FKM 063', family: 'FKM' },
    })
  })

  it('tells everything that is wrong with a row, each by its column', () => {
    expect(read('63', '', '', 'Tema', '31.2.2026', 'i fjor', 'se over')).toEqual({
      problems: [
        { row: 2, column: 'code', code: 'code-unreadable', value: '63' },
        { row: 2, column: 'title', code: 'value-missing', value: '' },
        { row: 2, column: 'validFrom', code: 'date-impossible', value: '31.2.2026' },
        { row: 2, column: 'validTo', code: 'date-unreadable', value: 'i fjor' },
        { row: 2, column: 'replaces', code: 'code-unreadable', value: 'se over' },
      ],
    })
    expect(read('KIR 1', 'Fra et annet fag')).toEqual({
      problems: [{ row: 2, column: 'family', code: 'value-missing', value: '' }],
    })
    expect(read('ALM 1', 'T', 'ukjent', '', '2026-03-01', '2026-02-28')).toEqual({
      problems: [
        { row: 2, column: 'family', code: 'family-unknown', value: 'ukjent' },
        { row: 2, column: 'validTo', code: 'ends-before-start', value: '2026-02-28' },
      ],
    })
  })

  it('refuses a code where it comes again', () => {
    const rows = [
      { row: 2, cells: ['ALM 1', 'Den første'] },
      { row: 3, cells: ['alm001', 'Den andre'] },
    ]
    const { goals, problems } = readGoalRows(rows, positions)
    expect(goals.map(({ title }) => title)).toEqual(['Den første'])
    expect(problems).toEqual([{ row: 3, column: 'code', code: 'code-repeated', value: 'ALM 001' }])
  })
})
