import { daysInMonth, toCivilDay } from '../date.ts'
import type { RegulationNumbers } from '../regulation/regulation.ts'
import {
  type BasisPoints,
  type CategoryAmounts,
  FULL_TIME,
  mulDivFloor,
  noAmounts,
  sumOf,
  type Units,
  type WeighedSpan,
  weightOfDay,
} from './credit.ts'
import { SERVICE_CATEGORIES } from './training-facts.ts'

/**
 * The absence credit of some days: of each day the absent share of its credit, rounded
 * down to a whole unit. Only percentages with decimals ever need the rounding, and then it is done day by day, so that
 * it does not matter where a period is cut.
 */
export function absenceUnits(
  credited: BasisPoints,
  absent: BasisPoints,
  { from, until, weight }: WeighedSpan,
): Units {
  const product = credited * absent
  if (product % FULL_TIME === 0) return (product / FULL_TIME) * weight
  let units = 0
  let day = from
  while (day < until) {
    const civil = toCivilDay(day)
    const nextMonth = day + daysInMonth(civil.year, civil.month) - civil.day + 1
    const end = Math.min(nextMonth, until)
    units += (end - day) * Math.floor((product * weightOfDay(day)) / FULL_TIME)
    day = end
  }
  return units
}

/** How much of the absence is beyond the free share of the gross service; 0 or less: nothing. */
export function excessUnits(gross: Units, absence: Units, numbers: RegulationNumbers): Units {
  return absence - Math.ceil((gross * numbers.absenceFreePercent) / 100)
}

/**
 * A1: what absence takes from each category, in proportion to its absence. Each share is rounded down to a whole unit
 * by itself: giving the (at most three) units left over to one category would let more absence in a second category
 * take a unit less from the first.
 */
export function deductionUnits(
  gross: CategoryAmounts,
  absence: CategoryAmounts,
  numbers: RegulationNumbers,
): CategoryAmounts {
  const deducted = noAmounts()
  const absenceSum = sumOf(absence)
  const excess = excessUnits(sumOf(gross), absenceSum, numbers)
  if (excess <= 0) return deducted
  const deduction = numbers.absenceDeduction === 'whole' ? absenceSum : excess
  for (const category of SERVICE_CATEGORIES) {
    deducted[category] =
      absence[category] === absenceSum ? deduction : mulDivFloor(absence[category], deduction, absenceSum)
  }
  return deducted
}
