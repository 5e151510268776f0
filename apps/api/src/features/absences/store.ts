import type { AbsenceType, NewAbsence } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import { fail } from '../../core/fail.ts'

export type AbsenceId = { traineeId: string; absenceId: string }

export type AbsenceRow = {
  id: string
  type: AbsenceType
  startsOn: string
  endsOn: string
  basisPoints: number
  version: number
}

const columns = `id, type, starts_on as "startsOn", ends_on as "endsOn", basis_points as "basisPoints", version`

const valuesOf = ({ type, startsOn, endsOn, percent }: NewAbsence) => [
  type,
  startsOn,
  endsOn,
  Math.round(percent * 100),
]

const insert: Statement<AbsenceRow> = {
  name: 'insert-absence',
  text: `insert into absence (trainee_id, type, starts_on, ends_on, basis_points) values ($1, $2, $3, $4, $5)
    returning ${columns}`,
}

/** Adds an absence of a doctor whose ledger is open. */
export async function insertAbsence(tx: Db, traineeId: string, fields: NewAbsence): Promise<AbsenceRow> {
  const [row] = await run(tx, insert, [traineeId, ...valuesOf(fields)])
  if (!row) throw new Error('The absence was not stored.')
  return row
}

const select: Statement<AbsenceRow> = {
  name: 'select-absence',
  text: `select ${columns} from absence where id = $1 and trainee_id = $2`,
}

/**
 * One absence of a doctor whose ledger is open.
 * @throws Failure NOT_FOUND
 */
export async function getAbsence(tx: Db, { traineeId, absenceId }: AbsenceId): Promise<AbsenceRow> {
  const [row] = await run(tx, select, [absenceId, traineeId])
  return row ?? fail('NOT_FOUND')
}

const update: Statement<AbsenceRow> = {
  name: 'update-absence',
  text: `update absence set type = $3, starts_on = $4, ends_on = $5, basis_points = $6, version = version + 1, updated_at = now()
    where id = $1 and trainee_id = $2 returning ${columns}`,
}

/** Stores an absence whose version was checked under the open ledger. */
export async function saveAbsence(
  tx: Db,
  { traineeId, absenceId }: AbsenceId,
  fields: NewAbsence,
): Promise<AbsenceRow> {
  const [row] = await run(tx, update, [absenceId, traineeId, ...valuesOf(fields)])
  return row ?? fail('NOT_FOUND')
}

const remove: Statement<{ id: string }> = {
  name: 'delete-absence',
  text: 'delete from absence where id = $1 and trainee_id = $2 returning id',
}

/** Deletes an absence; the trigger keeps it in history. */
export async function deleteAbsence(tx: Db, { traineeId, absenceId }: AbsenceId): Promise<void> {
  const rows = await run(tx, remove, [absenceId, traineeId])
  if (rows.length === 0) fail('NOT_FOUND')
}
