import type { SupervisionEntry, SupervisionEntryChange } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkHeld } from './check-entry.ts'
import { type EntryFields, getEntry, openEntry, openSupervision, saveEntry } from './entry-store.ts'
import { mayChangeEntry } from './policy.ts'
import { presentEntry } from './present.ts'

/** Changes an entry of the own side that is not confirmed. One that was returned is sent again by it, even as it is. */
export const changeEntry = (
  ctx: Ctx,
  entryId: string,
  { version, ...change }: SupervisionEntryChange,
): Promise<SupervisionEntry> =>
  write(ctx, async tx => {
    const { actor, today } = ctx
    const scope = scopeOf(actor)
    const { traineeId, providerId } = await getEntry(tx, scope, entryId)
    await openSupervision(tx, scope, traineeId)
    const before = await openEntry(tx, entryId)
    authorise(mayChangeEntry(actor, before))
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    if (before.status === 'confirmed') fail('SUPERVISION_ENTRY_NOT_OPEN', { status: before.status })
    const { supervisorId, heldOn, minutes, topic, agreedPoints } = before
    const fields: EntryFields = { supervisorId, heldOn, minutes, topic, agreedPoints, ...change }
    const changes = changesBetween<EntryFields>(before, change)
    if (Object.keys(changes).length === 0 && before.status === 'entered')
      return { result: presentEntry(before, actor), events: 'nothing-changed' }
    const held = { traineeId, heldOn: fields.heldOn, minutes: fields.minutes }
    const bySupervisorIds = before.enteredAs === 'trainee' ? null : [supervisorId]
    fields.supervisorId = await checkHeld(tx, held, { today, entryId, bySupervisorIds })
    await saveEntry(tx, entryId, fields)
    // What was agreed is free text, which no event holds.
    const { agreedPoints: _, ...data } = changes
    return {
      result: presentEntry(await getEntry(tx, scope, entryId), actor),
      events: [{ type: 'supervision-entry.changed', subjectId: entryId, traineeId, providerId, data }],
    }
  })
