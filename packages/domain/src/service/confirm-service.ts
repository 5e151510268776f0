import { countDays, type IsoDate, overlaps, toDayNumber } from '../date.ts'
import { type Assessment, assess } from '../regulation/assess.ts'
import type { Regulation } from '../regulation/regulation.ts'
import type { Units } from './credit.ts'
import { isDeductible } from './runs.ts'
import type { ServiceCategory, TrainingFacts } from './training-facts.ts'

/** The days that a confirmation covers, both included. */
export type ConfirmedDays = { startsOn: IsoDate; endsOn: IsoDate }

/** What one service period gives within the confirmed days. */
export type ConfirmedPeriod = ConfirmedDays & {
  periodId: string
  category: ServiceCategory
  positionPercent: number
  days: number
  /** Calendar days with absence that can be deducted, however small a part of the day it takes. */
  absenceDays: number
  deductedUnits: Units
  /** Absence within the free share (A1). */
  notDeductedUnits: Units
  countedUnits: Units
}

export type ConfirmedSpan = {
  /** In the order of their days. */
  periods: ConfirmedPeriod[]
  countedUnits: Units
  /** The engine's answer that the rest was read from. */
  assessment: Assessment
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b)
const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b)

/** The part of a period or an absence that lies in the span. */
const clip = <Part extends { startsOn: IsoDate; endsOn: IsoDate | null }>(
  part: Part,
  span: ConfirmedDays,
) => ({
  ...part,
  startsOn: later(part.startsOn, span.startsOn),
  endsOn: part.endsOn === null ? span.endsOn : earlier(part.endsOn, span.endsOn),
})

function clipFacts(facts: TrainingFacts, span: ConfirmedDays) {
  return {
    ...facts,
    periods: facts.periods.filter(period => overlaps(period, span)).map(period => clip(period, span)),
    absences: facts.absences.filter(absence => overlaps(absence, span)).map(absence => clip(absence, span)),
  }
}

/** The days of a period on which somebody was absent, each counted once. */
function countAbsenceDays(period: ConfirmedDays, absences: TrainingFacts['absences']): number {
  const days = new Set<number>()
  for (const absence of absences.filter(each => isDeductible(each) && overlaps(each, period))) {
    const { startsOn, endsOn } = clip(absence, period)
    for (let day = toDayNumber(startsOn); day <= toDayNumber(endsOn); day++) days.add(day)
  }
  return days.size
}

/**
 * What the service of some days gives, for a confirmation of completed service (bekreftelse på gjennomført praktisk
 * tjeneste). The span stands by itself: periods and absences are clipped to it, absence is weighed against the service
 * within it alone, and no limit of the whole path is applied, since one provider cannot know the rest of the path. So the
 * sum of several confirmations need not be what the whole path counts; the Directorate decides that.
 * @param facts those of one training provider; whose service is not to be confirmed must not be among them
 */
export function confirmService(
  facts: TrainingFacts,
  regulation: Regulation,
  span: ConfirmedDays,
): ConfirmedSpan {
  const clipped = clipFacts(facts, span)
  const options = { asOf: span.endsOn, continueLast: false }
  const ofTheSpan: Regulation = { ...regulation, caps: [] }
  const assessment = assess(clipped, ofTheSpan, options)
  // Were no absence free, all of it would be deducted: so the engine itself says how much absence each period had.
  const withoutFreeShare = { ...ofTheSpan, numbers: { ...regulation.numbers, absenceFreePercent: 0 } }
  const absences = new Map(
    assess(clipped, withoutFreeShare, options).perPeriod.map(({ periodId, deductedUnits }) => [
      periodId,
      deductedUnits,
    ]),
  )
  const periods = new Map(clipped.periods.map(period => [period.id, period]))
  return {
    periods: assessment.perPeriod.flatMap(({ periodId, category, deductedUnits, countedUnits }) => {
      const period = periods.get(periodId)
      if (period === undefined) return []
      const { startsOn, endsOn, positionPercent } = period
      return {
        periodId,
        category,
        startsOn,
        endsOn,
        positionPercent,
        days: countDays(startsOn, endsOn),
        absenceDays: countAbsenceDays(period, clipped.absences),
        deductedUnits,
        notDeductedUnits: (absences.get(periodId) ?? 0) - deductedUnits,
        countedUnits,
      }
    }),
    countedUnits: assessment.counted.total.countedUnits,
    assessment,
  }
}
