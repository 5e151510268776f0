import type { Absence, ServicePeriod, TrainingFacts } from '../service/training-facts.ts'
import type { AssessOptions } from './assess.ts'

/** A path of training as anybody can describe it: nobody's name, no ids, no registrations, and how it is to be read. */
export type DescribedPath = AssessOptions &
  Pick<TrainingFacts, 'scheme' | 'part1CompletedOn'> & {
    periods: readonly Pick<ServicePeriod, 'startsOn' | 'endsOn' | 'category' | 'positionPercent'>[]
    /** An absence without a percentage is a whole one. */
    absences?: readonly (Pick<Absence, 'startsOn' | 'endsOn' | 'type'> & { percent?: number })[]
  }

/**
 * What a described path is counted from, for `assess`, `traceDays` and `compareSchemes`. A period is known by its place in
 * the description, from 0 on.
 */
export function readDescribedPath({
  scheme,
  part1CompletedOn,
  periods,
  absences = [],
  ...options
}: DescribedPath): { facts: TrainingFacts; options: AssessOptions } {
  return {
    facts: {
      scheme,
      part1CompletedOn,
      periods: periods.map((period, index) => ({ id: String(index), ...period })),
      absences: absences.map(absence => ({ percent: 100, ...absence })),
    },
    options,
  }
}
