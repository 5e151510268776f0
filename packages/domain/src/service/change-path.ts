import { addDays, countDays, type DayRange, type IsoDate, isIsoDate } from '../date.ts'
import { isPositionPercent } from './credit.ts'
import type { AbsenceType, ServiceCategory, ServicePeriod, TrainingFacts } from './training-facts.ts'

/** One change that a doctor considers or asks for. Days are inclusive; `endsOn: null` = for as long as the service goes on. */
export type PathChange =
  /** Another percentage in some days of a period. */
  | { kind: 'position'; periodId: string; startsOn: IsoDate; endsOn: IsoDate | null; positionPercent: number }
  | { kind: 'absence'; type: AbsenceType; startsOn: IsoDate; endsOn: IsoDate; percent: number }
  /** A new period: instead of the service that stands in its days, or beside it. */
  | {
      kind: 'service'
      category: ServiceCategory
      positionPercent: number
      startsOn: IsoDate
      endsOn: IsoDate | null
      isInstead: boolean
      /** When the training provider that will answer for it was registered (T7). */
      registration?: readonly DayRange[]
    }
  /** A closed period begins on another day, as long as before, and changes places with the service that stands there. */
  | { kind: 'move'; periodId: string; startsOn: IsoDate }

/** A period of the changed path, with where it comes from: a period that was there, or the change that made it. */
export type ChangedPeriod = ServicePeriod & { origin: { periodId: string } | { change: number } }

export type ChangedPath = { periods: ChangedPeriod[]; absences: TrainingFacts['absences'] }

export type ChangeProblemCode =
  | 'not-a-day'
  | 'ends-before-start'
  | 'percent-out-of-range'
  | 'period-unknown'
  | 'outside-period'
  | 'open-period'

/** Why a change cannot be made of this path, and which one: changes are tried in their order. */
export type ChangeProblem = { change: number; code: ChangeProblemCode; field: string }

/** The last of all days, for what goes on. */
const ALWAYS = '9999-12-31'
const endOf = ({ endsOn }: DayRange): IsoDate => endsOn ?? ALWAYS
const toEnd = (day: IsoDate): IsoDate | null => (day === ALWAYS ? null : day)
const laterOf = (a: IsoDate, b: IsoDate) => (a > b ? a : b)
const earlierOf = (a: IsoDate, b: IsoDate) => (a < b ? a : b)

/** The days that two ranges share. */
function sharedDays(a: DayRange, b: DayRange): DayRange | null {
  const startsOn = laterOf(a.startsOn, b.startsOn)
  const end = earlierOf(endOf(a), endOf(b))
  return startsOn > end ? null : { startsOn, endsOn: toEnd(end) }
}

/** What is left of a range when some of its days are taken out: nothing, one piece or two. */
function without(range: DayRange, taken: DayRange): DayRange[] {
  const shared = sharedDays(range, taken)
  if (shared === null) return [{ startsOn: range.startsOn, endsOn: range.endsOn }]
  const pieces: DayRange[] = []
  if (range.startsOn < shared.startsOn)
    pieces.push({ startsOn: range.startsOn, endsOn: addDays(shared.startsOn, -1) })
  if (shared.endsOn !== null && endOf(range) > shared.endsOn)
    pieces.push({ startsOn: addDays(shared.endsOn, 1), endsOn: range.endsOn })
  return pieces
}

/** The range, so many days later; earlier where they are negative. */
const shift = ({ startsOn, endsOn }: DayRange, days: number): DayRange => ({
  startsOn: addDays(startsOn, days),
  endsOn: endsOn === null ? null : addDays(endsOn, days),
})

const comesFrom = (period: ChangedPeriod, periodId: string): boolean =>
  'periodId' in period.origin && period.origin.periodId === periodId

const byDays = (a: ChangedPeriod, b: ChangedPeriod): number =>
  a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id)

/** Cuts days out of some of the periods; the others stay whole. */
const cutOut = (
  periods: readonly ChangedPeriod[],
  days: DayRange,
  isCut: (period: ChangedPeriod) => boolean,
): ChangedPeriod[] =>
  periods.flatMap(period =>
    isCut(period) ? without(period, days).map(piece => ({ ...period, ...piece })) : [period],
  )

function changePosition(
  periods: readonly ChangedPeriod[],
  change: Extract<PathChange, { kind: 'position' }>,
): ChangedPeriod[] {
  const { periodId, positionPercent } = change
  // What has the percentage already is not cut for nothing.
  const isMeant = (period: ChangedPeriod) =>
    comesFrom(period, periodId) && period.positionPercent !== positionPercent
  const changed = periods.filter(isMeant).flatMap(period => {
    const shared = sharedDays(period, change)
    return shared === null ? [] : [{ ...period, ...shared, positionPercent }]
  })
  return [...cutOut(periods, change, isMeant), ...changed]
}

/** From the first day of some periods to the last; null where there are none. */
function spanOf(periods: readonly DayRange[]): DayRange | null {
  const [first, ...others] = periods
  if (first === undefined) return null
  return others.reduce<DayRange>(
    (span, period) => ({
      startsOn: earlierOf(span.startsOn, period.startsOn),
      endsOn: toEnd(laterOf(endOf(span), endOf(period))),
    }),
    { startsOn: first.startsOn, endsOn: first.endsOn },
  )
}

/** The pieces of one period, in their order; those without a day between them become one. */
function join(pieces: readonly ChangedPeriod[]): ChangedPeriod[] {
  const joined: ChangedPeriod[] = []
  for (const piece of [...pieces].sort(byDays)) {
    const last = joined.at(-1)
    const isNext = last !== undefined && last.endsOn !== null && addDays(last.endsOn, 1) === piece.startsOn
    if (isNext) joined.splice(-1, 1, { ...last, endsOn: piece.endsOn })
    else joined.push(piece)
  }
  return joined
}

/**
 * Takes a period out of some days and puts it on others, so many days later. Where it stands on the other days already, it
 * stays on both: an evening job goes on beside the period that moves.
 */
function displace(period: ChangedPeriod, days: DayRange, by: number): ChangedPeriod[] {
  const stood = sharedDays(period, days)
  if (stood === null) return [period]
  const placed = without(shift(stood, by), period)
  const kept = placed.reduce<DayRange[]>(
    (pieces, piece) => pieces.flatMap(range => without(range, shift(piece, -by))),
    [period],
  )
  return join([...kept, ...placed].map(({ startsOn, endsOn }) => ({ ...period, startsOn, endsOn })))
}

/**
 * Moves a period, with all pieces that earlier changes have cut it into. The days that it takes are as many as those it
 * leaves, and what stood on the former goes to the latter, day for day: no service is lost, none comes from nothing.
 */
function movePeriod(
  periods: readonly ChangedPeriod[],
  { periodId, startsOn }: Extract<PathChange, { kind: 'move' }>,
): ChangedPeriod[] {
  const isMoved = (period: ChangedPeriod) => comesFrom(period, periodId)
  const old = spanOf(periods.filter(isMoved))
  if (old === null || old.endsOn === null) return [...periods]
  const by = countDays(old.startsOn, startsOn) - 1
  const [taken] = without(shift(old, by), old)
  const [left] = without(old, shift(old, by))
  if (taken === undefined || left === undefined) return [...periods]
  const fromTakenToLeft = countDays(taken.startsOn, left.startsOn) - 1
  return periods.flatMap(period =>
    isMoved(period) ? [{ ...period, ...shift(period, by) }] : displace(period, taken, fromTakenToLeft),
  )
}

function applyOne(path: ChangedPath, change: PathChange, index: number): ChangedPath {
  const { periods, absences } = path
  switch (change.kind) {
    case 'position':
      return { periods: changePosition(periods, change), absences }
    case 'move':
      return { periods: movePeriod(periods, change), absences }
    case 'absence': {
      const { kind: _, ...absence } = change
      return { periods, absences: [...absences, { id: `change-${index}`, ...absence }] }
    }
    case 'service': {
      const { category, positionPercent, startsOn, endsOn, isInstead, registration } = change
      const added: ChangedPeriod = {
        id: `change-${index}`,
        category,
        positionPercent,
        startsOn,
        endsOn,
        ...(registration !== undefined && { registration }),
        origin: { change: index },
      }
      const kept = isInstead ? cutOut(periods, change, () => true) : periods
      return { periods: [...kept, added], absences }
    }
  }
}

/** The first piece of a period keeps its id; the pieces after it are new periods. */
function nameApart(periods: readonly ChangedPeriod[]): ChangedPeriod[] {
  const taken = new Set<string>()
  return [...periods].sort(byDays).map(period => {
    let { id } = period
    for (let piece = 2; taken.has(id); piece++) id = `${period.id}/${piece}`
    taken.add(id)
    return { ...period, id }
  })
}

/**
 * The path as it is after some changes, made in their order. Previews, alternatives and approvals all call this, so that
 * what is approved is what was shown. Trusts its input: ask `findChangeProblem` first.
 */
export function changePath(
  facts: Pick<TrainingFacts, 'periods' | 'absences'>,
  changes: readonly PathChange[],
): ChangedPath {
  const start: ChangedPath = {
    periods: facts.periods.map(period => ({ ...period, origin: { periodId: period.id } })),
    absences: facts.absences,
  }
  const { periods, absences } = changes.reduce(applyOne, start)
  return { periods: nameApart(periods), absences }
}

function findProblem(path: ChangedPath, change: PathChange): Omit<ChangeProblem, 'change'> | null {
  if (!isIsoDate(change.startsOn)) return { code: 'not-a-day', field: 'startsOn' }
  if (change.kind !== 'move') {
    const { startsOn, endsOn } = change
    if (endsOn !== null && !isIsoDate(endsOn)) return { code: 'not-a-day', field: 'endsOn' }
    if (endsOn !== null && endsOn < startsOn) return { code: 'ends-before-start', field: 'endsOn' }
    const field = change.kind === 'absence' ? 'percent' : 'positionPercent'
    const percent = change.kind === 'absence' ? change.percent : change.positionPercent
    if (!isPositionPercent(percent)) return { code: 'percent-out-of-range', field }
  }
  if (change.kind !== 'position' && change.kind !== 'move') return null
  const pieces = path.periods.filter(period => comesFrom(period, change.periodId))
  if (pieces.length === 0) return { code: 'period-unknown', field: 'periodId' }
  if (change.kind === 'move')
    return pieces.some(({ endsOn }) => endsOn === null) ? { code: 'open-period', field: 'periodId' } : null
  return pieces.some(piece => sharedDays(piece, change) !== null)
    ? null
    : { code: 'outside-period', field: 'startsOn' }
}

/** The first change that cannot be made of this path, and why; null where all can. */
export function findChangeProblem(
  facts: Pick<TrainingFacts, 'periods' | 'absences'>,
  changes: readonly PathChange[],
): ChangeProblem | null {
  for (const [index, change] of changes.entries()) {
    const problem = findProblem(changePath(facts, changes.slice(0, index)), change)
    if (problem !== null) return { change: index, ...problem }
  }
  return null
}
