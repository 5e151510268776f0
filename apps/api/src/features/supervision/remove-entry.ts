import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { deleteEntry, getEntry, openEntry } from './entry-store.ts'
import { mayChangeEntry } from './policy.ts'

/** Removes an entry of the own side that is not confirmed; it is kept in history. */
export const removeEntry = (ctx: Ctx, entryId: string, version: number) =>
  write(ctx, async tx => {
    await getEntry(tx, scopeOf(ctx.actor), entryId)
    const entry = await openEntry(tx, entryId)
    authorise(mayChangeEntry(ctx.actor, entry))
    if (entry.version !== version) fail('CHANGED_MEANWHILE', { current: entry.version })
    if (entry.status === 'confirmed') fail('SUPERVISION_ENTRY_NOT_OPEN', { status: entry.status })
    await deleteEntry(tx, entryId)
    const { traineeId, providerId, heldOn, minutes, topic } = entry
    return {
      result: undefined,
      events: [
        {
          type: 'supervision-entry.removed',
          subjectId: entryId,
          traineeId,
          providerId,
          data: { heldOn, minutes, topic },
        },
      ],
    }
  })
