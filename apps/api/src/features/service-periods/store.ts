import type { Category, NewServicePeriod, Scheme } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

export type PeriodId = { traineeId: string; periodId: string }

export type PeriodRow = {
  id: string
  category: Category
  place: string
  municipalityId: number | null
  municipalityName: string | null
  arenaId: string | null
  arenaName: string | null
  positionBasisPoints: number
  startsOn: string
  endsOn: string | null
  isPlanned: boolean
  /** The provider that answers for the period. */
  answeredBy: string
  providerRegisteredOn: string
  version: number
}

/** Of the doctor whose ledger is open. */
export type Opened = { providerId: string; scheme: Scheme }

const openLedgerText = `update trainee set ledger_version = ledger_version + 1
    where id = $1 and (provider_id = any ($2::uuid[]) or id = any ($3::uuid[]))
    returning provider_id as "providerId", scheme`

const openLedgerStatement: Statement<Opened> = { name: 'open-ledger', text: openLedgerText }

/**
 * Opens a doctor's ledger for a change: until the transaction ends nobody else changes her service, and whatever was
 * counted before is known to be of the past.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function openLedger(tx: Db, scope: Scope, traineeId: string): Promise<Opened> {
  const [row] = await run(tx, openLedgerStatement, [traineeId, scope.providerIds, scope.traineeIds])
  return row ?? fail('NOT_FOUND')
}

const columns = `period.id, period.category, period.place, period.municipality_id as "municipalityId", municipality.name as "municipalityName",
  period.arena_id as "arenaId", arena.name as "arenaName", period.provider_id as "answeredBy",
  period.position_basis_points as "positionBasisPoints", period.starts_on as "startsOn", period.ends_on as "endsOn", period.is_planned as "isPlanned",
  provider.registered_on as "providerRegisteredOn", period.version`

const withItsPlaces = `join training_provider provider on provider.id = period.provider_id
    left join municipality on municipality.id = period.municipality_id
    left join learning_arena arena on arena.id = period.arena_id`

const fieldColumns =
  'category, place, municipality_id, position_basis_points, starts_on, ends_on, is_planned, arena_id'

const insert: Statement<PeriodRow> = {
  name: 'insert-service-period',
  text: `with period as (
      insert into service_period (trainee_id, provider_id, ${fieldColumns})
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *
    ) select ${columns} from period ${withItsPlaces}`,
}

const toBasisPoints = (percent: number) => Math.round(percent * 100)

const valuesOf = ({
  category,
  place,
  municipalityId = null,
  positionPercent,
  startsOn,
  endsOn,
  isPlanned = false,
  arenaId = null,
}: NewServicePeriod) => [
  category,
  place,
  municipalityId,
  toBasisPoints(positionPercent),
  startsOn,
  endsOn,
  isPlanned,
  arenaId,
]

export async function insertPeriod(
  tx: Db,
  traineeId: string,
  providerId: string,
  fields: NewServicePeriod,
): Promise<PeriodRow> {
  const [row] = await run(tx, insert, [traineeId, providerId, ...valuesOf(fields)])
  if (!row) throw new Error('The period was not stored.')
  return row
}

const openAndInsert: Statement<Opened & PeriodRow> = {
  name: 'open-ledger-and-insert-service-period',
  text: `with ledger as (${openLedgerText}),
    period as (
      insert into service_period (trainee_id, provider_id, ${fieldColumns})
      select $1, "providerId", $4, $5, $6, $7, $8, $9, $10, $11 from ledger returning *
    ) select ledger."providerId", ledger.scheme, ${columns}
    from ledger cross join period ${withItsPlaces}`,
}

/**
 * Opens a doctor's ledger and adds a period to it, as one statement: what the ledger says may still take both back.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function openLedgerAndInsert(
  tx: Db,
  scope: Scope,
  traineeId: string,
  fields: NewServicePeriod,
): Promise<Opened & { period: PeriodRow }> {
  const [row] = await run(tx, openAndInsert, [
    traineeId,
    scope.providerIds,
    scope.traineeIds,
    ...valuesOf(fields),
  ])
  if (!row) return fail('NOT_FOUND')
  const { providerId, scheme, ...period } = row
  return { providerId, scheme, period }
}

const select: Statement<PeriodRow> = {
  name: 'select-service-period',
  text: `select ${columns} from service_period period ${withItsPlaces}
    where period.id = $1 and period.trainee_id = $2`,
}

/**
 * One period of a doctor whose ledger is open.
 * @throws Failure NOT_FOUND
 */
export async function getPeriod(tx: Db, { traineeId, periodId }: PeriodId): Promise<PeriodRow> {
  const [row] = await run(tx, select, [periodId, traineeId])
  return row ?? fail('NOT_FOUND')
}

const update: Statement<PeriodRow> = {
  name: 'update-service-period',
  text: `with period as (
      update service_period set category = $3, place = $4, municipality_id = $5, position_basis_points = $6, starts_on = $7, ends_on = $8,
        is_planned = $9, arena_id = $10, version = version + 1, updated_at = now()
      where id = $1 and trainee_id = $2 returning *
    ) select ${columns} from period ${withItsPlaces}`,
}

/** Stores a period whose version was checked under the open ledger. */
export async function savePeriod(
  tx: Db,
  { traineeId, periodId }: PeriodId,
  fields: Required<NewServicePeriod>,
): Promise<PeriodRow> {
  const [row] = await run(tx, update, [periodId, traineeId, ...valuesOf(fields)])
  return row ?? fail('NOT_FOUND')
}

const remove: Statement<{ id: string }> = {
  name: 'delete-service-period',
  text: 'delete from service_period where id = $1 and trainee_id = $2 returning id',
}

/** Deletes a period; the trigger keeps it in history. */
export async function deletePeriod(tx: Db, { traineeId, periodId }: PeriodId): Promise<void> {
  const rows = await run(tx, remove, [periodId, traineeId])
  if (rows.length === 0) fail('NOT_FOUND')
}
