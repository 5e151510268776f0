import { countSupervision, type SupervisionFacts, supervisionNumbers } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const facts = (overrides: Partial<SupervisionFacts> = {}): SupervisionFacts => ({
  scheme: 'new-2019',
  part3StartedOn: '2021-03-01',
  periods: [{ startsOn: '2021-03-01', endsOn: null }],
  given: [],
  ...overrides,
})

const given = (heldOn: string, minutes: number, isConfirmed = true) => ({ heldOn, minutes, isConfirmed })

describe('count-hours', () => {
  it('asks for 42 hours a year of service, and 210 in five years', () => {
    expect(countSupervision(facts(), '2022-02-28')).toMatchObject({
      requiredMinutes: 42 * 60,
      requiredInAllMinutes: 210 * 60,
    })
    expect(countSupervision(facts(), '2026-02-28').requiredMinutes).toBe(210 * 60)
  })

  it('asks for more in all once the training has lasted more than five years', () => {
    const { requiredMinutes, requiredInAllMinutes } = countSupervision(facts(), '2027-02-28')
    expect(requiredMinutes).toBe(252 * 60)
    expect(requiredInAllMinutes).toBe(252 * 60)
  })

  it('lets a month’s three and a half hours fall due with its days, in February and its leap day too', () => {
    const start = { part3StartedOn: '2024-02-01', periods: [{ startsOn: '2024-02-01', endsOn: null }] }
    // 210 minutes in 29 days: 101.4 after fourteen, 202.8 after twenty-eight, 210 on the leap day.
    expect(countSupervision(facts(start), '2024-02-14').requiredMinutes).toBe(101)
    expect(countSupervision(facts(start), '2024-02-28').requiredMinutes).toBe(202)
    expect(countSupervision(facts(start), '2024-02-29').requiredMinutes).toBe(210)
    // In a common year the fourteenth of twenty-eight days is half of it.
    expect(countSupervision(facts(), '2023-02-14').requiredMinutes).toBe(23 * 210 + 105)
  })

  it('puts both ends of a period in the months they belong to, and what is rounded off in the next', () => {
    const { months } = countSupervision(
      facts({
        part3StartedOn: '2021-01-31',
        periods: [{ startsOn: '2021-01-31', endsOn: '2021-03-01' }],
      }),
      '2021-04-30',
    )
    // 210/31 = 6.77, then 216.77, then 223.55, each rounded down in sum.
    expect(months.map(({ month, requiredMinutes }) => [month, requiredMinutes])).toEqual([
      ['2021-01', 6],
      ['2021-02', 210],
      ['2021-03', 7],
      ['2021-04', 0],
    ])
  })

  it('asks for nothing on days without service, and counts overlapping service once', () => {
    expect(countSupervision(facts({ periods: [] }), '2026-02-28')).toMatchObject({
      requiredMinutes: 0,
      deficitMinutes: 0,
      paces: [],
    })
    const twice = [
      { startsOn: '2021-03-01', endsOn: '2021-06-30' },
      { startsOn: '2021-05-01', endsOn: '2021-08-31' },
      { startsOn: '2022-01-01', endsOn: '2022-01-31' },
    ]
    expect(countSupervision(facts({ periods: twice }), '2022-12-31').requiredMinutes).toBe(7 * 210)
  })

  it('asks for nothing of service before part 3, and keeps hours from before out of every sum', () => {
    const counted = countSupervision(
      facts({
        part3StartedOn: '2021-04-01',
        given: [given('2021-03-31', 240), given('2021-04-01', 60), given('2021-05-01', 60)],
      }),
      '2021-04-30',
    )
    expect(counted).toMatchObject({
      requiredMinutes: 210,
      confirmedMinutes: 60,
      beforePart3Minutes: 240,
      deficitMinutes: 150,
    })
    expect(counted.months).toHaveLength(1)
  })

  it('makes more in one month up for less in another, and counts only what is confirmed', () => {
    const counted = countSupervision(
      facts({ given: [given('2021-03-31', 600), given('2021-04-01', 240, false)] }),
      '2021-05-31',
    )
    expect(counted.months).toEqual([
      {
        month: '2021-03',
        requiredMinutes: 210,
        confirmedMinutes: 600,
        enteredMinutes: 0,
        balanceMinutes: 390,
      },
      {
        month: '2021-04',
        requiredMinutes: 210,
        confirmedMinutes: 0,
        enteredMinutes: 240,
        balanceMinutes: 180,
      },
      { month: '2021-05', requiredMinutes: 210, confirmedMinutes: 0, enteredMinutes: 0, balanceMinutes: -30 },
    ])
    expect(counted).toMatchObject({ deficitMinutes: 30, enteredMinutes: 240 })
  })

  it('says what ends a deficit: four hours a month gain half an hour, six gain two and a half', () => {
    // Three months of 210 minutes without any: 630 minutes.
    const { deficitMinutes, paces } = countSupervision(facts(), '2021-05-31')
    expect(deficitMinutes).toBe(630)
    expect(paces).toEqual([
      { minutesPerMonth: 240, evenIn: '2023-02' },
      { minutesPerMonth: 300, evenIn: '2021-12' },
      { minutesPerMonth: 360, evenIn: '2021-10' },
      { minutesPerMonth: 480, evenIn: '2021-08' },
    ])
  })

  it('names no month for a pace that takes more than ten years', () => {
    const { paces } = countSupervision(facts(), '2026-02-28')
    expect(paces[0]).toEqual({ minutesPerMonth: 240, evenIn: null })
  })

  it('knows no amount in the old scheme', () => {
    const old = countSupervision(facts({ scheme: 'old', given: [given('2021-03-05', 120)] }), '2022-02-28')
    expect(old).toMatchObject({
      isRequired: false,
      requiredMinutes: 0,
      requiredInAllMinutes: 0,
      confirmedMinutes: 120,
      deficitMinutes: 0,
    })
  })

  it('keeps the numbers of both schemes as they were published', () => {
    expect(supervisionNumbers['new-scheme-2019'].individual).toMatchObject({
      minutesPerMonth: 240,
      monthsPerYear: 10.5,
      years: 5,
      partTime: 'not-reduced',
      absence: 'within-the-free-months',
      accrual: 'evenly-over-service',
    })
    expect(supervisionNumbers['new-scheme-2019'].group).toMatchObject({
      years: 2,
      openPracticeYears: 1,
      minutesRecommended: 7200,
      hasDiploma: true,
    })
    expect(supervisionNumbers['old-scheme']).toMatchObject({
      individual: null,
      group: { years: 2, openPracticeYears: null, minutesRecommended: null, hasDiploma: false },
    })
  })
})
