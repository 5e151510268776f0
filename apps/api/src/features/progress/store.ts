import type { AbsenceType, Category, Scheme } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { RequirementCode, TrainingFacts } from '@alis/domain'
import { sql } from 'drizzle-orm'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

/** What one doctor's service is counted from, and the state of the ledger it was read in. */
export type Ledger = {
  traineeId: string
  ledgerVersion: number
  /** Her training provider, and when it was registered (T7). */
  providerId: string
  providerRegisteredOn: string
  facts: TrainingFacts
}

type FactsRow = {
  traineeId: string
  ledgerVersion: number
  providerId: string
  providerRegisteredOn: string
  scheme: Scheme
  part1CompletedOn: string | null
  isPart1Exempt: boolean
  periods: {
    id: string
    category: Category
    basisPoints: number
    startsOn: string
    endsOn: string | null
    isPlanned: boolean
    registeredOn: string
  }[]
  absences: { id: string; type: AbsenceType; startsOn: string; endsOn: string; basisPoints: number }[]
}

const readFactsStatement: Statement<FactsRow> = {
  name: 'read-training-facts',
  text: `select trainee.id as "traineeId", ledger_version as "ledgerVersion", trainee.provider_id as "providerId",
      own_provider.registered_on as "providerRegisteredOn", scheme, part1_completed_on as "part1CompletedOn",
      is_part1_exempt as "isPart1Exempt",
      (select coalesce(json_agg(json_build_object('id', period.id, 'category', category, 'basisPoints', position_basis_points,
          'startsOn', starts_on, 'endsOn', ends_on, 'isPlanned', is_planned, 'registeredOn', provider.registered_on)
          order by starts_on, period.id), '[]')
        from service_period period join training_provider provider on provider.id = period.provider_id
        where period.trainee_id = trainee.id) as periods,
      (select coalesce(json_agg(json_build_object('id', absence.id, 'type', type, 'basisPoints', basis_points,
          'startsOn', starts_on, 'endsOn', ends_on) order by starts_on, absence.id), '[]')
        from absence where absence.trainee_id = trainee.id) as absences
    from trainee join training_provider own_provider on own_provider.id = trainee.provider_id
    where trainee.id = any ($1::uuid[]) and (trainee.provider_id = any ($2::uuid[]) or trainee.id = any ($3::uuid[]))
    order by trainee.id`,
}

function toFacts({ scheme, part1CompletedOn, isPart1Exempt, periods, absences }: FactsRow): TrainingFacts {
  return {
    scheme,
    part1CompletedOn,
    part1Exempt: isPart1Exempt,
    periods: periods.map(({ id, category, basisPoints, startsOn, endsOn, isPlanned, registeredOn }) => ({
      id,
      category,
      positionPercent: basisPoints / 100,
      startsOn,
      endsOn,
      planned: isPlanned,
      registration: [{ startsOn: registeredOn, endsOn: null }],
    })),
    absences: absences.map(({ basisPoints, ...absence }) => ({ ...absence, percent: basisPoints / 100 })),
  }
}

/** The ledgers of those of the doctors who are in the scope. */
export async function readFacts(db: Db, scope: Scope, traineeIds: readonly string[]): Promise<Ledger[]> {
  const rows = await run(db, readFactsStatement, [traineeIds, scope.providerIds, scope.traineeIds])
  return rows.map(row => ({
    traineeId: row.traineeId,
    ledgerVersion: row.ledgerVersion,
    providerId: row.providerId,
    providerRegisteredOn: row.providerRegisteredOn,
    facts: toFacts(row),
  }))
}

/**
 * The ledger of one doctor in the scope.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function getLedger(db: Db, scope: Scope, traineeId: string): Promise<Ledger> {
  const [ledger] = await readFacts(db, scope, [traineeId])
  return ledger ?? fail('NOT_FOUND')
}

export type Summary = {
  traineeId: string
  ledgerVersion: number
  countedUnits: number
  requiredUnits: number
  earliestOn: string | null
  binding: RequirementCode | null
  findings: number
}

const saveSummariesStatement: Statement<never> = {
  name: 'save-trainee-summaries',
  text: `insert into trainee_summary (trainee_id, ledger_version, as_of, counted_units, required_units, earliest_on, binding, findings)
    select "traineeId", "ledgerVersion", $2, "countedUnits", "requiredUnits", "earliestOn", binding, findings
    from jsonb_to_recordset($1::jsonb)
      as summary("traineeId" uuid, "ledgerVersion" int, "countedUnits" bigint, "requiredUnits" bigint, "earliestOn" date, binding text, findings int)
    where exists (select 1 from trainee where trainee.id = "traineeId")
    on conflict (trainee_id) do update set ledger_version = excluded.ledger_version, as_of = excluded.as_of,
      counted_units = excluded.counted_units, required_units = excluded.required_units, earliest_on = excluded.earliest_on,
      binding = excluded.binding, findings = excluded.findings`,
}

/** Keeps summaries, each with the ledger version it was counted from; a ledger that has moved on makes its summary stale. */
export async function saveSummaries(db: Db, summaries: readonly Summary[], asOf: string): Promise<void> {
  await run(db, saveSummariesStatement, [JSON.stringify(summaries), asOf])
}

/** Throws all summaries away; the next readers count anew. */
export async function forgetSummaries(db: Db): Promise<void> {
  await db.execute(sql`truncate trainee_summary`)
}
