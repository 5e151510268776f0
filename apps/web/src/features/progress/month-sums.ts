import type { Amount, Category, ProgressMonth } from '@alis/contract'
import { daysInMonth, toDecimalMonths, toDuration } from '@alis/domain'

/** An amount that is made of others: their units add up exactly, the words for them do not. */
const amountOf = (units: number): Amount => ({
  units,
  months: Number(toDecimalMonths(units, 'down', 4)),
  duration: toDuration(units, 'down'),
})

export type CategorySum = { category: Category; gross: Amount; counted: Amount }

/** What each type of service gives in all the months together. Their sum is the total, to the unit. */
export function sumByCategory(months: readonly Pick<ProgressMonth, 'categories'>[]): CategorySum[] {
  const sums = new Map<Category, { gross: number; counted: number }>()
  for (const { category, gross, counted } of months.flatMap(({ categories }) => categories)) {
    const before = sums.get(category) ?? { gross: 0, counted: 0 }
    sums.set(category, { gross: before.gross + gross.units, counted: before.counted + counted.units })
  }
  return [...sums].map(([category, { gross, counted }]) => ({
    category,
    gross: amountOf(gross),
    counted: amountOf(counted),
  }))
}

/** `done`, or what of the month lies ahead: `assumed` says most, as nobody has planned it. */
export type MonthState = 'done' | 'partly-planned' | 'planned' | 'assumed'

/** How certain a month's days are, in the total of `through` as seen from `asOf`. */
export function stateOf(
  { month, assumedDays }: Pick<ProgressMonth, 'month' | 'assumedDays'>,
  { asOf, through }: { asOf: string; through: string },
): MonthState {
  if (assumedDays > 0) return 'assumed'
  if (`${month}-01` > asOf) return 'planned'
  const lastDay = `${month}-${daysIn(month)}`
  return asOf < lastDay && asOf < through && month === asOf.slice(0, 7) ? 'partly-planned' : 'done'
}

/** How many days a month has: a day of it at full time is worth one divided by it. */
export const daysIn = (month: string): number =>
  daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
