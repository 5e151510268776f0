import type { GoalCatalogue, LearningGoal } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { SuccessionGoal } from '@alis/domain'

const readInForce: Statement<GoalCatalogue> = {
  name: 'read-goal-catalogue-in-force',
  text: `select id, name, source, is_example as "isExample", valid_from as "validFrom" from goal_catalogue
    where undone_at is null and valid_from <= $1 order by valid_from desc, id desc limit 1`,
}

/** The version in force on a day; null when none began yet. */
export async function findCatalogueInForce(db: Db, day: string): Promise<GoalCatalogue | null> {
  const [row] = await run(db, readInForce, [day])
  return row ?? null
}

const goalColumns = `id, code, title, family, group_name as "group", description, level, valid_from as "validFrom",
  valid_to as "validTo", replaces, recommended_activities as "recommendedActivities", assessment_forms as "assessmentForms"`

const readGoals: Statement<LearningGoal> = {
  name: 'read-goals-of-catalogue',
  text: `select ${goalColumns} from learning_goal where catalogue_id = $1 order by position, id`,
}

/** The goals of a version, in its order. */
export const listGoals = (db: Db, catalogueId: string): Promise<LearningGoal[]> =>
  run(db, readGoals, [catalogueId])

const readVersions: Statement<{ goals: SuccessionGoal[] }> = {
  name: 'read-goals-of-versions',
  text: `select coalesce(json_agg(json_build_object('id', goal.id, 'code', goal.code, 'title', goal.title, 'replaces', goal.replaces)
      order by goal.position, goal.id) filter (where goal.id is not null), '[]') as goals
    from goal_catalogue left join learning_goal goal on goal.catalogue_id = goal_catalogue.id
    where goal_catalogue.undone_at is null and goal_catalogue.valid_from <= $1
    group by goal_catalogue.id order by goal_catalogue.valid_from, goal_catalogue.id`,
}

/** The goals of every version so far, the one in force on the day last: what succession is followed through. */
export async function listVersionsSoFar(db: Db, day: string): Promise<SuccessionGoal[][]> {
  return (await run(db, readVersions, [day])).map(({ goals }) => goals)
}
