import type { PathChange } from '@alis/contract'
import type { Db } from '@alis/db'
import { type ChangedPeriod, changePath, type IsoDate, isWithin } from '@alis/domain'
import { type AuditEvent, changesBetween } from '../../core/audit-events.ts'
import { insertAbsence } from '../absences/index.ts'
import type { Ledger } from '../progress/index.ts'
import { deletePeriod, insertPeriod, savePeriod } from '../service-periods/index.ts'
import { toDomainChanges } from './count-effect.ts'
import { listPeriods, type PeriodBefore } from './store.ts'

/**
 * Makes the service what `changePath` says of it, and nothing else: so the forecast becomes what was shown. The ledger is
 * open and the changes are checked.
 * @returns the events of every period and absence that was touched
 */
export async function makeChanges(
  tx: Db,
  ledger: Ledger,
  changes: readonly PathChange[],
  today: IsoDate,
): Promise<AuditEvent[]> {
  const { traineeId, providerId } = ledger
  const before = await listPeriods(tx, traineeId)
  const { periods } = changePath(ledger.facts, toDomainChanges(changes, ledger))
  const events: AuditEvent[] = []
  for (const period of before.filter(({ id }) => !periods.some(piece => piece.id === id))) {
    await deletePeriod(tx, { traineeId, periodId: period.id })
    events.push({
      type: 'service-period.removed',
      subjectId: period.id,
      traineeId,
      providerId,
      data: period.fields,
    })
  }
  for (const piece of periods) {
    const { answeredBy, fields } = describePiece(piece, before, changes, { providerId, today })
    const kept = before.find(({ id }) => id === piece.id)
    if (kept === undefined) {
      const { id } = await insertPeriod(tx, traineeId, answeredBy, fields)
      events.push({ type: 'service-period.added', subjectId: id, traineeId, providerId, data: fields })
      continue
    }
    const data = changesBetween(kept.fields, fields)
    if (Object.keys(data).length === 0) continue
    await savePeriod(tx, { traineeId, periodId: kept.id }, fields)
    events.push({ type: 'service-period.changed', subjectId: kept.id, traineeId, providerId, data })
  }
  for (const { kind, ...fields } of changes.filter(change => change.kind === 'absence')) {
    const { id } = await insertAbsence(tx, traineeId, fields)
    events.push({ type: 'absence.added', subjectId: id, traineeId, providerId, data: fields })
  }
  return events
}

/** What is stored of a piece: the days and percentage that the engine gave it, the rest from where it comes from. */
function describePiece(
  { origin, startsOn, endsOn, positionPercent }: ChangedPeriod,
  before: readonly PeriodBefore[],
  changes: readonly PathChange[],
  { providerId, today }: { providerId: string; today: IsoDate },
): { answeredBy: string; fields: PeriodBefore['fields'] } {
  const days = { startsOn, endsOn, positionPercent }
  const isPlanned = startsOn > today
  if ('change' in origin) {
    const change = changes[origin.change]
    if (change?.kind !== 'service') throw new Error('Only a change of the service makes a new period.')
    const { category, place, municipalityId } = change
    const fields = { category, place, municipalityId, arenaId: null, ...days, isPlanned }
    return { answeredBy: providerId, fields }
  }
  const period = before.find(({ id }) => id === origin.periodId)
  if (period === undefined) throw new Error('A piece comes from a period that is not there.')
  const { fields } = period
  // A cut leaves a piece inside the days that its period had; what is moved has other days, done or planned anew.
  const isCut = isWithin(startsOn, fields) && (endsOn === null || isWithin(endsOn, fields))
  return {
    answeredBy: period.providerId,
    fields: { ...fields, ...days, isPlanned: isCut ? fields.isPlanned : isPlanned },
  }
}
