import type { Trainee } from '@alis/contract'
import type { ServicePeriod, TrainingFacts } from '@alis/domain'

/**
 * What a doctor's service is counted from, for the counting engine in the browser: previews, alternatives and findings while
 * one types. Null for who may not see the absence, and so cannot count.
 */
export function factsOf(trainee: Trainee): TrainingFacts | null {
  const { scheme, part1CompletedOn, isPart1Exempt, servicePeriods, absences } = trainee
  if (absences === null) return null
  return {
    scheme,
    part1CompletedOn,
    part1Exempt: isPart1Exempt,
    periods: servicePeriods.map(
      ({
        id,
        category,
        positionPercent,
        startsOn,
        endsOn,
        isPlanned,
        providerRegisteredOn,
      }): ServicePeriod => ({
        id,
        category,
        positionPercent,
        startsOn,
        endsOn,
        planned: isPlanned,
        registration: [{ startsOn: providerRegisteredOn, endsOn: null }],
      }),
    ),
    absences: absences.map(({ id, type, startsOn, endsOn, percent }) => ({
      id,
      type,
      startsOn,
      endsOn,
      percent,
    })),
  }
}
