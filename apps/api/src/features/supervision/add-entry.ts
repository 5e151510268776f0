import type { NewSupervisionEntry, SupervisionEntry } from '@alis/contract'
import { appointmentsFor, authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkHeld } from './check-entry.ts'
import { getEntry, insertEntry, openSupervision } from './entry-store.ts'
import { mayEnter, sideOf } from './policy.ts'
import { presentEntry } from './present.ts'

/** Enters individual supervision as one of the two; the other confirms it. */
export const addEntry = (ctx: Ctx, traineeId: string, body: NewSupervisionEntry): Promise<SupervisionEntry> =>
  write(ctx, async tx => {
    const { actor, today } = ctx
    const scope = scopeOf(actor)
    const { providerId } = await openSupervision(tx, scope, traineeId)
    authorise(mayEnter(actor, traineeId))
    const enteredAs = sideOf(actor, traineeId) ?? fail('NOT_ALLOWED')
    const { heldOn, minutes, topic, agreedPoints = null } = body
    const supervisorId = await checkHeld(
      tx,
      { traineeId, heldOn, minutes },
      {
        today,
        entryId: null,
        bySupervisorIds:
          enteredAs === 'trainee'
            ? null
            : appointmentsFor(actor, traineeId).map(appointment => appointment.supervisorId),
      },
    )
    const fields = { supervisorId, heldOn, minutes, topic, agreedPoints }
    const id = await insertEntry(tx, { traineeId, enteredBy: actor.accountId, enteredAs }, fields)
    return {
      result: presentEntry(await getEntry(tx, scope, id), actor),
      events: [
        {
          type: 'supervision-entry.added',
          subjectId: id,
          traineeId,
          providerId,
          data: { heldOn, minutes, topic },
        },
      ],
    }
  })
