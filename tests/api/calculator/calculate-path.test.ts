import { type CalculatorInput, calculate } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../setup/app.ts'

const test = testApp()

const hospital = {
  startsOn: '2021-03-01',
  endsOn: '2021-08-31',
  category: 'institution',
  positionPercent: 100,
} as const
const practice = (startsOn: string, endsOn: string | null, positionPercent = 100) =>
  ({ startsOn, endsOn, category: 'open-practice', positionPercent }) as const

const path = (change: Partial<CalculatorInput> = {}): CalculatorInput => ({
  scheme: 'new-2019',
  part1CompletedOn: '2020-08-31',
  periods: [hospital, practice('2021-09-01', null)],
  asOf: '2024-01-01',
  ...change,
})

const ask = (body: CalculatorInput, lang: 'nb' | 'nn' | 'en' = 'nb') =>
  test.stranger.call(calculate, { body, query: { lang } })

const earliest = async (change: Partial<CalculatorInput>) =>
  (await ask(path(change))).body.completion.earliestOn

describe('calculate-path', () => {
  it('counts to the day asked for, tells what is met, and when all can be', async () => {
    const { status, body } = await ask(path({ asOf: '2023-12-31' }))
    expect(status).toBe(200)
    expect(body).toMatchObject({ regulation: 'new-scheme-2019', asOf: '2023-12-31', estimate: true })
    expect(body.counted).toMatchObject({
      'open-practice': { months: 28 },
      institution: { months: 6, text: '6\u00a0md.' },
      'other-gp': { months: 0 },
      total: { months: 34 },
    })
    expect(body.counted.total.text.replace(/\s/g, ' ')).toBe('2 år 10 md.')
    expect(body.requirements.map(({ code, status: state, metOn }) => [code, state, metOn])).toEqual([
      ['T1', 'not-yet', null],
      ['T2', 'met', '2023-08-31'],
      ['T5', 'met', '2021-08-31'],
      ['T6', 'met', '2020-08-31'],
      ['T8', 'not-yet', null],
    ])
    expect(body.completion).toEqual({ earliestOn: '2026-02-28', binding: 'T1', missing: [] })
  })

  it('gives the dates of the worked cases', async () => {
    const part = [hospital, practice('2021-09-01', '2023-02-28')]
    expect(
      await earliest({
        periods: [...part, practice('2023-03-01', '2024-02-29', 60), practice('2024-03-01', null)],
      }),
    ).toBe('2026-07-24')
    expect(await earliest({ periods: [...part, practice('2023-03-01', null, 60)] })).toBe('2028-02-29')
    const absences = [{ startsOn: '2022-01-01', endsOn: '2022-12-31', type: 'parental-leave' }] as const
    expect(await earliest({ absences: [...absences] })).toBe('2026-08-14')
    expect(await earliest({ absences: [...absences], absenceDeduction: 'whole' })).toBe('2027-02-28')
  })

  it('lets the last period go on, unless told not to', async () => {
    const periods = [hospital, practice('2021-09-01', '2023-08-31')]
    expect(await earliest({ periods, asOf: '2023-08-31' })).toBe('2026-02-28')
    // Four months later, with nothing entered meanwhile, it still goes on from the day after it.
    expect(await earliest({ periods, asOf: '2023-12-31' })).toBe('2026-02-28')
    const { body } = await ask(path({ periods, continueLast: false }))
    expect(body.completion).toEqual({ earliestOn: null, binding: null, missing: ['T1', 'T8'] })
  })

  it('never guesses: nobody planned an institution, and part 1 may be unknown', async () => {
    const { body } = await ask(path({ periods: [practice('2021-03-01', null)], part1CompletedOn: null }))
    expect(body.completion.earliestOn).toBeNull()
    expect(body.completion.missing).toContain('T5')
    expect(body.requirements.filter(({ status }) => status === 'unknown').map(({ code }) => code)).toEqual([
      'T6',
      'T8',
    ])
  })

  it('speaks the language that is asked for', async () => {
    const { body } = await ask(path({ asOf: '2021-08-31' }), 'en')
    expect(body.counted.institution.text).not.toBe('6\u00a0md.')
  })

  it.each([
    ['an end before the start', { periods: [{ ...hospital, endsOn: '2021-02-28' }] }, '/periods/0/endsOn'],
    ['a day that is none', { asOf: '2023-02-29' }, '/asOf'],
    ['a day before 1990', { periods: [{ ...hospital, startsOn: '1989-12-31' }] }, '/periods/0/startsOn'],
    ['a day after 2080', { asOf: '2081-01-01' }, '/asOf'],
    ['101 periods', { periods: Array.from({ length: 101 }, () => hospital) }, '/periods'],
    ['no percentage', { periods: [{ ...hospital, positionPercent: 0 }] }, '/periods/0/positionPercent'],
    ['an unknown scheme', { scheme: 'future' }, '/scheme'],
    ['a field that does not exist', { name: 'Kari' }, '/name'],
  ])('refuses %s with the field named', async (_, change, field) => {
    const { status, problem } = await ask({ ...path(), ...(change as Partial<CalculatorInput>) })
    expect(status).toBe(400)
    expect(problem.errors?.map(error => error.path)).toEqual([field])
  })

  it('answers 120 calls a minute from one address', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, () => ask(path())))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })
})
