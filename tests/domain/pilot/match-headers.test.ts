import { describe, expect, it } from 'vitest'
import { matchHeaders, REPORT_COLUMNS } from '../../../packages/domain/src/pilot/index.ts'

describe('match-headers', () => {
  it.each([
    ['participants', REPORT_COLUMNS.participants],
    ['finance', REPORT_COLUMNS.finance],
    ['assessment', REPORT_COLUMNS.assessment],
  ] as const)('knows a %s file by its columns', (kind, columns) => {
    expect(matchHeaders(columns)).toEqual({
      kind,
      positions: Object.fromEntries(columns.map((column, position) => [column, position])),
      width: columns.length,
      missing: [],
      unknown: [],
    })
  })

  it.each([
    ['rapportår', 'Rapportår'],
    ['rapportår', 'RAPPORTÅR'],
    ['rapportår', 'RAPPORTAAR'],
    ['rapportår', 'rapport år'],
    ['rapportår', 'rapportar'],
    ['rapportår', 'rapporta\u030ar'],
    ['hpr_nummer', 'HPR nummer'],
    ['hpr_nummer', 'HPR-nummer'],
    ['hpr_nummer', 'hprnummer'],
    ['hpr_nummer', '\u00a0HPR\u00a0nummer '],
    ['fødselsår', 'Foedselsaar'],
    ['fødselsår', 'FODSELSAR'],
    ['stillingsprosent', 'Stillingsprosent (%)'],
    ['har_utdanningsplan', 'Har utdanningsplan'],
    ['kommunenr', '\ufeffKommunenr.'],
  ])('takes %s also when it is written %j', (column, written) => {
    const headers = REPORT_COLUMNS.participants.map(header => (header === column ? written : header))
    expect(matchHeaders(headers)).toMatchObject({ kind: 'participants', missing: [], unknown: [] })
  })

  it('does not take a similar name for a column', () => {
    const headers = REPORT_COLUMNS.participants.map(header => (header === 'merknad' ? 'merknader' : header))
    expect(matchHeaders(headers)).toMatchObject({
      kind: 'participants',
      missing: ['merknad'],
      unknown: ['merknader'],
    })
  })

  it('takes the columns in any order, lists those it does not know, and counts blank ones', () => {
    const headers = ['status', 'Fylke', 'navn', 'HPR-nummer', '', 'rapportår', 'kommunenr', ' ']
    expect(matchHeaders(headers)).toEqual({
      kind: 'participants',
      positions: { status: 0, navn: 2, hpr_nummer: 3, rapportår: 5, kommunenr: 6 },
      width: 8,
      missing: [
        ...['kommune', 'fødselsår', 'startdato', 'stillingsmodell', 'stillingsprosent', 'har_veileder'],
        ...['har_utdanningsplan', 'statusdato', 'merknad'],
      ],
      unknown: ['Fylke'],
    })
  })

  it.each([
    [['kommunenr', 'rapportår', 'tildelt_kr', 'brukt_kr'], 'finance'],
    [['kommunenr', 'rapportår', 'kriterium', 'vurdering'], 'assessment'],
    [['kommunenr', 'rapportår', 'navn', 'hpr_nummer', 'status'], 'participants'],
  ])('needs no more than %j', (headers, kind) => {
    expect(matchHeaders(headers).kind).toBe(kind)
  })

  it.each([
    [['kommunenr', 'kommune', 'rapportår', 'navn', 'startdato'], 'participants', ['hpr_nummer', 'status']],
    [['kommune', 'rapportår', 'tildelt_kr', 'brukt_kr'], 'finance', ['kommunenr']],
    [['kommunenr', 'rapportår', 'vurdering', 'begrunnelse'], 'assessment', ['kriterium']],
    [['dato', 'beløp'], 'participants', ['kommunenr', 'rapportår', 'navn', 'hpr_nummer', 'status']],
    [[], 'participants', ['kommunenr', 'rapportår', 'navn', 'hpr_nummer', 'status']],
  ])('says of %j which kind is nearest and what it lacks', (headers, nearestKind, missing) => {
    expect(matchHeaders(headers)).toMatchObject({ kind: null, nearestKind, missing, repeated: [] })
  })

  it('refuses a file that has a column twice', () => {
    expect(matchHeaders([...REPORT_COLUMNS.finance, 'Brukt kr'])).toEqual({
      kind: null,
      nearestKind: 'finance',
      missing: [],
      repeated: ['brukt_kr'],
      unknown: [],
    })
  })
})
