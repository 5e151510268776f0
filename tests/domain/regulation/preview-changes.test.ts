import {
  assess,
  changePath,
  newScheme2019,
  type PathChange,
  previewChanges,
  regulationOf,
  type TrainingFacts,
} from '@alis/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyChanges, possible } from '../service/arbitrary-changes.ts'
import { anyDay, anyFacts, anySuccession } from '../service/arbitrary-training.ts'

const RUNS = { numRuns: 1000 }

/** Half a year in hospital from 1 March 2021, then open practice, all at full time. */
const facts: TrainingFacts = {
  scheme: 'new-2019',
  part1CompletedOn: '2021-02-28',
  periods: [
    {
      id: 'hospital',
      startsOn: '2021-03-01',
      endsOn: '2021-08-31',
      category: 'institution',
      positionPercent: 100,
    },
    { id: 'practice', startsOn: '2021-09-01', endsOn: null, category: 'open-practice', positionPercent: 100 },
  ],
  absences: [],
}

const earliestOn = (changes: PathChange[]) => {
  const { before, after } = previewChanges(facts, changes, { asOf: '2022-12-31' })
  return [before.completion.earliestOn, after.completion.earliestOn]
}

describe('preview-changes', () => {
  it.each<[string, PathChange[], string | null]>([
    ['nothing', [], '2026-02-28'],
    [
      '60 % in the third year',
      [
        {
          kind: 'position',
          periodId: 'practice',
          startsOn: '2023-03-01',
          endsOn: '2024-02-29',
          positionPercent: 60,
        },
      ],
      '2026-07-24',
    ],
    [
      '60 % from the third year on',
      [
        {
          kind: 'position',
          periodId: 'practice',
          startsOn: '2023-03-01',
          endsOn: null,
          positionPercent: 60,
        },
      ],
      '2028-02-29',
    ],
    [
      'parental leave in all of 2022',
      [
        {
          kind: 'absence',
          type: 'parental-leave',
          startsOn: '2022-01-01',
          endsOn: '2022-12-31',
          percent: 100,
        },
      ],
      '2026-08-14',
    ],
    [
      'hospital two years later',
      [{ kind: 'move', periodId: 'hospital', startsOn: '2023-03-01' }],
      '2026-02-28',
    ],
    [
      'open practice instead of the hospital',
      [
        {
          kind: 'service',
          category: 'open-practice',
          positionPercent: 100,
          startsOn: '2021-03-01',
          endsOn: '2021-08-31',
          isInstead: true,
        },
      ],
      null,
    ],
  ])('shows what %s does to the day one can be done', (_name, changes, expected) => {
    expect(earliestOn(changes)).toEqual(['2026-02-28', expected])
  })

  it('counts new service from the registration of its provider on', () => {
    const service = (registeredOn: string): PathChange => ({
      kind: 'service',
      category: 'open-practice',
      positionPercent: 100,
      startsOn: '2023-01-01',
      endsOn: '2023-12-31',
      isInstead: true,
      registration: [{ startsOn: registeredOn, endsOn: null }],
    })
    expect(earliestOn([service('2023-01-01')])).toEqual(['2026-02-28', '2026-02-28'])
    expect(earliestOn([service('2023-07-01')])).toEqual(['2026-02-28', '2026-08-31'])
  })

  describe('obeys the laws', { timeout: 60_000 }, () => {
    const anyChanged = fc
      .oneof(anyFacts, anySuccession)
      .chain(path =>
        fc.tuple(fc.constant(path), anyChanges(path), fc.constantFrom('new-2019', 'old'), anyDay),
      )

    it('shows what is counted now, and what is counted of the changed path', () => {
      fc.assert(
        fc.property(anyChanged, ([path, changes, scheme, asOf]) => {
          const training = { ...path, scheme }
          const all = possible(training, changes)
          const { before, after } = previewChanges(training, all, { asOf })
          const { periods, absences } = changePath(training, all)
          expect(before).toEqual(assess(training, regulationOf(scheme), { asOf }))
          expect(after).toEqual(assess({ ...training, periods, absences }, regulationOf(scheme), { asOf }))
        }),
        RUNS,
      )
    })

    it('changes no figure by the percentage that there is already', () => {
      fc.assert(
        fc.property(anyChanged, ([path, changes, , asOf]) => {
          const same = changes.flatMap((change): PathChange[] => {
            const period = path.periods.find(({ id }) => change.kind === 'position' && id === change.periodId)
            return change.kind !== 'position' || period === undefined
              ? []
              : [{ ...change, positionPercent: period.positionPercent }]
          })
          const { before, after } = previewChanges(path, same, { asOf })
          expect(after).toEqual(before)
        }),
        RUNS,
      )
    })

    it('changes no figure by a percentage that is changed and changed back', () => {
      fc.assert(
        fc.property(anySuccession, anyDay, anyDay, (path, startsOn, asOf) => {
          const [period] = path.periods
          if (period === undefined) throw new Error('A succession has a period.')
          const { id: periodId, positionPercent } = period
          const whole = { kind: 'position', periodId, startsOn: period.startsOn, endsOn: null } as const
          const { counted, requirements, completion } = assess(path, newScheme2019, { asOf })
          const { after } = previewChanges(
            path,
            [
              { ...whole, startsOn, positionPercent: 47 },
              { ...whole, positionPercent },
            ],
            { asOf },
          )
          expect({
            counted: after.counted,
            requirements: after.requirements,
            completion: after.completion,
          }).toEqual({ counted, requirements, completion })
        }),
        RUNS,
      )
    })
  })
})
