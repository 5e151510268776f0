import {
  type Absence,
  assess,
  confirmService,
  newScheme2019,
  type ServicePeriod,
  type TrainingFacts,
  toUnits,
  UNITS_PER_MONTH,
} from '@alis/domain'
import { describe, expect, it } from 'vitest'

const period = (changes: Partial<ServicePeriod> = {}): ServicePeriod => ({
  id: 'practice',
  startsOn: '2021-03-01',
  endsOn: null,
  category: 'open-practice',
  positionPercent: 100,
  ...changes,
})
const sick = (startsOn: string, endsOn: string, changes: Partial<Absence> = {}): Absence => ({
  startsOn,
  endsOn,
  type: 'sickness',
  percent: 100,
  ...changes,
})
const facts = (changes: Partial<TrainingFacts> = {}): TrainingFacts => ({
  scheme: 'new-2019',
  part1CompletedOn: '2021-02-28',
  periods: [period()],
  absences: [],
  ...changes,
})
const year = { startsOn: '2022-01-01', endsOn: '2022-12-31' }
const confirm = (changes: Partial<TrainingFacts>, span = year) =>
  confirmService(facts(changes), newScheme2019, span)

describe('confirm-service', () => {
  it('clips periods to the span and says of each what it gives', () => {
    const periods = [
      period({ id: 'before', endsOn: '2022-03-31' }),
      period({ id: 'within', startsOn: '2022-04-01', endsOn: '2022-06-30', category: 'institution' }),
      period({ id: 'after', startsOn: '2022-07-01', positionPercent: 80 }),
      period({ id: 'another year', startsOn: '2023-01-01' }),
    ]
    const { periods: lines, countedUnits } = confirm({ periods })
    expect(
      lines.map(({ periodId, startsOn, endsOn, days, countedUnits: units }) => [
        periodId,
        startsOn,
        endsOn,
        days,
        units / UNITS_PER_MONTH,
      ]),
    ).toEqual([
      ['before', '2022-01-01', '2022-03-31', 90, 3],
      ['within', '2022-04-01', '2022-06-30', 91, 3],
      ['after', '2022-07-01', '2022-12-31', 184, 4.8],
    ])
    expect(countedUnits).toBe(10.8 * UNITS_PER_MONTH)
  })

  it('leaves absence under a tenth of the span alone, and deducts what is beyond it', () => {
    const under = confirm({ absences: [sick('2022-02-01', '2022-02-28')] })
    expect(under.periods[0]).toMatchObject({
      absenceDays: 28,
      deductedUnits: 0,
      notDeductedUnits: toUnits(1),
      countedUnits: toUnits(12),
    })
    const over = confirm({ absences: [sick('2022-02-01', '2022-04-30')] })
    expect(over.periods[0]).toMatchObject({
      absenceDays: 89,
      deductedUnits: 1.8 * UNITS_PER_MONTH,
      notDeductedUnits: 1.2 * UNITS_PER_MONTH,
      countedUnits: 10.2 * UNITS_PER_MONTH,
    })
  })

  it('weighs absence within the span alone: service and absence outside have no part in it', () => {
    // Of the whole path, three years by the end of 2023, two months are less than a tenth.
    const absences = [sick('2021-12-01', '2022-02-28'), sick('2023-01-01', '2023-01-31')]
    const [line] = confirm({ absences }).periods
    expect(line).toMatchObject({ absenceDays: 59, deductedUnits: 0.8 * UNITS_PER_MONTH })
    const whole = assess(facts({ absences: absences.slice(0, 1) }), newScheme2019, { asOf: '2023-12-31' })
    expect(whole.counted.total.deductedUnits).toBe(0)
  })

  it('shares a deduction between the periods that had the absence', () => {
    const periods = [
      period({ id: 'first', endsOn: '2022-06-30' }),
      period({ id: 'second', startsOn: '2022-07-01', category: 'institution' }),
    ]
    const { periods: lines, countedUnits } = confirm({
      periods,
      absences: [sick('2022-06-01', '2022-07-31', { percent: 50 }), sick('2022-12-01', '2022-12-31')],
    })
    expect(lines.map(({ absenceDays }) => absenceDays)).toEqual([30, 62])
    const [first, second] = lines.map(
      ({ deductedUnits, notDeductedUnits }) => (deductedUnits + notDeductedUnits) / UNITS_PER_MONTH,
    )
    expect([first, second]).toEqual([0.5, 1.5])
    expect(lines.reduce((sum, line) => sum + line.countedUnits, 0)).toBe(countedUnits)
    expect(countedUnits).toBe(11.2 * UNITS_PER_MONTH)
  })

  it('counts a day of absence once, and none for holiday and courses', () => {
    const absences = [
      sick('2022-02-01', '2022-02-10', { percent: 50 }),
      sick('2022-02-05', '2022-02-14', { type: 'other-leave', percent: 20 }),
      sick('2022-07-01', '2022-07-31', { type: 'holiday' }),
      sick('2022-09-01', '2022-09-05', { type: 'course' }),
    ]
    expect(confirm({ absences }).periods[0]).toMatchObject({ absenceDays: 14, deductedUnits: 0 })
  })

  it('knows 29 February', () => {
    const leap = { startsOn: '2024-02-01', endsOn: '2024-02-29' }
    expect(confirm({}, leap).periods[0]).toMatchObject({ days: 29, countedUnits: toUnits(1) })
    const lastDay = { startsOn: '2024-02-29', endsOn: '2024-02-29' }
    expect(confirm({}, lastDay).periods[0]).toMatchObject({ days: 1, countedUnits: toUnits(1) / 29 })
  })

  it('applies no limit of the whole path', () => {
    const span = { startsOn: '2021-03-01', endsOn: '2026-08-31' }
    expect(confirm({}, span).countedUnits).toBe(toUnits(66))
  })

  it('counts nothing of service outside registration, and says so in the assessment', () => {
    const registration = [{ startsOn: '2022-07-01', endsOn: null }]
    const { periods, assessment } = confirm({ periods: [period({ registration })] })
    expect(periods[0]).toMatchObject({ days: 365, countedUnits: toUnits(6) })
    expect(assessment.findings.map(({ code }) => code)).toContain('outside-registration')
    expect(assessment).toMatchObject({ regulation: 'new-scheme-2019', asOf: '2022-12-31' })
  })

  it('has no line where there was no service', () => {
    expect(confirm({}, { startsOn: '2020-01-01', endsOn: '2021-02-28' })).toMatchObject({
      periods: [],
      countedUnits: 0,
    })
  })
})
