import type { GoalCatalogueRow } from '@alis/contract'
import { type Db, run, type Statement, tables } from '@alis/db'
import type { CatalogueGoal, GoalStatus } from '@alis/domain'
import { and, eq, isNull, sql } from 'drizzle-orm'

const { goalCatalogue, learningGoal } = tables

const CATALOGUE_LOCK = 20_190_301

/** One change of the versions at a time, until the end of the transaction: two could choose the same day. */
export async function lockCatalogues(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${CATALOGUE_LOCK})`)
}

/** The name of the version that begins on a day, if one does. */
export async function findNameOfVersionFrom(db: Db, validFrom: string): Promise<string | null> {
  const [row] = await db
    .select({ name: goalCatalogue.name })
    .from(goalCatalogue)
    .where(and(eq(goalCatalogue.validFrom, validFrom), isNull(goalCatalogue.undoneAt)))
  return row?.name ?? null
}

export async function insertCatalogue(
  db: Db,
  fields: { name: string; source: string; validFrom: string; importedBy: string },
): Promise<string> {
  const [row] = await db.insert(goalCatalogue).values(fields).returning({ id: goalCatalogue.id })
  if (!row) throw new Error('The catalogue was not stored.')
  return row.id
}

/** Stores the goals of a version in their order. */
export async function insertGoals(
  db: Db,
  catalogueId: string,
  goals: readonly CatalogueGoal[],
): Promise<void> {
  const rows = goals.map((goal, index) => ({
    ...goal,
    catalogueId,
    position: index + 1,
    replaces: [...goal.replaces],
    recommendedActivities: [...goal.recommendedActivities],
    assessmentForms: [...goal.assessmentForms],
  }))
  await db.insert(learningGoal).values(rows)
}

type StoredVersion = Omit<GoalCatalogueRow, 'state' | 'can'>

const catalogueColumns = `catalogue.id, catalogue.name, source, is_example as "isExample", valid_from as "validFrom",
    (select count(*) from learning_goal where catalogue_id = catalogue.id) as goals,
    to_json(imported_at) #>> '{}' as "importedAt", account.name as "importedBy", to_json(undone_at) #>> '{}' as "undoneAt"
  from goal_catalogue catalogue left join account on account.id = imported_by`

const readVersions: Statement<StoredVersion> = {
  name: 'read-goal-catalogues',
  text: `select ${catalogueColumns} order by valid_from desc, catalogue.id desc`,
}

/** Every version, the latest first; also those that were taken back. */
export const listVersions = (db: Db): Promise<StoredVersion[]> => run(db, readVersions, [])

const readVersion: Statement<StoredVersion> = {
  name: 'read-goal-catalogue',
  text: `select ${catalogueColumns} where catalogue.id = $1`,
}

export async function findVersion(db: Db, catalogueId: string): Promise<StoredVersion | null> {
  const [row] = await run(db, readVersion, [catalogueId])
  return row ?? null
}

const lockGoals: Statement<{ id: string }> = {
  name: 'lock-goals-of-catalogue',
  text: 'select id from learning_goal where catalogue_id = $1 for update',
}

const countGoalsInUse: Statement<{ inUse: number }> = {
  name: 'count-goals-in-use',
  text: `select count(*) as "inUse" from learning_goal goal where catalogue_id = $1 and (
      exists (select from trainee_goal where goal_id = goal.id) or exists (select from activity_goal where goal_id = goal.id)
      or exists (select from goal_mirror where goal_id = goal.id)
      or exists (select from education_plan where status in ('active', 'superseded')
        and content @> jsonb_build_object('goals', jsonb_build_array(jsonb_build_object('goalId', goal.id)))))`,
}

/** How many goals of a version doctors' goals, activities, mirrors and agreed plans refer to; no new reference comes meanwhile. */
export async function countInUse(db: Db, catalogueId: string): Promise<number> {
  await run(db, lockGoals, [catalogueId])
  const [row] = await run(db, countGoalsInUse, [catalogueId])
  return row?.inUse ?? 0
}

const markUndone: Statement<never> = {
  name: 'undo-goal-catalogue',
  text: 'update goal_catalogue set undone_at = now() where id = $1',
}

export async function saveUndone(db: Db, catalogueId: string): Promise<void> {
  await run(db, markUndone, [catalogueId])
}

const readStatuses: Statement<{ statuses: [goalId: string, status: GoalStatus][] }> = {
  name: 'read-goal-statuses-of-all',
  text: `select json_agg(json_build_array(goal_id, status)) as statuses from trainee_goal group by trainee_id`,
}

/** For each doctor the status of her goals, without who she is. */
export const listStatusesOfAll = async (db: Db): Promise<ReadonlyMap<string, GoalStatus>[]> =>
  (await run(db, readStatuses, [])).map(({ statuses }) => new Map(statuses))
