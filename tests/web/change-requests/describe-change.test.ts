import { loadTexts } from '@alis/texts'
import { describe, expect, it } from 'vitest'
import { describeChange } from '../../../apps/web/src/features/change-requests/describe-change.ts'

const periods = [{ id: 'p1', place: 'Toppen legesenter' }]
const position = {
  kind: 'position' as const,
  periodId: 'p1',
  startsOn: '2027-01-01',
  endsOn: '2028-12-31',
  positionPercent: 80,
}

describe('describe-change', () => {
  it('says a reduced percentage with its period and days', async () => {
    expect(describeChange(await loadTexts.nb(), position, periods)).toBe(
      '80\u00a0% stilling ved Toppen legesenter fra 1. januar 2027 til og med 31. desember 2028.',
    )
    expect(describeChange(await loadTexts.en(), { ...position, endsOn: null }, periods)).toBe(
      '80% position at Toppen legesenter from 1 January 2027, for as long as the period lasts.',
    )
  })

  it('says leave by its class and its days', async () => {
    const leave = {
      kind: 'absence' as const,
      type: 'parental-leave' as const,
      startsOn: '2027-09-01',
      endsOn: '2027-12-31',
      percent: 100,
    }
    expect(describeChange(await loadTexts.nn(), leave, periods)).toBe(
      'Foreldrepermisjon, 100\u00a0%, frå 1. september 2027 til og med 31. desember 2027.',
    )
  })

  it('says whether a new period comes instead of what stands there, or beside it', async () => {
    const service = {
      kind: 'service' as const,
      category: 'institution' as const,
      place: 'Sykehuset Innlandet',
      municipalityId: null,
      positionPercent: 100,
      startsOn: '2027-01-01',
      endsOn: '2027-06-30',
      isInstead: true,
    }
    const texts = await loadTexts.nb()
    expect(describeChange(texts, service, periods)).toBe(
      'Institusjonstjeneste ved Sykehuset Innlandet i 100\u00a0% stilling fra 1. januar 2027 til og med 30. juni 2027, i stedet for tjenesten som står i de dagene.',
    )
    expect(describeChange(texts, { ...service, isInstead: false }, periods)).toContain('i tillegg til')
  })

  it('says where a period is moved to, also when it is there no longer', async () => {
    const texts = await loadTexts.nb()
    const move = { kind: 'move' as const, periodId: 'p1', startsOn: '2027-01-01' }
    expect(describeChange(texts, move, periods)).toBe(
      'Tjenesten ved Toppen legesenter flyttes, starter 1. januar 2027 og varer like lenge som før.',
    )
    expect(describeChange(texts, { ...move, periodId: 'p2' }, periods)).toContain(
      'i en periode som ikke finnes lenger',
    )
  })
})
