import type { GoalCatalogueRow } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { countInUse, lockCatalogues, saveUndone } from './import-store.ts'
import { mayImportCatalogue } from './policy.ts'
import { getVersion } from './read-catalogues.ts'

/**
 * Takes a version back, as if it had never been: the one before it is in force again. A second time changes nothing.
 * @throws Failure NOT_FOUND, CATALOGUE_IN_USE
 */
export async function undoCatalogue(ctx: Ctx, catalogueId: string): Promise<GoalCatalogueRow> {
  authorise(mayImportCatalogue(ctx.actor))
  return write(ctx, async tx => {
    await lockCatalogues(tx)
    const version = await getVersion(tx, ctx, catalogueId)
    if (version.undoneAt !== null) return { result: version, events: 'nothing-changed' }
    const goals = await countInUse(tx, catalogueId)
    if (goals > 0) fail('CATALOGUE_IN_USE', { goals })
    await saveUndone(tx, catalogueId)
    const { name, validFrom } = version
    return {
      result: await getVersion(tx, ctx, catalogueId),
      events: [{ type: 'goal-catalogue.undone', subjectId: catalogueId, data: { name, validFrom } }],
    }
  })
}
