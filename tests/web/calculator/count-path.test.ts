import { toShownAmount } from '@alis/domain'
import { describe, expect, it } from 'vitest'
import { calculatePath } from '../../../apps/api/src/features/calculator/calculate-path.ts'
import { countPath } from '../../../apps/web/src/features/calculator/count-path.ts'
import type { Path, PathPeriod } from '../../../apps/web/src/features/calculator/path.ts'

const part = (
  category: PathPeriod['category'],
  startsOn: string,
  endsOn: string | null,
  positionPercent = 100,
): PathPeriod => ({ startsOn, endsOn, category, positionPercent })

const hospital = part('institution', '2021-03-01', '2021-08-31')
const firstTwoYears = [hospital, part('open-practice', '2021-09-01', '2023-02-28')]

const path = (change: Partial<Path> = {}): Path => ({
  scheme: 'new-2019',
  part1CompletedOn: '2020-08-31',
  periods: [hospital, part('open-practice', '2021-09-01', null)],
  absences: [],
  asOf: '2024-01-01',
  continueLast: true,
  absenceDeduction: 'excess',
  ...change,
})

const leaveOf2022 = {
  startsOn: '2022-01-01',
  endsOn: '2022-12-31',
  type: 'parental-leave',
  percent: 100,
} as const

const workedCases: [string, Path, string | null][] = [
  ['full time throughout', path(), '2026-02-28'],
  [
    'the third year at 60 %',
    path({
      periods: [
        ...firstTwoYears,
        part('open-practice', '2023-03-01', '2024-02-29', 60),
        part('open-practice', '2024-03-01', null),
      ],
    }),
    '2026-07-24',
  ],
  [
    '60 % from the third year on',
    path({ periods: [...firstTwoYears, part('open-practice', '2023-03-01', null, 60)] }),
    '2028-02-29',
  ],
  [
    'half time, the first year in an institution',
    path({
      periods: [
        part('institution', '2021-03-01', '2022-02-28', 50),
        part('open-practice', '2022-03-01', null, 50),
      ],
    }),
    '2031-02-28',
  ],
  [
    'from the middle of a month',
    path({
      periods: [part('institution', '2021-02-16', '2021-08-15'), part('open-practice', '2021-08-16', null)],
    }),
    '2026-02-13',
  ],
  ['parental leave all of 2022', path({ absences: [leaveOf2022] }), '2026-08-14'],
  ['all absence deducted', path({ absences: [leaveOf2022], absenceDeduction: 'whole' }), '2027-02-28'],
  [
    'no institution planned, part 1 unknown',
    path({ part1CompletedOn: null, periods: [part('open-practice', '2021-03-01', null)] }),
    null,
  ],
  ['nothing after the last period', path({ periods: firstTwoYears, continueLast: false }), null],
  ['the old scheme', path({ scheme: 'old', absences: [leaveOf2022] }), null],
]

describe('count-path', () => {
  it.each(workedCases)('gives in the browser what the API gives: %s', async (_, described, earliestOn) => {
    const { assessment } = countPath(described)
    const answer = await calculatePath(described, 'nb')
    const months = (units: number) => toShownAmount(units, 'down').months
    const { categories, total } = assessment.counted

    expect(answer.completion.earliestOn).toBe(earliestOn)
    expect(assessment.completion.earliestOn).toBe(earliestOn)
    expect(answer.completion.binding).toBe(assessment.completion.binding)
    expect(answer.completion.missing).toEqual(assessment.completion.missing.map(({ code }) => code))
    expect(answer.asOf).toBe(assessment.asOf)
    expect(answer.regulation).toBe(assessment.regulation)
    expect(
      Object.fromEntries(Object.entries(answer.counted).map(([name, amount]) => [name, amount.months])),
    ).toEqual({
      ...Object.fromEntries(
        Object.entries(categories).map(([name, { countedUnits }]) => [name, months(countedUnits)]),
      ),
      total: months(total.countedUnits),
    })
    expect(answer.requirements).toEqual(
      assessment.requirements.map(({ code, status, countedUnits, requiredUnits, metOn }) => ({
        code,
        status,
        countedMonths: countedUnits === null ? null : months(countedUnits),
        requiredMonths: months(requiredUnits),
        metOn,
      })),
    )
  })
})
