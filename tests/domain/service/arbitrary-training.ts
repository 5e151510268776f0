import {
  type Absence,
  addDays,
  type Regulation,
  SERVICE_CATEGORIES,
  type ServicePeriod,
  type TrainingFacts,
} from '@alis/domain'
import fc from 'fast-check'

// The leap years 2020 and 2024, and 1 March 2019 when providers were first registered, are all inside.
const FIRST_DAY = '2018-06-01'
const DAYS = 2900

export const anyDay = fc.integer({ min: 0, max: DAYS }).map(offset => addDays(FIRST_DAY, offset))

/** Percentages on both sides of every limit, with and without decimals. */
const anyPosition = fc.constantFrom(10, 20, 33.33, 49.99, 50, 60, 66.67, 80, 99.5, 100, 100, 100)
const anyAbsentShare = fc.constantFrom(10, 20, 33.33, 50, 100, 100)
const anyLength = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 1200 }))

const anyRange = (days: fc.Arbitrary<number>) =>
  fc.tuple(anyDay, days).map(([startsOn, length]) => ({ startsOn, endsOn: addDays(startsOn, length - 1) }))

const anyRegistration = fc.option(
  fc.array(anyRange(fc.integer({ min: 200, max: 2500 })), { minLength: 1, maxLength: 2 }),
  { nil: undefined, freq: 1 },
)

const anyPeriod = fc
  .record({
    range: anyRange(anyLength),
    isOpen: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
    category: fc.constantFrom(...SERVICE_CATEGORIES, 'open-practice' as const, 'institution' as const),
    positionPercent: anyPosition,
    registration: anyRegistration,
  })
  .map(({ range, isOpen, category, positionPercent, registration }) => ({
    startsOn: range.startsOn,
    endsOn: isOpen ? null : range.endsOn,
    category,
    positionPercent,
    ...(registration === undefined ? {} : { registration }),
  }))

export const anyAbsence: fc.Arbitrary<Absence> = fc
  .record({
    range: anyRange(fc.integer({ min: 1, max: 300 })),
    type: fc.constantFrom('sickness', 'parental-leave', 'other-leave', 'course', 'holiday'),
    percent: anyAbsentShare,
  })
  .map(({ range, ...absence }) => ({ ...range, ...absence }))

const withIds = (periods: Omit<ServicePeriod, 'id'>[]): ServicePeriod[] =>
  periods.map((period, index) => ({ id: `period-${index}`, ...period }))

const anyPart1 = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ part1CompletedOn: '2018-05-31' }) },
  { weight: 1, arbitrary: anyDay.map(part1CompletedOn => ({ part1CompletedOn })) },
  { weight: 1, arbitrary: fc.constant({ part1CompletedOn: null }) },
  { weight: 1, arbitrary: anyDay.map(part1CompletedOn => ({ part1CompletedOn, part1Exempt: true })) },
)

/** Anything: positions beside each other and beyond full time, holes, absences across and outside of service. */
export const anyFacts: fc.Arbitrary<TrainingFacts> = fc
  .record({
    periods: fc.array(anyPeriod, { minLength: 1, maxLength: 6 }).map(withIds),
    absences: fc.array(anyAbsence, { maxLength: 4 }),
    part1: anyPart1,
  })
  .map(({ periods, absences, part1 }) => ({ scheme: 'new-2019', ...part1, periods, absences }))

/** One position after the other, so that no day is beyond full time: what most paths look like. */
export const anySuccession: fc.Arbitrary<TrainingFacts> = fc
  .record({
    startsOn: anyDay,
    parts: fc.array(
      fc.record({
        days: anyLength,
        hole: fc.constantFrom(0, 0, 0, 1, 45),
        category: fc.constantFrom('open-practice', 'open-practice', 'other-gp', 'institution'),
        positionPercent: anyPosition,
      }),
      { minLength: 1, maxLength: 7 },
    ),
    absences: fc.array(anyAbsence, { maxLength: 4 }),
  })
  .map(({ startsOn, parts, absences }) => {
    let next = startsOn
    const periods = parts.map(({ days, hole, category, positionPercent }) => {
      const period = { startsOn: next, endsOn: addDays(next, days - 1), category, positionPercent }
      next = addDays(next, days + hole)
      return period
    })
    return {
      scheme: 'new-2019' as const,
      part1CompletedOn: '2018-05-31',
      periods: withIds(periods as Omit<ServicePeriod, 'id'>[]),
      absences,
    }
  })

/** The same rules with a tenth of the months: everything is met, capped and deducted sooner. */
export const shortened = (regulation: Regulation): Regulation => ({
  ...regulation,
  requirements: regulation.requirements.map(requirement => ({
    ...requirement,
    months: Math.ceil(requirement.months / 10),
  })),
  caps: regulation.caps.map(cap => ({ ...cap, months: Math.ceil(cap.months / 10) })),
})
