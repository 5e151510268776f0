import { assess, findDecisive, newScheme2019, type ServicePeriod } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const institution: ServicePeriod = {
  id: 'institution',
  startsOn: '2021-03-01',
  endsOn: '2021-08-31',
  category: 'institution',
  positionPercent: 100,
}
const practice: ServicePeriod = {
  id: 'practice',
  startsOn: '2021-09-01',
  endsOn: '2023-12-31',
  category: 'open-practice',
  positionPercent: 100,
}

function decisive(periods: readonly ServicePeriod[], continueLast: boolean) {
  const facts = { scheme: 'new-2019', part1CompletedOn: '2020-08-31', periods, absences: [] } as const
  return findDecisive(assess(facts, newScheme2019, { asOf: '2024-01-01', continueLast }).completion)
}

describe('find-decisive', () => {
  it('names what decides the day', () => {
    expect(decisive([institution, practice], true)).toBe('T1')
  })

  it('names the category that nobody planned, not the total that its lack keeps back', () => {
    expect(decisive([practice], true)).toBe('T5')
  })

  it('names the total where no category is lacking', () => {
    expect(decisive([institution, practice], false)).toBe('T1')
  })
})
