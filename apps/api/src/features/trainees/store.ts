import type {
  Absence,
  NewTrainee,
  ServicePeriod,
  Trainee,
  TraineeChange,
  TraineeEvent,
  TraineeStatus,
} from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import { and, count, desc, eq, inArray, notLike, or, sql } from 'drizzle-orm'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import { offsetOf, type Paging } from '../../core/paging.ts'

const { account, auditEvent, trainee } = tables

export type PeriodRecord = Omit<ServicePeriod, 'positionPercent'> & { positionBasisPoints: number }
export type AbsenceRecord = Omit<Absence, 'percent'> & { basisPoints: number }
export type TraineeRecord = Omit<Trainee, 'servicePeriods' | 'absences' | 'can'> & {
  servicePeriods: PeriodRecord[]
  absences: AbsenceRecord[]
  /** Whether anything but service and absence hangs on it. */
  hasOtherRecords: boolean
}

/** What keeps a doctor's record besides service and absence; an account keeps it too, but is ended first. */
const otherRecords = [
  'change_request',
  'confirmation',
  'supervisor_appointment',
  'supervision_entry',
  'group_member',
  'conversation',
  'board_assessment',
  'education_plan',
  'trainee_goal',
  'learning_activity',
  'goal_mirror',
  'signing_link',
]

const readTrainee: Statement<{ trainee: TraineeRecord }> = {
  name: 'read-trainee',
  text: `select json_build_object('id', trainee.id, 'givenName', given_name, 'familyName', family_name, 'hprNumber', hpr_number,
      'provider', json_build_object('id', provider.id, 'name', municipality.name, 'registeredOn', provider.registered_on),
      'scheme', scheme, 'part1CompletedOn', part1_completed_on, 'isPart1Exempt', is_part1_exempt, 'part3StartedOn', part3_started_on,
      'status', status, 'statusOn', status_on, 'version', trainee.version,
      'ledgerVersion', ledger_version,
      'servicePeriods', (select coalesce(json_agg(json_build_object('id', period.id, 'category', period.category, 'place', place,
          'municipality', case when place_municipality.id is not null
            then json_build_object('id', place_municipality.id, 'name', place_municipality.name) end,
          'arena', case when arena.id is not null then json_build_object('id', arena.id, 'name', arena.name) end,
          'positionBasisPoints', position_basis_points, 'startsOn', starts_on, 'endsOn', ends_on, 'isPlanned', is_planned,
          'providerRegisteredOn', period_provider.registered_on, 'version', period.version) order by starts_on, period.id), '[]')
        from service_period period join training_provider period_provider on period_provider.id = period.provider_id
        left join municipality place_municipality on place_municipality.id = period.municipality_id
        left join learning_arena arena on arena.id = period.arena_id
        where period.trainee_id = trainee.id),
      'absences', (select coalesce(json_agg(json_build_object('id', absence.id, 'type', type, 'startsOn', starts_on, 'endsOn', ends_on,
          'basisPoints', basis_points, 'version', absence.version) order by starts_on, absence.id), '[]')
        from absence where absence.trainee_id = trainee.id),
      'hasOtherRecords', ${otherRecords.map(table => `exists (select from ${table} other where other.trainee_id = trainee.id)`).join(' or ')}
    ) as trainee
    from trainee
    join training_provider provider on provider.id = trainee.provider_id
    join municipality on municipality.id = provider.municipality_id
    where trainee.id = $1 and (trainee.provider_id = any ($2::uuid[]) or trainee.id = any ($3::uuid[]))`,
}

/**
 * One doctor in the scope, with her service and her absences in the order of their days.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function getTrainee(db: Db, scope: Scope, traineeId: string): Promise<TraineeRecord> {
  const [row] = await run(db, readTrainee, [traineeId, scope.providerIds, scope.traineeIds])
  return row?.trainee ?? fail('NOT_FOUND')
}

export async function insertTrainee(
  db: Db,
  values: NewTrainee & { providerId: string; status?: TraineeStatus; statusOn?: string | null },
): Promise<string> {
  const [row] = await db.insert(trainee).values(values).returning({ id: trainee.id })
  if (!row) throw new Error('The doctor was not stored.')
  return row.id
}

const atVersion = (traineeId: string, version: number) =>
  and(eq(trainee.id, traineeId), eq(trainee.version, version))

/** @throws Failure CHANGED_MEANWHILE when the record has another version by now */
export async function saveTrainee(
  db: Db,
  traineeId: string,
  version: number,
  change: Omit<TraineeChange, 'version'>,
): Promise<void> {
  const rows = await db
    .update(trainee)
    .set({
      ...change,
      version: version + 1,
      ledgerVersion: sql`${trainee.ledgerVersion} + 1`,
      updatedAt: sql`now()`,
    })
    .where(atVersion(traineeId, version))
    .returning({ id: trainee.id })
  if (rows.length === 0) fail('CHANGED_MEANWHILE', { current: version + 1 })
}

/** @throws Failure CHANGED_MEANWHILE when the record has another version by now, or service was added to it */
export async function deleteTrainee(
  db: Db,
  { id, version, ledgerVersion }: Pick<TraineeRecord, 'id' | 'version' | 'ledgerVersion'>,
): Promise<void> {
  const rows = await db
    .delete(trainee)
    .where(and(atVersion(id, version), eq(trainee.ledgerVersion, ledgerVersion)))
    .returning({ id: trainee.id })
  if (rows.length === 0) fail('CHANGED_MEANWHILE', { current: version + 1 })
}

/** A page of the events about one doctor in the scope, newest first; without those of hidden types (`absence.%`). */
export async function listEvents(
  db: Db,
  scope: Scope,
  traineeId: string,
  hiddenTypes: readonly string[],
  paging: Paging,
) {
  const visible = db
    .select({ id: trainee.id })
    .from(trainee)
    .where(
      and(
        eq(trainee.id, traineeId),
        or(inArray(trainee.providerId, [...scope.providerIds]), inArray(trainee.id, [...scope.traineeIds])),
      ),
    )
  const condition = and(
    inArray(auditEvent.traineeId, visible),
    ...hiddenTypes.map(pattern => notLike(auditEvent.type, pattern)),
  )
  const [items, [counted]] = await Promise.all([
    db
      .select({
        id: auditEvent.id,
        at: sql<string>`to_json(${auditEvent.at}) #>> '{}'`,
        by: account.name,
        type: sql<TraineeEvent['type']>`${auditEvent.type}`,
        data: sql<TraineeEvent['data']>`${auditEvent.data}`,
      })
      .from(auditEvent)
      .leftJoin(account, eq(account.id, auditEvent.accountId))
      .where(condition)
      .orderBy(desc(auditEvent.id))
      .limit(paging.pageSize)
      .offset(offsetOf(paging)),
    db.select({ total: count() }).from(auditEvent).where(condition),
  ])
  return { items, total: counted?.total ?? 0 }
}
