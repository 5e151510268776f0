import {
  type Absence,
  type Assessment,
  addDays,
  addMonths,
  assess,
  countDays,
  countService,
  newScheme2019,
  oldScheme,
  overlaps,
  type Regulation,
  SERVICE_CATEGORIES,
  type ServiceCategory,
  type ServicePeriod,
  type TrainingFacts,
  traceDays,
  UNITS_PER_MONTH,
} from '@alis/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAbsence, anyDay, anyFacts, anySuccession, shortened } from './arbitrary-training.ts'
import { countDayByDay } from './day-by-day.ts'

const RUNS = { numRuns: 1000 }
const NEVER = '9999-12-31'

const anyRegulation = fc
  .tuple(
    fc.constantFrom(newScheme2019, oldScheme, shortened(newScheme2019), shortened(oldScheme)),
    fc.constantFrom('excess' as const, 'whole' as const),
  )
  .map(
    ([regulation, absenceDeduction]): Regulation => ({
      ...regulation,
      numbers: { ...regulation.numbers, absenceDeduction },
    }),
  )

const anyPath = fc.oneof(anyFacts, anySuccession)

/** What must not change when the same service is written in another way. */
const outcome = ({ counted, requirements, completion }: Assessment) => ({ counted, requirements, completion })

/** The day of each requirement and of completion; a day that never comes is the last of the calendar. */
const daysOf = ({ requirements, completion }: Assessment): Record<string, string> => ({
  ...Object.fromEntries(
    requirements.map(({ code, metOn, expectedOn }) => [code, metOn ?? expectedOn ?? NEVER]),
  ),
  completion: completion.earliestOn ?? NEVER,
})

function expectNoneEarlier(later: Assessment, earlier: Assessment): void {
  const bound = daysOf(earlier)
  for (const [code, day] of Object.entries(daysOf(later))) {
    expect({ code, isEarlier: day < (bound[code] ?? '') }).toEqual({ code, isEarlier: false })
  }
}

/** The periods cut in two on the given days, wherever these are inside. */
function splitOn(periods: readonly ServicePeriod[], days: readonly string[]): ServicePeriod[] {
  return periods.flatMap(period => {
    const cuts = [...new Set(days)]
      .sort()
      .filter(day => period.startsOn < day && (period.endsOn === null || day <= period.endsOn))
    const starts = [period.startsOn, ...cuts]
    return starts.map((startsOn, index) => {
      const next = starts[index + 1]
      return {
        ...period,
        id: `${period.id}-${index}`,
        startsOn,
        endsOn: next === undefined ? period.endsOn : addDays(next, -1),
      }
    })
  })
}

/** Neighbours of a succession that differ in nothing but their days, made one. */
function mergeNeighbours(periods: readonly ServicePeriod[]): ServicePeriod[] {
  const merged: ServicePeriod[] = []
  for (const period of periods) {
    const last = merged.at(-1)
    const isNeighbour =
      last !== undefined &&
      last.endsOn !== null &&
      addDays(last.endsOn, 1) === period.startsOn &&
      last.category === period.category &&
      last.positionPercent === period.positionPercent
    if (isNeighbour) merged.splice(-1, 1, { ...last, endsOn: period.endsOn })
    else merged.push(period)
  }
  return merged
}

const FIELDS = ['grossUnits', 'deductedUnits', 'supplementUnits', 'cappedUnits', 'countedUnits'] as const

/** The fields of all parts of one category, summed. */
function sumOf<Field extends string>(
  parts: readonly ({ category: ServiceCategory } & Record<Field, number>)[],
  category: ServiceCategory,
  fields: readonly Field[],
): Record<string, number> {
  const own = parts.filter(part => part.category === category)
  return Object.fromEntries(fields.map(field => [field, own.reduce((sum, part) => sum + part[field], 0)]))
}

describe('laws', { timeout: 30_000 }, () => {
  it('counts as the definition does, read day by day', () => {
    const lastDay = '2027-06-01'
    fc.assert(
      fc.property(anyPath, anyRegulation, anyDay, (facts, regulation, asOf) => {
        const slow = countDayByDay(facts, regulation, asOf)
        const { categories, total } = countService(facts, regulation, asOf)
        expect(total.grossUnits).toBe(slow.gross)
        for (const category of SERVICE_CATEGORIES) {
          expect(categories[category].countedUnits).toBe(slow.counted[category])
        }
        const { metOn } = countDayByDay(facts, regulation, lastDay, true)
        const { requirements } = assess(facts, regulation, { asOf, continueLast: false })
        for (const { code, ...result } of requirements) {
          if (code === 'T6' || code === 'T8') continue
          const day = result.metOn ?? result.expectedOn
          expect([code, day !== null && day <= lastDay ? day : undefined]).toEqual([code, metOn.get(code)])
        }
      }),
      // The slow reading takes most of the time; every other law has its thousand runs.
      { numRuns: 100 },
    )
  })

  it('does not look at the order of the input', () => {
    const anyShuffled = anyPath.chain(facts =>
      fc
        .tuple(
          fc.shuffledSubarray([...facts.periods], { minLength: facts.periods.length }),
          fc.shuffledSubarray([...facts.absences], { minLength: facts.absences.length }),
        )
        .map(([periods, absences]) => [facts, { ...facts, periods, absences }] as const),
    )
    fc.assert(
      fc.property(anyShuffled, anyRegulation, anyDay, ([facts, shuffled], regulation, asOf) => {
        expect(assess(shuffled, regulation, { asOf })).toEqual(assess(facts, regulation, { asOf }))
      }),
      RUNS,
    )
  })

  it('changes nothing when a period is split at any day', () => {
    fc.assert(
      fc.property(
        anyPath,
        fc.array(anyDay, { minLength: 1, maxLength: 5 }),
        anyRegulation,
        anyDay,
        (facts, days, regulation, asOf) => {
          const split = { ...facts, periods: splitOn(facts.periods, days) }
          expect(outcome(assess(split, regulation, { asOf }))).toEqual(
            outcome(assess(facts, regulation, { asOf })),
          )
        },
      ),
      RUNS,
    )
  })

  it('changes nothing when equal neighbours are merged', () => {
    fc.assert(
      fc.property(
        anySuccession,
        anyRegulation,
        anyDay,
        fc.constantFrom(50, 100),
        (facts, regulation, asOf, positionPercent) => {
          const periods = facts.periods.map(period => ({ ...period, positionPercent }))
          const apart = { ...facts, periods }
          const merged = { ...facts, periods: mergeNeighbours(periods) }
          expect(outcome(assess(merged, regulation, { asOf }))).toEqual(
            outcome(assess(apart, regulation, { asOf })),
          )
        },
      ),
      RUNS,
    )
  })

  it('gives no earlier day for more absence', () => {
    fc.assert(
      fc.property(anyPath, anyAbsence, anyRegulation, anyDay, (facts, absence, regulation, asOf) => {
        const more = { ...facts, absences: [...facts.absences, absence] }
        expectNoneEarlier(assess(more, regulation, { asOf }), assess(facts, regulation, { asOf }))
      }),
      RUNS,
    )
  })

  describe('gives no later day for a higher percentage, up to full time', () => {
    const raise = (facts: TrainingFacts, index: number, positionPercent: number): TrainingFacts => ({
      ...facts,
      periods: facts.periods.map((period, at) =>
        at === index
          ? { ...period, positionPercent: Math.max(period.positionPercent, positionPercent) }
          : period,
      ),
    })
    const anyRaise = anySuccession.chain(facts =>
      fc.tuple(
        fc.constant(facts),
        fc.nat({ max: facts.periods.length - 1 }),
        fc.constantFrom(34, 50, 66.67, 80, 100),
      ),
    )
    /** The days on which a period gives service; the last goes on in the forecast. */
    const daysOfPeriod = ({ periods }: TrainingFacts, index: number) => ({
      startsOn: periods[index]?.startsOn ?? '',
      endsOn: index === periods.length - 1 ? null : (periods[index]?.endsOn ?? null),
    })
    const keepAbsences = (facts: TrainingFacts, isKept: (absence: Absence) => boolean): TrainingFacts => ({
      ...facts,
      absences: facts.absences.filter(isKept),
    })

    it('where the raised days have no absence', () => {
      fc.assert(
        fc.property(anyRaise, anyRegulation, anyDay, ([facts, index, percent], regulation, asOf) => {
          const raisedDays = daysOfPeriod(facts, index)
          const before = keepAbsences(facts, absence => !overlaps(absence, raisedDays))
          const after = raise(before, index, percent)
          expectNoneEarlier(assess(before, regulation, { asOf }), assess(after, regulation, { asOf }))
        }),
        RUNS,
      )
    })

    it('where all absence is in one category and only the excess is deducted', () => {
      fc.assert(
        fc.property(
          anyRaise,
          fc.constantFrom(newScheme2019, oldScheme, shortened(newScheme2019)),
          anyDay,
          ([facts, index, percent], regulation, asOf) => {
            const category = facts.periods[index]?.category
            const before = keepAbsences(facts, absence =>
              facts.periods.every(
                (period, at) => period.category === category || !overlaps(absence, daysOfPeriod(facts, at)),
              ),
            )
            const after = raise(before, index, percent)
            expectNoneEarlier(assess(before, regulation, { asOf }), assess(after, regulation, { asOf }))
          },
        ),
        RUNS,
      )
    })
  })

  describe('can give a later day for a higher percentage', () => {
    const institution: ServicePeriod = {
      id: 'institution',
      startsOn: '2021-03-01',
      endsOn: '2021-08-31',
      category: 'institution',
      positionPercent: 100,
    }
    const practice = (
      id: string,
      startsOn: string,
      endsOn: string | null,
      positionPercent: number,
    ): ServicePeriod => ({
      id,
      startsOn,
      endsOn,
      category: 'open-practice',
      positionPercent,
    })
    const sickness = (startsOn: string, endsOn: string): Absence => ({
      startsOn,
      endsOn,
      type: 'sickness',
      percent: 100,
    })
    const facts = (periods: ServicePeriod[], absences: Absence[]): TrainingFacts => ({
      scheme: 'new-2019',
      part1CompletedOn: '2021-02-28',
      periods,
      absences,
    })

    it('where the deduction is spread: more absence in practice takes more from the institution', () => {
      const absences = [sickness('2021-05-01', '2021-05-31'), sickness('2021-09-01', '2022-08-31')]
      const earliestOn = (positionPercent: number) => {
        const leave = practice('leave', '2021-09-01', '2022-08-31', positionPercent)
        const path = facts([institution, leave, practice('after', '2022-09-01', null, 100)], absences)
        return assess(path, newScheme2019, { asOf: '2022-08-31' }).completion
      }
      expect(earliestOn(50)).toMatchObject({ earliestOn: '2027-06-30', binding: 'T5' })
      expect(earliestOn(100)).toMatchObject({ earliestOn: '2031-12-31', binding: 'T5' })
    })

    it('where the whole absence is deducted: the raised absence passes a tenth', () => {
      const openPracticeMetOn = (positionPercent: number) => {
        const periods = [
          practice('before', '2021-03-01', '2022-02-28', 100),
          practice('absent', '2022-03-01', '2022-05-31', positionPercent),
          practice('after', '2022-06-01', null, 100),
        ]
        const path = facts(periods, [sickness('2022-03-01', '2022-05-31')])
        const options = { asOf: '2022-06-01', absenceDeduction: 'whole' } as const
        return assess(path, newScheme2019, options).requirements.find(({ code }) => code === 'T2')?.expectedOn
      }
      expect(openPracticeMetOn(50)).toBe('2023-04-15')
      expect(openPracticeMetOn(100)).toBe('2023-05-31')
    })
  })

  it('completes full time without absence on the last day of the fifth year', () => {
    fc.assert(
      fc.property(anyDay, startsOn => {
        const turn = addMonths(startsOn, 6)
        const periods: ServicePeriod[] = [
          {
            id: 'institution',
            startsOn,
            endsOn: addDays(turn, -1),
            category: 'institution',
            positionPercent: 100,
          },
          { id: 'practice', startsOn: turn, endsOn: null, category: 'open-practice', positionPercent: 100 },
        ]
        const facts = { scheme: 'new-2019' as const, part1CompletedOn: '2018-01-01', periods, absences: [] }
        const { earliestOn } = assess(facts, newScheme2019, { asOf: startsOn }).completion
        const lastDay = addDays(addMonths(startsOn, 60), -1)
        if (startsOn.endsWith('-01')) expect(earliestOn).toBe(lastDay)
        else expect(Math.abs(countDays(lastDay, earliestOn ?? NEVER) - 1)).toBeLessThanOrEqual(3)
      }),
      RUNS,
    )
  })

  it('never counts more than gross, but for what date arithmetic adds', () => {
    // 28 days at the start in February and 31 at the end: no stretch lacks more than 27/28 − 27/31 of a month.
    const supplementMax = (UNITS_PER_MONTH * 27 * 3) / (28 * 31)
    fc.assert(
      fc.property(anyPath, anyRegulation, anyDay, (facts, regulation, asOf) => {
        const { categories, total } = countService(facts, regulation, asOf)
        for (const account of [total, ...Object.values(categories)]) {
          const { grossUnits, deductedUnits, supplementUnits, cappedUnits, countedUnits } = account
          expect(countedUnits).toBe(grossUnits - deductedUnits + supplementUnits - cappedUnits)
          expect(
            Math.min(grossUnits, deductedUnits, supplementUnits, cappedUnits, countedUnits),
          ).toBeGreaterThanOrEqual(0)
          expect(deductedUnits).toBeLessThanOrEqual(account.absenceUnits)
        }
        for (const { supplementUnits, deductedUnits } of Object.values(categories)) {
          expect(supplementUnits).toBeLessThanOrEqual(supplementMax + deductedUnits)
        }
      }),
      RUNS,
    )
  })

  it('keeps a forecast when what it assumed has happened', () => {
    fc.assert(
      fc.property(anyPath, anyRegulation, anyDay, fc.nat({ max: 2000 }), (facts, regulation, asOf, days) => {
        const forecast = assess(facts, regulation, { asOf })
        const later = addDays(asOf, days)
        const assumed = traceDays(
          facts,
          regulation,
          { asOf, through: later },
          { from: '1990-01-01', to: later },
        ).filter(({ isAssumed }) => isAssumed)
        const first = assumed.at(0)
        const origin = facts.periods.find(({ id }) => id === first?.periodIds[0])
        const happened: ServicePeriod[] =
          first === undefined || origin === undefined
            ? []
            : [{ ...origin, id: 'what-happened', startsOn: first.day, endsOn: later }]
        const confirmed = assess({ ...facts, periods: [...facts.periods, ...happened] }, regulation, {
          asOf: later,
        })
        expect(daysOf(confirmed)).toEqual(daysOf(forecast))
      }),
      RUNS,
    )
  })

  it('opens a total into days and into service periods that add up to it, to the unit', () => {
    fc.assert(
      fc.property(anyPath, anyRegulation, anyDay, (facts, regulation, asOf) => {
        const { counted, perPeriod } = assess(facts, regulation, { asOf })
        const days = traceDays(facts, regulation, { asOf }, { from: '2018-01-01', to: NEVER })
        const entries = days.flatMap(day => day.entries)
        for (const category of SERVICE_CATEGORIES) {
          const { absenceUnits, ...account } = counted.categories[category]
          expect(sumOf(entries, category, [...FIELDS, 'absenceUnits'])).toEqual({ ...account, absenceUnits })
          expect(sumOf(perPeriod, category, FIELDS)).toEqual(account)
        }
        expect(days.reduce((sum, day) => sum + day.countedUnits, 0)).toBe(counted.total.countedUnits)
        for (const { offeredUnits, supplementUnits, countedUnits, notCounted } of perPeriod) {
          const lost = notCounted.reduce((sum, { units }) => sum + units, 0)
          expect(offeredUnits + supplementUnits).toBe(countedUnits + lost)
        }
      }),
      RUNS,
    )
  })
})
