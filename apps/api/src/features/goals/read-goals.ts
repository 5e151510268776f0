import type { Answer, listTraineeGoals, TraineeGoal } from '@alis/contract'
import type { Db } from '@alis/db'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { presentGoal, presentRow } from './present.ts'
import { standingsOf } from './standings.ts'
import { type GoalId, getGoal, getGoalList } from './store.ts'

/** All goals of the catalogue in force and how far a doctor is with each. */
export async function readGoals(ctx: Ctx, traineeId: string): Promise<Answer<typeof listTraineeGoals>> {
  const list = await getGoalList(ctx.db, scopeOf(ctx.actor), traineeId, ctx.today)
  const { standings, withoutSuccessor } = standingsOf(list)
  return {
    catalogue: list.catalogue,
    goals: list.goals.map(goal => presentRow(goal, standings.get(goal.id))),
    withoutSuccessor: withoutSuccessor.map(({ goalId: _, ...goal }) => goal),
  }
}

/** One goal of a doctor, as the pool or a transaction sees it. */
export async function showGoal(db: Db, { actor, today }: Ctx, id: GoalId): Promise<TraineeGoal> {
  const scope = scopeOf(actor)
  const [record, list] = await Promise.all([
    getGoal(db, scope, id),
    getGoalList(db, scope, id.traineeId, today),
  ])
  return presentGoal(record, standingsOf(list).standings.get(id.goalId), actor)
}

/** One goal of a doctor with evidence, advice and decision. */
export const readGoal = (ctx: Ctx, id: GoalId): Promise<TraineeGoal> => showGoal(ctx.db, ctx, id)
