import type { ServicePeriod } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import { cutAt, pathOf } from '../../../apps/web/src/features/progress/path-of.ts'

const period = (id: string, startsOn: string, endsOn: string | null): ServicePeriod => ({
  id,
  category: 'open-practice',
  place: 'Toppen legesenter',
  arena: null,
  municipality: null,
  positionPercent: 100,
  startsOn,
  endsOn,
  isPlanned: false,
  providerRegisteredOn: '2019-03-01',
  version: 1,
})

const progress = (completion: { earliestOn: string | null; assumedFrom: string | null }) => ({
  asOf: '2026-01-31',
  periods: [],
  completion: { binding: null, missing: [], unknown: [], ...completion },
})

describe('pathOf', () => {
  it('adds what is assumed after the last period, to the day of completion', () => {
    const { services, startsOn, endsOn } = pathOf(
      {
        servicePeriods: [
          period('later', '2022-01-01', '2026-06-30'),
          period('earlier', '2021-03-01', '2021-12-31'),
        ],
        absences: null,
      },
      progress({ earliestOn: '2027-02-28', assumedFrom: '2026-07-01' }),
    )
    expect(services.map(line => [line.kind, line.period.id, line.startsOn, line.endsOn])).toEqual([
      ['counts', 'earlier', '2021-03-01', '2021-12-31'],
      ['counts', 'later', '2022-01-01', '2026-06-30'],
      ['assumed', 'later', '2026-07-01', '2027-02-28'],
    ])
    expect([startsOn, endsOn]).toEqual(['2021-03-01', '2027-02-28'])
  })

  it('assumes nothing where no day is reached', () => {
    const { services } = pathOf(
      { servicePeriods: [period('a', '2021-03-01', '2021-12-31')], absences: [] },
      progress({ earliestOn: null, assumedFrom: '2022-01-01' }),
    )
    expect(services.map(({ kind }) => kind)).toEqual(['counts'])
  })

  it('calls service planned that begins after the day, and says which counts in part or not at all', () => {
    const amount = (units: number) => ({ units, months: 0, duration: { years: 0, months: 0, days: 0 } })
    const losing = (servicePeriodId: string, counted: number) => ({
      servicePeriodId,
      category: 'open-practice' as const,
      gross: amount(2),
      counted: amount(counted),
      notCounted: [{ reason: 'absence-deducted' as const, amount: amount(2 - counted), days: [] }],
    })
    const { services } = pathOf(
      {
        servicePeriods: [
          period('part', '2021-03-01', '2021-12-31'),
          period('nothing', '2022-01-01', '2022-12-31'),
          period('ahead', '2026-02-01', null),
        ],
        absences: null,
      },
      {
        ...progress({ earliestOn: null, assumedFrom: null }),
        periods: [losing('part', 1), losing('nothing', 0)],
      },
    )
    expect(services.map(({ kind }) => kind)).toEqual(['countsInPart', 'countsNot', 'planned'])
  })
})

describe('cutAt', () => {
  const line = { kind: 'counts' as const, period: period('a', '2025-01-01', null), startsOn: '2025-01-01' }

  it('cuts a period that goes on at the end of the day', () => {
    expect(
      cutAt({ ...line, endsOn: null }, '2026-01-31', '2027-02-28').map(({ kind, startsOn, endsOn }) => [
        kind,
        startsOn,
        endsOn,
      ]),
    ).toEqual([
      ['counts', '2025-01-01', '2026-01-31'],
      ['planned', '2026-02-01', '2027-02-28'],
    ])
  })

  it('leaves what ends on the day whole', () => {
    expect(cutAt({ ...line, endsOn: '2026-01-31' }, '2026-01-31', '2027-02-28')).toEqual([
      { ...line, endsOn: '2026-01-31' },
    ])
  })
})
