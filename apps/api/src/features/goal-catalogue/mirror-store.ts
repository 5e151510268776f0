import { type Db, run, type Statement } from '@alis/db'
import type { GoalStatus } from '@alis/domain'

/** A doctor that an extract may speak of, with what was said of her goals here and in the portal. */
export type MirroredTrainee = {
  id: string
  providerId: string
  hprNumber: string
  givenName: string
  familyName: string
  statuses: [goalId: string, status: GoalStatus][]
  mirror: [goalId: string, status: GoalStatus, statusOn: string][]
}

const readTrainees: Statement<MirroredTrainee> = {
  name: 'read-mirrored-trainees',
  text: `select trainee.id, provider_id as "providerId", hpr_number as "hprNumber", given_name as "givenName", family_name as "familyName",
      (select coalesce(json_agg(json_build_array(goal_id, status)), '[]') from trainee_goal where trainee_id = trainee.id) as statuses,
      (select coalesce(json_agg(json_build_array(goal_id, status, status_on)), '[]') from goal_mirror where trainee_id = trainee.id) as mirror
    from trainee where provider_id = any ($1::uuid[]) and hpr_number = any ($2::text[]) order by trainee.id`,
}

/** The doctors of some providers by HPR number. */
export const listMirroredTrainees = (
  db: Db,
  providerIds: readonly string[],
  hprNumbers: readonly string[],
): Promise<MirroredTrainee[]> => run(db, readTrainees, [providerIds, hprNumbers])

const lockTrainees: Statement<{ id: string }> = {
  name: 'lock-mirrored-trainees',
  text: 'select id from trainee where provider_id = any ($1::uuid[]) and hpr_number = any ($2::text[]) order by id for no key update',
}

/** Two extracts about the same doctors are taken in one after the other. */
export async function lockMirroredTrainees(
  db: Db,
  providerIds: readonly string[],
  hprNumbers: readonly string[],
): Promise<void> {
  await run(db, lockTrainees, [providerIds, hprNumbers])
}

export type MirrorEntry = { traineeId: string; goalId: string; status: GoalStatus; statusOn: string }

const storeEntries: Statement<never> = {
  name: 'store-goal-mirror',
  text: `insert into goal_mirror (trainee_id, goal_id, status, status_on, source, imported_by)
    select entry."traineeId", entry."goalId", entry.status, entry."statusOn", $2, $3
    from jsonb_to_recordset($1::jsonb) as entry("traineeId" uuid, "goalId" uuid, status text, "statusOn" date)
    on conflict (trainee_id, goal_id) do update set status = excluded.status, status_on = excluded.status_on,
      source = excluded.source, imported_at = now(), imported_by = excluded.imported_by
      where goal_mirror.status_on <= excluded.status_on`,
}

/** Stores what the portal says; something older never takes the place of something newer. */
export async function saveMirror(
  db: Db,
  entries: readonly MirrorEntry[],
  { source, importedBy }: { source: string; importedBy: string },
): Promise<void> {
  await run(db, storeEntries, [JSON.stringify(entries), source, importedBy])
}
