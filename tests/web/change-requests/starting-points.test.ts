import type { ServicePeriod } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import { startingPoints } from '../../../apps/web/src/features/change-requests/starting-points.ts'

const aPeriod = (fields: Partial<ServicePeriod>): ServicePeriod => ({
  id: 'practice',
  category: 'open-practice',
  place: 'Toppen legesenter',
  arena: null,
  municipality: null,
  positionPercent: 100,
  startsOn: '2024-01-01',
  endsOn: null,
  isPlanned: false,
  providerRegisteredOn: '2019-03-01',
  version: 1,
  ...fields,
})
const institution = aPeriod({
  id: 'hospital',
  category: 'institution',
  startsOn: '2027-09-01',
  endsOn: '2028-02-29',
})

const changesOf = (code: string, periods: ServicePeriod[], today: string) =>
  startingPoints(periods, today).find(point => point.code === code)?.changes

describe('starting-points', () => {
  it('reduces every period over 80 % in the next two years, and no other', () => {
    const practice = aPeriod({ endsOn: '2027-08-31' })
    const parallel = aPeriod({ id: 'duty', positionPercent: 20 })
    expect(changesOf('reduced', [practice, institution, parallel], '2026-01-31')).toEqual([
      {
        kind: 'position',
        periodId: 'practice',
        startsOn: '2026-01-31',
        endsOn: '2027-08-31',
        positionPercent: 80,
      },
      {
        kind: 'position',
        periodId: 'hospital',
        startsOn: '2027-09-01',
        endsOn: '2028-01-30',
        positionPercent: 80,
      },
    ])
  })

  it('is not offered where it would change nothing', () => {
    const codes = (periods: ServicePeriod[]) => startingPoints(periods, '2026-01-31').map(({ code }) => code)
    expect(codes([aPeriod({})])).toEqual(['reduced', 'leave'])
    expect(codes([aPeriod({ positionPercent: 80 })])).toEqual(['full-time', 'leave'])
    expect(codes([aPeriod({ endsOn: '2026-01-30' })])).toEqual(['leave'])
  })

  it('takes the next autumn that has not begun', () => {
    const startOf = (today: string) => changesOf('leave', [], today)?.[0]?.startsOn
    expect(startOf('2026-08-31')).toBe('2026-09-01')
    expect(startOf('2026-09-01')).toBe('2027-09-01')
  })

  it('moves planned institution service half a year, where there is half a year', () => {
    expect(changesOf('institution-earlier', [institution], '2027-02-28')).toEqual([
      { kind: 'move', periodId: 'hospital', startsOn: '2027-03-01' },
    ])
    expect(changesOf('institution-earlier', [institution], '2027-03-01')).toBeUndefined()
  })
})
