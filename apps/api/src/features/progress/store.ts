import type { Category, Scheme } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { TrainingFacts } from '@alis/domain'
import { sql } from 'drizzle-orm'
import type { Scope } from '../../core/access.ts'

/** What one doctor's service is counted from, and the state of the ledger it was read in. */
export type Ledger = { traineeId: string; ledgerVersion: number; facts: TrainingFacts }

type FactsRow = {
  traineeId: string
  ledgerVersion: number
  scheme: Scheme
  part1CompletedOn: string | null
  isPart1Exempt: boolean
  periods: {
    id: string
    category: Category
    basisPoints: number
    startsOn: string
    endsOn: string | null
    registeredOn: string
  }[]
}

const readFactsStatement: Statement<FactsRow> = {
  name: 'read-training-facts',
  text: `select trainee.id as "traineeId", ledger_version as "ledgerVersion", scheme, part1_completed_on as "part1CompletedOn",
      is_part1_exempt as "isPart1Exempt",
      (select coalesce(json_agg(json_build_object('id', period.id, 'category', category, 'basisPoints', position_basis_points,
          'startsOn', starts_on, 'endsOn', ends_on, 'registeredOn', provider.registered_on) order by starts_on, period.id), '[]')
        from service_period period join training_provider provider on provider.id = period.provider_id
        where period.trainee_id = trainee.id) as periods
    from trainee
    where trainee.id = any ($1::uuid[]) and (trainee.provider_id = any ($2::uuid[]) or trainee.id = any ($3::uuid[]))
    order by trainee.id`,
}

/** The ledgers of those of the doctors who are in the scope. */
export async function readFacts(db: Db, scope: Scope, traineeIds: readonly string[]): Promise<Ledger[]> {
  const rows = await run(db, readFactsStatement, [traineeIds, scope.providerIds, scope.traineeIds])
  return rows.map(({ traineeId, ledgerVersion, scheme, part1CompletedOn, isPart1Exempt, periods }) => ({
    traineeId,
    ledgerVersion,
    facts: {
      scheme,
      part1CompletedOn,
      part1Exempt: isPart1Exempt,
      periods: periods.map(({ id, category, basisPoints, startsOn, endsOn, registeredOn }) => ({
        id,
        category,
        positionPercent: basisPoints / 100,
        startsOn,
        endsOn,
        registration: [{ startsOn: registeredOn, endsOn: null }],
      })),
      absences: [],
    },
  }))
}

export type Summary = {
  traineeId: string
  ledgerVersion: number
  countedUnits: number
  requiredUnits: number
  findings: number
}

const saveSummariesStatement: Statement<never> = {
  name: 'save-trainee-summaries',
  text: `insert into trainee_summary (trainee_id, ledger_version, as_of, counted_units, required_units, findings)
    select "traineeId", "ledgerVersion", $2, "countedUnits", "requiredUnits", findings
    from jsonb_to_recordset($1::jsonb)
      as summary("traineeId" uuid, "ledgerVersion" int, "countedUnits" bigint, "requiredUnits" bigint, findings int)
    where exists (select 1 from trainee where trainee.id = "traineeId")
    on conflict (trainee_id) do update set ledger_version = excluded.ledger_version, as_of = excluded.as_of,
      counted_units = excluded.counted_units, required_units = excluded.required_units, findings = excluded.findings`,
}

/** Keeps summaries, each with the ledger version it was counted from; a ledger that has moved on makes its summary stale. */
export async function saveSummaries(db: Db, summaries: readonly Summary[], asOf: string): Promise<void> {
  await run(db, saveSummariesStatement, [JSON.stringify(summaries), asOf])
}

/** Throws all summaries away; the next readers count anew. */
export async function forgetSummaries(db: Db): Promise<void> {
  await db.execute(sql`truncate trainee_summary`)
}
