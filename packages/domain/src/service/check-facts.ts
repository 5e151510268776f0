import { isIsoDate } from '../date.ts'
import { isPositionPercent } from './credit.ts'
import type { TrainingFacts } from './training-facts.ts'

export type FactProblemCode = 'not-a-day' | 'ends-before-start' | 'percent-out-of-range' | 'duplicate-id'

/** What is wrong, and where: `['periods', 2, 'endsOn']`. */
export type FactProblem = { code: FactProblemCode; path: readonly (string | number)[] }

type Place = readonly (string | number)[]

function findRangeProblems(place: Place, startsOn: string, endsOn: string | null): FactProblem[] {
  const problems: FactProblem[] = []
  if (!isIsoDate(startsOn)) problems.push({ code: 'not-a-day', path: [...place, 'startsOn'] })
  if (endsOn !== null && !isIsoDate(endsOn)) problems.push({ code: 'not-a-day', path: [...place, 'endsOn'] })
  if (problems.length === 0 && endsOn !== null && endsOn < startsOn) {
    problems.push({ code: 'ends-before-start', path: [...place, 'endsOn'] })
  }
  return problems
}

const findPercentProblems = (path: Place, percent: number): FactProblem[] =>
  isPositionPercent(percent) ? [] : [{ code: 'percent-out-of-range', path }]

/**
 * What must be put right before these facts can be counted. Counting trusts its input: days that are no days are thrown,
 * percentages outside 0 to 100 give figures without meaning.
 */
export function findFactProblems(facts: TrainingFacts): FactProblem[] {
  const problems: FactProblem[] = []
  if (facts.part1CompletedOn !== null && !isIsoDate(facts.part1CompletedOn)) {
    problems.push({ code: 'not-a-day', path: ['part1CompletedOn'] })
  }
  const ids = new Set<string>()
  facts.periods.forEach((period, index) => {
    const place = ['periods', index]
    if (ids.has(period.id)) problems.push({ code: 'duplicate-id', path: [...place, 'id'] })
    ids.add(period.id)
    problems.push(
      ...findRangeProblems(place, period.startsOn, period.endsOn),
      ...findPercentProblems([...place, 'positionPercent'], period.positionPercent),
    )
    period.registration?.forEach((range, at) => {
      problems.push(...findRangeProblems([...place, 'registration', at], range.startsOn, range.endsOn))
    })
  })
  facts.absences.forEach((absence, index) => {
    const place = ['absences', index]
    problems.push(
      ...findRangeProblems(place, absence.startsOn, absence.endsOn),
      ...findPercentProblems([...place, 'percent'], absence.percent),
    )
  })
  return problems
}
