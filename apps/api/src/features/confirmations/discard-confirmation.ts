import { authorise, personalScopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { mayPrepareConfirmation } from '../trainees/index.ts'
import { checkOpen, checkVersion } from './check-state.ts'
import { openConfirmation, saveDiscarding } from './store.ts'

/** Discards what was never issued. It stays where it is, as discarded. */
export const discardConfirmation = (ctx: Ctx, id: string, version: number) =>
  write(ctx, async tx => {
    const record = await openConfirmation(tx, personalScopeOf(ctx.actor), id)
    authorise(mayPrepareConfirmation(ctx.actor, record))
    checkVersion(record, version)
    checkOpen(record)
    await saveDiscarding(tx, id)
    const { traineeId, providerId } = record
    return {
      result: undefined,
      events: [{ type: 'confirmation.discarded', subjectId: id, traineeId, providerId, data: {} }],
    }
  })
