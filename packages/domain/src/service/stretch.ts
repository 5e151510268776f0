import { addMonthsTo, type DayNumber } from '../date.ts'
import type { Regulation } from '../regulation/regulation.ts'
import { FULL_TIME } from './credit.ts'
import type { Run } from './runs.ts'
import { SERVICE_CATEGORIES, type ServiceCategory } from './training-facts.ts'

/** From the day `until` on, the category counts at least `months`: its unbroken stretch ended the day before. */
export type Stretch = { category: ServiceCategory; until: DayNumber; months: number }

/**
 * Where a stretch that began at the start of `runs[first]` is long enough; null where it breaks off before. A stretch at
 * p % or more lasts months ÷ p, in whole months by date arithmetic.
 */
function findEndOfStretch(runs: readonly Run[], first: number, category: ServiceCategory, months: number) {
  const start = runs[first]
  if (start === undefined) return null
  let lowest = FULL_TIME
  let previous: DayNumber = start.from
  for (let index = first; ; index++) {
    const run = runs[index]
    if (run === undefined || run.from !== previous) return null
    if (run.absenceBasisPoints > 0 || run.credited[category] === 0) return null
    lowest = Math.min(lowest, run.credited[category])
    // A month has at least 28 days: most runs end long before the stretch could.
    const monthsNeeded = Math.ceil((months * FULL_TIME) / lowest)
    if (run.until - start.from >= monthsNeeded * 28) {
      const until = addMonthsTo(start.from, monthsNeeded)
      if (until <= run.until) return until
    }
    previous = run.until
  }
}

function findStretch(runs: readonly Run[], category: ServiceCategory, months: number): Stretch | null {
  let earliest: DayNumber | null = null
  for (let first = 0; first < runs.length; first++) {
    const until = findEndOfStretch(runs, first, category, months)
    if (until !== null && (earliest === null || until < earliest)) earliest = until
  }
  return earliest === null ? null : { category, until: earliest, months }
}

/**
 * The earliest unbroken stretch for every requirement of one category: 16 February to 15 August is six
 * months, whatever the lengths of February and August. It begins where a run begins, as every later start ends later.
 */
export function findStretches(runs: readonly Run[], regulation: Regulation): Stretch[] {
  const stretches: Stretch[] = []
  for (const { measure, months } of regulation.requirements) {
    const category = SERVICE_CATEGORIES.find(each => each === measure)
    const stretch = category === undefined ? null : findStretch(runs, category, months)
    if (stretch !== null) stretches.push(stretch)
  }
  return stretches
}
