import type { Absence, Progress, ServicePeriod } from '@alis/contract'
import { addDays } from '@alis/domain'

/** `counts`, `countsInPart` and `countsNot` are done; `assumed` is what the forecast adds after the last period. */
export type PathKind = 'counts' | 'countsInPart' | 'countsNot' | 'planned' | 'assumed'

/** Service of one kind from one day to another: what the timeline draws. */
type ServiceLine = {
  kind: PathKind
  period: ServicePeriod
  startsOn: string
  /** Null: goes on for as long as anybody knows. */
  endsOn: string | null
}

type TrainingPath = {
  services: ServiceLine[]
  /** Null for who may not see it. */
  absences: readonly Absence[] | null
  /** The first and the last day that are drawn. */
  startsOn: string
  endsOn: string
}

const laterOf = (a: string, b: string) => (a > b ? a : b)
const earlierOf = (a: string, b: string) => (a < b ? a : b)

/** The period that the forecast lets go on: the one that ends last, of several the one that began last. */
function lastOf(periods: readonly ServicePeriod[]): ServicePeriod | undefined {
  const [last] = [...periods].sort(
    (a, b) => (b.endsOn ?? '').localeCompare(a.endsOn ?? '') || b.startsOn.localeCompare(a.startsOn),
  )
  return last
}

/**
 * A doctor's way to completion: what was done, what is planned and what is assumed, in the order of the days. A period that
 * goes on is one line; whoever draws it cuts it at today.
 */
export function pathOf(
  {
    servicePeriods,
    absences,
  }: { servicePeriods: readonly ServicePeriod[]; absences: readonly Absence[] | null },
  { asOf, periods, completion }: Pick<Progress, 'asOf' | 'periods' | 'completion'>,
): TrainingPath {
  const givenBy = new Map(periods.map(period => [period.servicePeriodId, period]))
  const kindOf = ({ id, startsOn }: ServicePeriod): PathKind => {
    if (startsOn > asOf) return 'planned'
    const given = givenBy.get(id)
    if (given === undefined || given.notCounted.length === 0) return 'counts'
    return given.counted.units === 0 ? 'countsNot' : 'countsInPart'
  }
  const services: ServiceLine[] = servicePeriods.map(period => ({
    kind: kindOf(period),
    period,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
  }))
  const { assumedFrom, earliestOn } = completion
  const last = lastOf(servicePeriods)
  if (assumedFrom !== null && earliestOn !== null && last !== undefined && earliestOn >= assumedFrom)
    services.push({ kind: 'assumed', period: last, startsOn: assumedFrom, endsOn: earliestOn })
  services.sort((a, b) => a.startsOn.localeCompare(b.startsOn))
  const ends = [
    ...services.map(({ startsOn, endsOn }) => endsOn ?? startsOn),
    ...(absences ?? []).map(({ endsOn }) => endsOn),
    earliestOn ?? asOf,
  ]
  return {
    services,
    absences,
    startsOn: services.map(({ startsOn }) => startsOn).reduce(earlierOf, asOf),
    endsOn: ends.reduce(laterOf, asOf),
  }
}

/** A line as it is drawn: what is over at the end of `asOf`, and what lies ahead. Without an end it goes to the path's end. */
export function cutAt(
  line: ServiceLine,
  asOf: string,
  pathEndsOn: string,
): (ServiceLine & { endsOn: string })[] {
  const { kind, startsOn } = line
  const endsOn = line.endsOn ?? laterOf(pathEndsOn, startsOn)
  if (kind === 'assumed' || kind === 'planned' || endsOn <= asOf) return [{ ...line, endsOn }]
  return [
    { ...line, endsOn: asOf },
    { ...line, kind: 'planned', startsOn: addDays(asOf, 1), endsOn },
  ]
}
