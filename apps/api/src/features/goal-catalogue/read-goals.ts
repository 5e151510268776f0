import type { GoalCatalogue, LearningGoal } from '@alis/contract'
import type { PublicCtx } from '../../core/context.ts'
import { findCatalogueInForce, listGoals } from './store.ts'

/** The goals that doctors in training work towards today. */
export async function readGoalsToday({ db, today }: PublicCtx): Promise<{
  catalogue: GoalCatalogue | null
  goals: LearningGoal[]
}> {
  const catalogue = await findCatalogueInForce(db, today)
  return { catalogue, goals: catalogue === null ? [] : await listGoals(db, catalogue.id) }
}
