import type { Confirmation } from '@alis/contract'
import { authorise, personalScopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { checkVersion } from './check-state.ts'
import { mayObject } from './policy.ts'
import { countAndPresent } from './present.ts'
import { getConfirmation, openConfirmation, saveObjection } from './store.ts'

/** The doctor objects, with a reason: until the coordinator has answered by a change, it cannot be issued. */
export const objectToConfirmation = (
  ctx: Ctx,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<Confirmation> =>
  write(ctx, async tx => {
    const scope = personalScopeOf(ctx.actor)
    const record = await openConfirmation(tx, scope, id)
    authorise(mayObject(ctx.actor, record))
    checkVersion(record, version)
    const { status, traineeId, providerId } = record
    if (status !== 'prepared') fail('CONFIRMATION_NOT_OPEN', { status })
    await saveObjection(tx, id, reason)
    return {
      result: await countAndPresent(tx, ctx.actor, await getConfirmation(tx, scope, id)),
      events: [{ type: 'confirmation.objected', subjectId: id, traineeId, providerId, data: {} }],
    }
  })
