import type { ProgressDay, ProgressMonth } from '@alis/contract'
import { SERVICE_CATEGORIES, type TraceDay } from '@alis/domain'
import { presentAmount } from './present.ts'

const sumOf = <Item>(items: readonly Item[], unitsOf: (item: Item) => number) =>
  presentAmount(
    items.reduce((sum, item) => sum + unitsOf(item), 0),
    'counted',
  )

/** What the days gave to each category that they have. */
function presentCategories(days: readonly TraceDay[]) {
  const entries = days.flatMap(day => day.entries)
  return SERVICE_CATEGORIES.flatMap(category => {
    const own = entries.filter(entry => entry.category === category)
    if (own.length === 0) return []
    return [
      {
        category,
        gross: sumOf(own, entry => entry.grossUnits),
        counted: sumOf(own, entry => entry.countedUnits),
      },
    ]
  })
}

/** One month of an opened total as the API gives it. */
export const presentMonth = (month: string, days: readonly TraceDay[]): ProgressMonth => ({
  month,
  days: days.length,
  assumedDays: days.filter(day => day.isAssumed).length,
  gross: sumOf(days, day => day.grossUnits),
  counted: sumOf(days, day => day.countedUnits),
  categories: presentCategories(days),
})

/** One day of an opened total as the API gives it. */
export const presentDay = (day: TraceDay): ProgressDay => ({
  day: day.day,
  servicePeriodIds: [...day.periodIds],
  isAssumed: day.isAssumed,
  offeredPercent: day.offeredBasisPoints / 100,
  absencePercent: day.absenceBasisPoints / 100,
  gross: presentAmount(day.grossUnits, 'counted'),
  deducted: sumOf(day.entries, entry => entry.deductedUnits),
  counted: presentAmount(day.countedUnits, 'counted'),
  categories: presentCategories([day]),
  reasons: [...day.reasons],
})
