import type { SupervisionEntry } from '@alis/contract'
import type { Db } from '@alis/db'
import { authorise, scopeOf } from '../../core/access.ts'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { getEntry, openEntry, saveDecision } from './entry-store.ts'
import { mayDecide } from './policy.ts'
import { presentEntry } from './present.ts'

export type EntryDecision = {
  entryId: string
  /** The version that was seen. */
  version: number
  decision: 'confirm' | 'return'
  /** Why it is returned. */
  comment: string | null
  /** Who decides; without an account where the person signs by a link. */
  by: { accountId: string | null; name: string }
}

/**
 * Confirms or returns an entry; who returns it says why. Whether the one who decides may do so is settled before.
 * @returns the event to store with it
 */
export async function decideEntry(
  tx: Db,
  { entryId, version, decision, comment, by }: EntryDecision,
): Promise<AuditEvent> {
  const entry = await openEntry(tx, entryId)
  if (entry.version !== version) fail('CHANGED_MEANWHILE', { current: entry.version })
  if (entry.status !== 'entered') fail('SUPERVISION_ENTRY_NOT_OPEN', { status: entry.status })
  if (decision === 'return' && comment === null) fail('REASON_NEEDED')
  const status = decision === 'confirm' ? 'confirmed' : 'returned'
  await saveDecision(tx, entryId, { status, decidedBy: by.accountId, deciderName: by.name, comment })
  const { traineeId, providerId, heldOn, minutes } = entry
  const data = { heldOn, minutes, by: by.name }
  return { type: `supervision-entry.${status}`, subjectId: entryId, traineeId, providerId, data }
}

/** Confirms or returns what the other side has entered, as one of the two. */
export const decideSupervision = (
  ctx: Ctx,
  entryId: string,
  { version, decision, comment }: Pick<EntryDecision, 'decision' | 'comment'> & { version: number },
): Promise<SupervisionEntry> =>
  write(ctx, async tx => {
    const { actor } = ctx
    const scope = scopeOf(actor)
    authorise(mayDecide(actor, await getEntry(tx, scope, entryId)))
    const by = { accountId: actor.accountId, name: actor.name }
    const event = await decideEntry(tx, { entryId, version, decision, comment, by })
    return { result: presentEntry(await getEntry(tx, scope, entryId), actor), events: [event] }
  })
