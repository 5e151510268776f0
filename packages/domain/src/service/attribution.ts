import { type DayNumber, type IsoDate, type Span, toIsoDate } from '../date.ts'
import type { Regulation } from '../regulation/regulation.ts'
import { absenceUnits } from './absence.ts'
import { type CountedService, type CreditAccount, capUnits } from './count-service.ts'
import { type BasisPoints, mulDivFloor, type Units, type WeighedSpan, weigh } from './credit.ts'
import type { Run } from './runs.ts'
import type { Stretch } from './stretch.ts'
import type { ServiceCategory } from './training-facts.ts'

/** A total that is to be opened: what was counted, and by what. */
export type OpenedTotal = {
  counted: Pick<CountedService, 'categories'>
  regulation: Regulation
  stretches: readonly Stretch[]
}

/** A part of a run, in one category. */
export type Slice = CreditAccount & { category: ServiceCategory; creditedBasisPoints: BasisPoints }

type Progress = { absence: Units; deducted: Units; uncapped: Units }

const nothingYet = (): Progress => ({ absence: 0, deducted: 0, uncapped: 0 })

/** How far the slices of a total have come, by category. */
export type AttributionProgress = Record<ServiceCategory, Progress>

export const startOfAttribution = (): AttributionProgress => ({
  'open-practice': nothingYet(),
  'other-gp': nothingYet(),
  institution: nothingYet(),
  research: nothingYet(),
})

function sliceOf(
  opened: OpenedTotal,
  progress: Progress,
  category: ServiceCategory,
  run: Run,
  span: WeighedSpan,
): Slice {
  const whole = opened.counted.categories[category]
  const creditedBasisPoints = run.credited[category]
  const grossUnits = creditedBasisPoints * span.weight
  const absent =
    run.absenceBasisPoints === 0 ? 0 : absenceUnits(creditedBasisPoints, run.absenceBasisPoints, span)
  const deductedUnits =
    absent === 0 || whole.deductedUnits === 0
      ? 0
      : mulDivFloor(progress.absence + absent, whole.deductedUnits, whole.absenceUnits) - progress.deducted
  let supplementUnits = 0
  if (whole.supplementUnits > 0) {
    const stretch = opened.stretches.find(each => each.category === category)
    if (stretch !== undefined && span.from < stretch.until && stretch.until <= span.until) {
      supplementUnits = whole.supplementUnits
    }
  }
  const uncapped = grossUnits - deductedUnits + supplementUnits
  const room = Math.max(0, capUnits(opened.regulation, category) - progress.uncapped)
  const countedUnits = Math.min(uncapped, room)
  return {
    category,
    creditedBasisPoints,
    grossUnits,
    absenceUnits: absent,
    deductedUnits,
    supplementUnits,
    cappedUnits: uncapped - countedUnits,
    countedUnits,
  }
}

/**
 * What one slice of a run gave to a total, in one category. Slices are asked for in the order of the days and without
 * holes; then they add up to the total, to the unit:
 * - a deduction is borne by the days with absence, in proportion to their absence;
 * - the supplement of an unbroken stretch is given by the stretch's last day;
 * - a cap is filled in the order of the days: what comes after it is full is what does not count.
 */
export function takeSlice(
  opened: OpenedTotal,
  progress: AttributionProgress,
  category: ServiceCategory,
  run: Run,
  span: WeighedSpan,
): Slice {
  const own = progress[category]
  const slice = sliceOf(opened, own, category, run, span)
  own.absence += slice.absenceUnits
  own.deducted += slice.deductedUnits
  own.uncapped += slice.countedUnits + slice.cappedUnits
  return slice
}

/** The first day of the slice that lost something to the cap. Ask before the slice is taken. */
export function findFirstCappedDay(
  opened: OpenedTotal,
  progress: AttributionProgress,
  category: ServiceCategory,
  run: Run,
  span: Span,
): DayNumber | null {
  const isCappedAfter = (day: DayNumber): boolean =>
    sliceOf(opened, progress[category], category, run, weigh(span.from, day + 1)).cappedUnits > 0
  let notBefore = span.from
  let last = span.until - 1
  if (!isCappedAfter(last)) return null
  while (notBefore < last) {
    const middle = Math.floor((notBefore + last) / 2)
    if (isCappedAfter(middle)) last = middle
    else notBefore = middle + 1
  }
  return last
}

/** Days outside of the engine: both ends included. */
export type Days = { startsOn: IsoDate; endsOn: IsoDate }

export const toDays = ({ from, until }: Span): Days => ({
  startsOn: toIsoDate(from),
  endsOn: toIsoDate(until - 1),
})
