import {
  addDays,
  addMonths,
  daysInMonth,
  isWithin,
  type Regulation,
  SERVICE_CATEGORIES,
  type ServiceCategory,
  type TrainingFacts,
} from '@alis/domain'

/**
 * The definition of counting read word by word: one day after the other, in BigInt, with nothing cut, skipped or
 * remembered. Slow on purpose. The engine must agree with it to the unit and to the day.
 */

type Amounts = Record<ServiceCategory, bigint>
const nothing = (): Amounts => ({ 'open-practice': 0n, 'other-gp': 0n, institution: 0n, research: 0n })
const sum = (amounts: Amounts): bigint => SERVICE_CATEGORIES.reduce((all, each) => all + amounts[each], 0n)
const MONTH = 3_775_800_000n
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const min = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const basisPoints = (percent: number): bigint => BigInt(Math.round(percent * 100))

/** The basis points that each category is credited on a day, and the absent share. */
function dayOf(facts: TrainingFacts, { numbers }: Regulation, day: string) {
  const offered = nothing()
  const registered = nothing()
  for (const period of facts.periods) {
    if (!isWithin(day, period) || !numbers.countedCategories.includes(period.category)) continue
    const points = basisPoints(period.positionPercent)
    offered[period.category] += points
    const isChecked = numbers.registrationRequiredFrom !== null && day >= numbers.registrationRequiredFrom
    if (!isChecked || (period.registration?.some(range => isWithin(day, range)) ?? true)) {
      registered[period.category] += points
    }
  }
  const total = sum(offered)
  const scaled = { ...offered }
  if (total > 10_000n) {
    for (const category of SERVICE_CATEGORIES) scaled[category] = (offered[category] * 10_000n) / total
    const largest = SERVICE_CATEGORIES.reduce((a, b) => (offered[b] > offered[a] ? b : a))
    scaled[largest] += 10_000n - sum(scaled)
  }
  const isBeforePart1 =
    facts.part1Exempt !== true && facts.part1CompletedOn !== null && day < facts.part1CompletedOn
  const isWithheld = isBeforePart1 || total < basisPoints(numbers.positionPercentMin)
  const credited = nothing()
  for (const category of SERVICE_CATEGORIES) {
    if (isWithheld || offered[category] === 0n) continue
    credited[category] = (scaled[category] * registered[category]) / offered[category]
  }
  const absent = facts.absences
    .filter(({ type }) => type !== 'course' && type !== 'holiday')
    .filter(absence => isWithin(day, absence))
    .reduce((all, absence) => all + basisPoints(absence.percent), 0n)
  return { credited, absent: min(absent, 10_000n) }
}

const weightOf = (day: string): bigint =>
  377_580n / BigInt(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))))

export type DayByDay = {
  /** The day on which each requirement of service time was met, by code. */
  metOn: Map<string, string>
  /** Counted by category at the end of the last day. */
  counted: Record<ServiceCategory, number>
  gross: number
}

/** Walks from the first day of service to `lastDay` (or to the day on which everything is met, if `stopWhenMet`). */
export function countDayByDay(
  facts: TrainingFacts,
  regulation: Regulation,
  lastDay: string,
  stopWhenMet = false,
): DayByDay {
  const gross = nothing()
  const absence = nothing()
  const owed = nothing()
  const metOn = new Map<string, string>()
  let counted = nothing()
  const history: { day: string; credited: Amounts; absent: bigint }[] = []
  const firstDay = facts.periods.map(period => period.startsOn).sort()[0] ?? addDays(lastDay, 1)

  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    const weight = weightOf(day)
    const { credited, absent } = dayOf(facts, regulation, day)
    history.push({ day, credited, absent })
    for (const category of SERVICE_CATEGORIES) {
      gross[category] += credited[category] * weight
      absence[category] += (credited[category] * absent * weight) / 10_000n
    }

    for (const { measure, months } of regulation.requirements) {
      const category = SERVICE_CATEGORIES.find(each => each === measure)
      if (category !== undefined && endsStretch(history, category, months))
        owed[category] = BigInt(months) * MONTH
    }

    const allAbsence = sum(absence)
    const free = (sum(gross) * BigInt(regulation.numbers.absenceFreePercent) + 99n) / 100n
    const excess = max(0n, allAbsence - free)
    const deduction = excess > 0n && regulation.numbers.absenceDeduction === 'whole' ? allAbsence : excess
    counted = nothing()
    for (const category of SERVICE_CATEGORIES) {
      const deducted = allAbsence === 0n ? 0n : (deduction * absence[category]) / allAbsence
      const cap = regulation.caps.find(each => each.category === category)
      const uncapped = max(owed[category], gross[category] - deducted)
      counted[category] = cap === undefined ? uncapped : min(uncapped, BigInt(cap.months) * MONTH)
    }

    for (const { code, measure, months } of regulation.requirements) {
      if (metOn.has(code) || measure === 'part-1' || measure === 'total-with-part-1') continue
      const have = measure === 'total' ? sum(counted) : counted[measure]
      const given = (measure === 'total' ? sum(credited) : credited[measure]) * weight
      const missing = BigInt(months) * MONTH - have
      if (missing <= 0n || missing < given) metOn.set(code, day)
    }
    if (stopWhenMet && metOn.size === 3) break
  }
  const toNumbers = (amounts: Amounts) => ({
    'open-practice': Number(amounts['open-practice']),
    'other-gp': Number(amounts['other-gp']),
    institution: Number(amounts.institution),
    research: Number(amounts.research),
  })
  return { metOn, counted: toNumbers(counted), gross: Number(sum(gross)) }
}

/** Whether some unbroken stretch of the category ends on the last day of the history and is long enough for it. */
function endsStretch(
  history: readonly { day: string; credited: Amounts; absent: bigint }[],
  category: ServiceCategory,
  months: number,
): boolean {
  const last = history.at(-1)
  if (last === undefined) return false
  let lowest = 10_000n
  for (let index = history.length - 1; index >= 0; index--) {
    const entry = history[index]
    if (entry === undefined || entry.absent > 0n || entry.credited[category] === 0n) return false
    lowest = min(lowest, entry.credited[category])
    const monthsNeeded = Number((BigInt(months) * 10_000n + lowest - 1n) / lowest)
    if (history.length - index < monthsNeeded * 28) continue
    if (addMonths(entry.day, monthsNeeded) === addDays(last.day, 1)) return true
  }
  return false
}
