import type { ConfirmationContent, ConfirmedService } from '@alis/contract'
import type { Db } from '@alis/db'
import { type Assessment, confirmService, regulationOf } from '@alis/domain'
import { type Actor, personalScopeOf } from '../../core/access.ts'
import { getLedger, presentAmount } from '../progress/index.ts'
import { type ConfirmationRecord, listPlaces } from './store.ts'

/** What a confirmation would say now, the engine's answer behind it, and the state of the service it was counted from. */
export type CountedConfirmation = {
  content: ConfirmationContent
  assessment: Assessment
  ledgerVersion: number
}

const counted = (units: number) => presentAmount(units, 'counted')

/** The provider's form of Norwegian; where it has chosen none, that of who prepared. The paper is never in English. */
function languageOf({ languageForm, preparedByLanguage }: ConfirmationRecord): 'nb' | 'nn' {
  if (languageForm !== 'neutral') return languageForm
  return preparedByLanguage === 'nn' ? 'nn' : 'nb'
}

function supervisorOf({ supervisorName, supervisorHprNumber }: ConfirmationRecord) {
  if (supervisorName === null || supervisorHprNumber === null) return null
  return { name: supervisorName, hprNumber: supervisorHprNumber }
}

/**
 * Counts what the service that is registered now gives within the days of a confirmation. The places are read after the
 * ledger: so where the ledger's version still holds, nothing of this has changed.
 */
export async function countConfirmation(
  db: Db,
  actor: Actor,
  record: ConfirmationRecord,
): Promise<CountedConfirmation> {
  const scope = personalScopeOf(actor)
  const { facts, ledgerVersion } = await getLedger(db, scope, record.traineeId)
  const rows = await listPlaces(db, scope, record.id)
  const places = new Map(rows.map(row => [row.periodId, row]))
  const ofTheProvider = { ...facts, periods: facts.periods.filter(({ id }) => places.has(id)) }
  const { periods, countedUnits, assessment } = confirmService(
    ofTheProvider,
    regulationOf(facts.scheme),
    record,
  )
  const services = periods.map(
    (period): ConfirmedService => ({
      place: places.get(period.periodId)?.place ?? '',
      municipality: places.get(period.periodId)?.municipality ?? null,
      category: period.category,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
      positionPercent: period.positionPercent,
      absenceDays: period.absenceDays,
      deducted: counted(period.deductedUnits),
      notDeducted: counted(period.notDeductedUnits),
      counted: counted(period.countedUnits),
    }),
  )
  const { givenName, familyName, hprNumber, supervisionMinutes } = record
  return {
    content: {
      format: 1,
      language: languageOf(record),
      doctor: { givenName, familyName, hprNumber },
      provider: { name: record.providerName, organisationNumber: record.organisationNumber },
      regulation: assessment.regulation,
      startsOn: record.startsOn,
      endsOn: record.endsOn,
      services,
      counted: counted(countedUnits),
      supervisionHours: supervisionMinutes === null ? null : supervisionMinutes / 60,
      supervisor: supervisorOf(record),
      leader: null,
      place: record.place,
      issuedOn: null,
    },
    assessment,
    ledgerVersion,
  }
}
