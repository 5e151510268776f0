import type { ServicePeriod } from '@alis/contract'
import type { ServicePeriod as PeriodFacts, TrainingFacts } from '@alis/domain'
import { describe, expect, it } from 'vitest'
import {
  emptyService,
  isPlannedByItsStart,
  onlyChanged,
  toBody,
  toPeriodFacts,
  toValues,
  withPeriod,
} from '../../../apps/web/src/features/service-periods/service-values.ts'

const stored: ServicePeriod = {
  id: 'b9a7d7a0-2d5a-4a53-9c61-0a9a5f6f6f01',
  category: 'open-practice',
  place: 'Toppen legesenter',
  arena: null,
  municipality: { id: 42, name: 'Lillehammer' },
  positionPercent: 37.5,
  startsOn: '2021-09-01',
  endsOn: null,
  isPlanned: true,
  providerRegisteredOn: '2019-03-01',
  version: 3,
}

const known = { id: 'new', registration: [{ startsOn: '2019-03-01', endsOn: null }] }
const written = {
  ...emptyService,
  category: 'institution',
  positionPercent: '37,5',
  startsOn: '1.3.2021',
  endsOn: '31.8.2021',
}

describe('service-values', () => {
  it('gives back what is stored when nothing is changed', () => {
    expect(onlyChanged(toBody(toValues(stored)) as never, stored)).toEqual({ version: 3 })
  })

  it('sends that a plan was done, and nothing else', () => {
    const body = toBody({ ...toValues(stored), isPlanned: false })
    expect(onlyChanged(body as never, stored)).toEqual({ version: 3, isPlanned: false })
  })

  it('takes a period for a plan when it starts after today, however the day is written', () => {
    const today = '2026-07-24'
    expect(isPlannedByItsStart('25.7.2026', today)).toBe(true)
    expect(isPlannedByItsStart('250726', today)).toBe(true)
    expect(isPlannedByItsStart('24.7.2026', today)).toBe(false)
    expect(isPlannedByItsStart('25.7', today)).toBe(false)
    expect(isPlannedByItsStart('31.9.2026', today)).toBe(false)
    expect(isPlannedByItsStart('', today)).toBe(false)
  })

  it('counts a period as soon as what counting looks at is written', () => {
    expect(toPeriodFacts(written, known)).toEqual({
      ...known,
      category: 'institution',
      positionPercent: 37.5,
      startsOn: '2021-03-01',
      endsOn: '2021-08-31',
      planned: false,
    })
    expect(toPeriodFacts({ ...written, isOpen: true }, known)?.endsOn).toBeNull()
  })

  it.each([
    ['no type', { category: '' }],
    ['no percentage', { positionPercent: '' }],
    ['more than full time', { positionPercent: '101' }],
    ['half a day', { startsOn: '1.3.20211' }],
    ['no last day', { endsOn: '' }],
  ])('does not count a period with %s', (_, change) => {
    expect(toPeriodFacts({ ...written, ...change }, known)).toBeNull()
  })

  it('puts the written period in the place of the stored one, or adds it', () => {
    const period = (id: string, positionPercent: number): PeriodFacts => ({
      id,
      category: 'institution',
      positionPercent,
      startsOn: '2021-03-01',
      endsOn: null,
    })
    const facts: TrainingFacts = {
      scheme: 'new-2019',
      part1CompletedOn: null,
      periods: [period('a', 100), period('b', 100)],
      absences: [],
    }
    expect(withPeriod(facts, period('a', 50)).periods).toEqual([period('a', 50), period('b', 100)])
    expect(withPeriod(facts, period('c', 50)).periods.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
