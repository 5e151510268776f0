import {
  addDays,
  findChangeProblem,
  type PathChange,
  SERVICE_CATEGORIES,
  type TrainingFacts,
} from '@alis/domain'
import fc from 'fast-check'
import { anyAbsence, anyDay } from './arbitrary-training.ts'

const anyPercent = fc.constantFrom(20, 33.33, 50, 60, 80, 100)
const anyLength = fc.option(fc.integer({ min: 1, max: 500 }), { nil: null, freq: 5 })

const anyDays = fc
  .tuple(anyDay, anyLength)
  .map(([startsOn, days]) => ({ startsOn, endsOn: days === null ? null : addDays(startsOn, days - 1) }))

const anyChange = (facts: Pick<TrainingFacts, 'periods'>): fc.Arbitrary<PathChange> => {
  const anyPeriodId = fc.constantFrom(...facts.periods.map(({ id }) => id))
  return fc.oneof(
    fc.tuple(anyPeriodId, anyDays, anyPercent).map(([periodId, days, positionPercent]) => ({
      kind: 'position' as const,
      periodId,
      ...days,
      positionPercent,
    })),
    anyAbsence.map(absence => ({ kind: 'absence' as const, ...absence })),
    fc
      .tuple(fc.constantFrom(...SERVICE_CATEGORIES), anyDays, anyPercent, fc.boolean())
      .map(([category, days, positionPercent, isInstead]) => ({
        kind: 'service' as const,
        category,
        ...days,
        positionPercent,
        isInstead,
      })),
    fc
      .tuple(anyPeriodId, anyDay)
      .map(([periodId, startsOn]) => ({ kind: 'move' as const, periodId, startsOn })),
  )
}

/** Up to four changes of periods that the path has; some cannot be made. */
export const anyChanges = (facts: Pick<TrainingFacts, 'periods'>): fc.Arbitrary<PathChange[]> =>
  fc.array(anyChange(facts), { minLength: 1, maxLength: 4 })

/** Those of the changes that can be made of the path, after the ones before them. */
export function possible(
  facts: Pick<TrainingFacts, 'periods' | 'absences'>,
  changes: readonly PathChange[],
): PathChange[] {
  const made: PathChange[] = []
  for (const change of changes) if (findChangeProblem(facts, [...made, change]) === null) made.push(change)
  return made
}
