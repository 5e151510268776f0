import { describe, expect, it } from 'vitest'
import { createMunicipalityRegister } from '../../../packages/domain/src/municipality/index.ts'
import {
  isBlankRow,
  type ParticipantColumn,
  type ParticipantRow,
  REPORT_COLUMNS,
  readParticipantRow,
} from '../../../packages/domain/src/pilot/index.ts'

const columns = REPORT_COLUMNS.participants
const positions = Object.fromEntries(columns.map((column, position) => [column, position]))
const mapping = { positions, width: columns.length }
const register = createMunicipalityRegister([
  { code: '0501', name: 'Lillehammer', validFromYear: null, validToYear: 2019, currentCode: '3405' },
  { code: '3405', name: 'Lillehammer', validFromYear: 2020, validToYear: null, currentCode: '3405' },
  { code: '0710', name: 'Sandefjord', validFromYear: 2017, validToYear: 2019, currentCode: '3907' },
])

const complete: Record<ParticipantColumn, string> = {
  kommunenr: '0501',
  kommune: 'Lillehammer',
  rapportår: '2014',
  navn: 'Sárá Øverby',
  hpr_nummer: '9207988',
  fødselsår: '1981',
  startdato: '2012-03-01',
  stillingsmodell: '2',
  stillingsprosent: '80',
  har_veileder: 'ja',
  har_utdanningsplan: 'nei',
  status: 'sluttet',
  statusdato: '2014-06-30',
  merknad: 'Flyttet til Rana',
}
const empty = { ...complete, ...Object.fromEntries(columns.map(column => [column, ''])) }

function readRow(changes: Partial<Record<ParticipantColumn, string>>): ParticipantRow {
  const row = { ...complete, ...changes }
  return readParticipantRow(
    columns.map(column => row[column]),
    mapping,
    register,
  )
}

describe('read-participant-row', () => {
  it('reads a row in which everything is reported', () => {
    expect(readRow({})).toEqual({
      ok: true,
      mention: {
        municipalityCode: '0501',
        municipalityName: 'Lillehammer',
        reportYear: 2014,
        name: 'Sárá Øverby',
        hprNumber: '9207988',
        birthYear: 1981,
        startedOn: '2012-03-01',
        positionModel: 2,
        positionPercent: 80,
        hasSupervisor: true,
        hasEducationPlan: false,
        status: 'left',
        statusOn: '2014-06-30',
        remark: 'Flyttet til Rana',
      },
    })
  })

  it('takes empty as not reported, never as zero or no', () => {
    expect(readRow({ ...empty, kommunenr: '0501', rapportår: '2014', navn: '  ' })).toEqual({
      ok: true,
      mention: {
        municipalityCode: '0501',
        municipalityName: null,
        reportYear: 2014,
        name: null,
        hprNumber: null,
        birthYear: null,
        startedOn: null,
        positionModel: null,
        positionPercent: null,
        hasSupervisor: null,
        hasEducationPlan: null,
        status: null,
        statusOn: null,
        remark: null,
      },
    })
  })

  it('takes columns that the file lacks and cells that the row lacks as not reported', () => {
    const narrow = { positions: { kommunenr: 1, rapportår: 0, navn: 2, status: 3 }, width: 4 }
    const row = readParticipantRow(['2014', '0501', 'Liv Strand'], narrow, register)
    expect(row).toMatchObject({ ok: true, mention: { name: 'Liv Strand', hprNumber: null, status: null } })
  })

  it.each<[ParticipantColumn, string, object]>([
    ['kommunenr', '501', { municipalityCode: '0501' }],
    ['navn', '  Ole \u00a0 Haugen ', { name: 'Ole Haugen' }],
    ['navn', 'HAUGEN, ole', { name: 'HAUGEN, ole' }],
    ['hpr_nummer', '9 207 988', { hprNumber: '9207988' }],
    ['hpr_nummer', '123456789', { hprNumber: '123456789' }],
    ['startdato', '1.3.2012', { startedOn: '2012-03-01' }],
    ['startdato', '29.02.2012', { startedOn: '2012-02-29' }],
    ['statusdato', '2015-12-31', { statusOn: '2015-12-31' }],
    ['startdato', '1980-01-01', { startedOn: '1980-01-01' }],
    ['stillingsmodell', '1', { positionModel: 1 }],
    ['stillingsmodell', '3', { positionModel: 3 }],
    ['stillingsprosent', '0', { positionPercent: 0 }],
    ['stillingsprosent', '100', { positionPercent: 100 }],
    ['stillingsprosent', '62,5', { positionPercent: 62.5 }],
    ['stillingsprosent', '62.5 %', { positionPercent: 62.5 }],
    ['har_veileder', 'Nei', { hasSupervisor: false }],
    ['har_utdanningsplan', 'JA', { hasEducationPlan: true }],
    ['status', 'under utdanning', { status: 'in-training' }],
    ['status', 'Fullført', { status: 'completed' }],
    ['status', 'FULLFOERT', { status: 'completed' }],
    ['status', 'usikkert  fullført', { status: 'completed-uncertain' }],
    ['fødselsår', '1939', { birthYear: 1939 }],
    ['fødselsår', '1994', { birthYear: 1994 }],
    ['merknad', ' linje 1\nlinje 2 ', { remark: 'linje 1\nlinje 2' }],
  ])('reads %s %j', (column, cell, mention) => {
    expect(readRow({ [column]: cell })).toMatchObject({ ok: true, mention })
  })

  it.each<[ParticipantColumn, string, string, object]>([
    ['kommunenr', '', 'value-missing', {}],
    ['rapportår', ' ', 'value-missing', {}],
    ['kommunenr', '05010', 'municipality-code-malformed', { value: '05010' }],
    ['kommunenr', 'Oslo', 'municipality-code-malformed', { value: 'Oslo' }],
    ['kommunenr', '9999', 'municipality-code-unknown-in-year', { value: '9999', year: 2014 }],
    ['kommunenr', '3405', 'municipality-code-unknown-in-year', { value: '3405', year: 2014 }],
    ['kommunenr', '0710', 'municipality-code-unknown-in-year', { value: '0710', year: 2014 }],
    ['rapportår', '14', 'year-unreadable', { value: '14' }],
    ['rapportår', '2011', 'year-outside-pilot', { value: '2011', from: 2012, to: 2017 }],
    ['rapportår', '2018', 'year-outside-pilot', { value: '2018', from: 2012, to: 2017 }],
    ['kommune', 'x'.repeat(201), 'text-too-long', { length: 201, maxLength: 200 }],
    ['navn', 'x'.repeat(201), 'text-too-long', { length: 201, maxLength: 200 }],
    ['merknad', 'x'.repeat(2001), 'text-too-long', { length: 2001, maxLength: 2000 }],
    ['navn', 'Bj\ufffdrn', 'broken-encoding', {}],
    ['navn', 'Bj\u0081rn', 'broken-encoding', {}],
    ['kommunenr', '05\ufffd1', 'broken-encoding', {}],
    ['hpr_nummer', '123456', 'hpr-number-malformed', { value: '123456' }],
    ['hpr_nummer', '1234567890', 'hpr-number-malformed', { value: '1234567890' }],
    ['hpr_nummer', '92079x8', 'hpr-number-malformed', { value: '92079x8' }],
    ['fødselsår', '81', 'year-unreadable', { value: '81' }],
    ['fødselsår', '1.5.1981', 'year-unreadable', { value: '1.5.1981' }],
    ['fødselsår', '1938', 'birth-year-implausible', { value: '1938', from: 1939, to: 1994 }],
    ['fødselsår', '1995', 'birth-year-implausible', { value: '1995', from: 1939, to: 1994 }],
    ['startdato', 'mars 2012', 'date-unreadable', { value: 'mars 2012' }],
    ['startdato', '2012-3-1', 'date-unreadable', { value: '2012-3-1' }],
    ['startdato', '01.03.12', 'date-unreadable', { value: '01.03.12' }],
    ['startdato', '2012-02-31', 'date-impossible', { value: '2012-02-31' }],
    ['startdato', '31.2.2012', 'date-impossible', { value: '31.2.2012' }],
    ['startdato', '29.2.2013', 'date-impossible', { value: '29.2.2013' }],
    ['startdato', '31.4.2013', 'date-impossible', { value: '31.4.2013' }],
    ['statusdato', '2014-13-01', 'date-impossible', { value: '2014-13-01' }],
    ['statusdato', '2014-00-10', 'date-impossible', { value: '2014-00-10' }],
    ['statusdato', '0.1.2014', 'date-impossible', { value: '0.1.2014' }],
    [
      'startdato',
      '1979-12-31',
      'date-implausible',
      { value: '1979-12-31', from: '1980-01-01', to: '2015-12-31' },
    ],
    [
      'statusdato',
      '1.1.2016',
      'date-implausible',
      { value: '1.1.2016', from: '1980-01-01', to: '2015-12-31' },
    ],
    ['stillingsmodell', '0', 'position-model-unknown', { value: '0' }],
    ['stillingsmodell', '4', 'position-model-unknown', { value: '4' }],
    ['stillingsprosent', 'hel', 'percentage-unreadable', { value: 'hel' }],
    ['stillingsprosent', '1,2,3', 'percentage-unreadable', { value: '1,2,3' }],
    ['stillingsprosent', '-1', 'percentage-outside-range', { value: '-1', from: 0, to: 100 }],
    ['stillingsprosent', '100,1', 'percentage-outside-range', { value: '100,1', from: 0, to: 100 }],
    ['har_veileder', 'kanskje', 'yes-no-unknown', { value: 'kanskje' }],
    ['har_utdanningsplan', '1', 'yes-no-unknown', { value: '1' }],
    ['status', 'ferdig', 'status-unknown', { value: 'ferdig' }],
  ])('rejects %s %j: %s', (column, cell, code, params) => {
    expect(readRow({ [column]: cell })).toEqual({ ok: false, problems: [{ column, code, params }] })
  })

  it('tells everything that is wrong with a row at once', () => {
    const row = readRow({
      rapportår: '2009',
      stillingsprosent: '120',
      startdato: '31.2.2012',
      status: 'ferdig',
    })
    expect(row.ok ? [] : row.problems.map(problem => problem.column)).toEqual([
      ...['rapportår', 'startdato', 'stillingsprosent', 'status'],
    ])
  })

  it('does not blame the municipality code when the year is unreadable', () => {
    const row = readRow({ rapportår: 'i fjor', kommunenr: '3405' })
    expect(row.ok ? [] : row.problems).toEqual([
      { column: 'rapportår', code: 'year-unreadable', params: { value: 'i fjor' } },
    ])
  })

  it('rejects a row with more cells than the header, since its cells may have slipped', () => {
    const cells = [...columns.map(column => complete[column]), 'en til']
    expect(readParticipantRow(cells, mapping, register)).toEqual({
      ok: false,
      problems: [{ column: 'merknad', code: 'cells-beyond-header', params: { cells: 15, width: 14 } }],
    })
  })

  it('does not mind blank cells beyond the header', () => {
    const cells = [...columns.map(column => complete[column]), '', ' ']
    expect(readParticipantRow(cells, mapping, register).ok).toBe(true)
  })

  it.each([
    [['', ' ', '\t', '\u00a0'], true],
    [[], true],
    [['', '0', ''], false],
  ])('tells of %j whether it is blank', (cells, isBlank) => {
    expect(isBlankRow(cells)).toBe(isBlank)
  })
})
