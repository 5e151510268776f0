import type { ProgressDay, ProgressMonth } from '@alis/contract'
import { addDays, addMonths, regulationOf, type TraceDay, type TrainingFacts, traceDays } from '@alis/domain'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { mayReadAbsence } from './policy.ts'
import { presentAmount } from './present.ts'
import { presentDay, presentMonth } from './present-trace.ts'
import { getLedger } from './store.ts'

/** Which total is opened: what is done by the end of `asOf`, or what will be by the end of a later day. */
type OpenedTotal = { asOf: string; through: string }

/** A total is opened as of today unless said otherwise, and never through a day that is before that. */
export function openedTotal(query: { asOf?: string; through?: string }, today: string): OpenedTotal {
  const { asOf = today, through } = query
  return { asOf, through: through !== undefined && through > asOf ? through : asOf }
}

/** Service is entered from this day at the earliest. */
const FIRST_DAY = '1990-01-01'

const trace = (facts: TrainingFacts, { asOf, through }: OpenedTotal, range: { from: string; to: string }) =>
  traceDays(facts, regulationOf(facts.scheme), through === asOf ? { asOf } : { asOf, through }, range)

/** Days in the order of the calendar, by their month, `YYYY-MM`. */
function groupByMonth(days: readonly TraceDay[]): Map<string, TraceDay[]> {
  const months = new Map<string, TraceDay[]>()
  for (const day of days) {
    const month = day.day.slice(0, 7)
    const group = months.get(month)
    if (group) group.push(day)
    else months.set(month, [day])
  }
  return months
}

/**
 * The facts, for who may see when somebody was away: what months and days count tells it.
 * @throws Failure NOT_FOUND, NOT_ALLOWED
 */
async function getFacts(ctx: Ctx, traineeId: string): Promise<TrainingFacts> {
  const ledger = await getLedger(ctx.db, scopeOf(ctx.actor), traineeId)
  authorise(mayReadAbsence(ctx.actor, ledger))
  return ledger.facts
}

/** A total of a doctor's service by months; what they count adds up to it, to the unit. */
export async function openMonths(ctx: Ctx, traineeId: string, opened: OpenedTotal) {
  const facts = await getFacts(ctx, traineeId)
  const days = trace(facts, opened, { from: FIRST_DAY, to: opened.through })
  const months: ProgressMonth[] = [...groupByMonth(days)].map(([month, ofMonth]) =>
    presentMonth(month, ofMonth),
  )
  const totalUnits = days.reduce((sum, { countedUnits }) => sum + countedUnits, 0)
  return { ...opened, total: presentAmount(totalUnits, 'counted'), months }
}

/** One month of the same total, by days. */
export async function openDays(ctx: Ctx, traineeId: string, month: string, opened: OpenedTotal) {
  const facts = await getFacts(ctx, traineeId)
  const from = `${month}-01`
  const ofMonth = trace(facts, opened, { from, to: addDays(addMonths(from, 1), -1) })
  const days: ProgressDay[] = ofMonth.map(presentDay)
  return { month, days }
}
