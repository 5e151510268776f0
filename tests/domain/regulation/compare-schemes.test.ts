import { compareSchemes, type ServicePeriod, type TrainingFacts } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const period = (
  id: string,
  startsOn: string,
  endsOn: string | null,
  category: ServicePeriod['category'],
): ServicePeriod => ({
  id,
  startsOn,
  endsOn,
  category,
  positionPercent: 100,
})
const facts = (...periods: ServicePeriod[]): TrainingFacts => ({
  scheme: 'old',
  part1CompletedOn: null,
  part1Exempt: true,
  periods,
  absences: [],
})
const ASOF = { asOf: '2024-12-31' }

describe('compare-schemes', () => {
  it('counts the same history under both', () => {
    const compared = compareSchemes(
      facts(
        period('practice', '2018-01-01', '2023-12-31', 'open-practice'),
        period('ward', '2024-01-01', '2024-12-31', 'institution'),
      ),
      ASOF,
    )
    expect(compared.oldScheme).toMatchObject({
      regulation: 'old-scheme',
      completion: { earliestOn: '2024-12-31' },
    })
    expect(compared.newScheme).toMatchObject({
      regulation: 'new-scheme-2019',
      completion: { earliestOn: '2024-06-30' },
    })
    expect(compared).toMatchObject({ applicationDeadlineOn: '2026-12-31', oldSchemeOutcome: 'in-time' })
  })

  it.each([
    ['in-time', '2023-01-01', '2024-12-31'],
    ['too-late', '2023-01-02', '2024-12-31'],
    ['deadline-passed', '2023-01-01', '2027-01-01'],
  ])('says %s for practice from %s as of %s', (outcome, startsOn, asOf) => {
    const ward = period('ward', '2021-01-01', '2021-12-31', 'institution')
    const compared = compareSchemes(facts(ward, period('practice', startsOn, null, 'open-practice')), {
      asOf,
    })
    expect(compared.oldSchemeOutcome).toBe(outcome)
  })

  it('says where the old scheme cannot be completed', () => {
    const compared = compareSchemes(facts(period('practice', '2018-01-01', null, 'open-practice')), ASOF)
    expect(compared.oldSchemeOutcome).toBe('cannot-be-met')
  })
})
