import type { GoalCatalogueRow, LearningGoal } from '@alis/contract'
import type { Db } from '@alis/db'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { findVersion, listVersions } from './import-store.ts'
import { mayImportCatalogue, maySeeCatalogues } from './policy.ts'
import { presentVersion } from './present.ts'
import { findCatalogueInForce, listGoals } from './store.ts'

/** All versions, the latest first. */
export async function readCatalogues({ db, today, actor }: Ctx) {
  authorise(maySeeCatalogues(actor))
  const [versions, inForce] = await Promise.all([listVersions(db), findCatalogueInForce(db, today)])
  return {
    items: versions.map(version => presentVersion(version, { today, inForce, actor })),
    can: { import: mayImportCatalogue(actor) === 'allowed' },
  }
}

/** A version with its goals, also one that waits for its day or was taken back. */
export async function readCatalogue(
  ctx: Ctx,
  catalogueId: string,
): Promise<{ catalogue: GoalCatalogueRow; goals: LearningGoal[] }> {
  authorise(maySeeCatalogues(ctx.actor))
  const catalogue = await getVersion(ctx.db, ctx, catalogueId)
  return { catalogue, goals: await listGoals(ctx.db, catalogueId) }
}

/** @throws Failure NOT_FOUND */
export async function getVersion(
  db: Db,
  { today, actor }: Pick<Ctx, 'today' | 'actor'>,
  catalogueId: string,
): Promise<GoalCatalogueRow> {
  const version = (await findVersion(db, catalogueId)) ?? fail('NOT_FOUND')
  return presentVersion(version, { today, inForce: await findCatalogueInForce(db, today), actor })
}
