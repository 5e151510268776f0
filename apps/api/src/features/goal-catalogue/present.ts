import type { GoalCatalogue, GoalCatalogueRow } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import { mayImportCatalogue } from './policy.ts'

type StoredVersion = Omit<GoalCatalogueRow, 'state' | 'can'>

/** A version as it stands on a day, with what the actor may do with it. */
export function presentVersion(
  version: StoredVersion,
  { today, inForce, actor }: { today: string; inForce: GoalCatalogue | null; actor: Actor },
): GoalCatalogueRow {
  return {
    ...version,
    state: stateOf(version, today, inForce),
    can: { undo: version.undoneAt === null && mayImportCatalogue(actor) === 'allowed' },
  }
}

function stateOf(
  { id, undoneAt, validFrom }: StoredVersion,
  today: string,
  inForce: GoalCatalogue | null,
): GoalCatalogueRow['state'] {
  if (undoneAt !== null) return 'undone'
  if (validFrom > today) return 'future'
  return id === inForce?.id ? 'in-force' : 'earlier'
}
