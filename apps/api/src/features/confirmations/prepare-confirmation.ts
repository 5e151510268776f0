import type { Confirmation, NewConfirmation } from '@alis/contract'
import type { Db } from '@alis/db'
import { authorise, personalScopeOf, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayPrepareConfirmation } from '../trainees/index.ts'
import { checkFields, checkService } from './check-fields.ts'
import { countConfirmation } from './count-confirmation.ts'
import { presentConfirmation } from './present.ts'
import { type ConfirmationFields, getConfirmation, insertConfirmation, openTrainee } from './store.ts'

type Fields = Omit<NewConfirmation, 'replacesId'>

const toFields = ({ supervisionHours, ...fields }: Fields): ConfirmationFields => ({
  ...fields,
  supervisionMinutes: supervisionHours === null ? null : supervisionHours * 60,
})

/** Only what holds can be replaced, once, and by the same provider for the same doctor. */
async function checkReplaced(
  tx: Db,
  ctx: Ctx,
  replacesId: string | null,
  of: { traineeId: string; providerId: string },
): Promise<void> {
  if (replacesId === null) return
  const { status, traineeId, providerId } = await getConfirmation(tx, personalScopeOf(ctx.actor), replacesId)
  if (traineeId !== of.traineeId || providerId !== of.providerId) fail('NOT_FOUND')
  if (status !== 'issued') fail('CONFIRMATION_NOT_OPEN', { status })
}

/** Prepares a confirmation, or one that is to replace what was issued. It says what the service counts until it is issued. */
export const prepareConfirmation = (
  ctx: Ctx,
  traineeId: string,
  { replacesId = null, ...body }: NewConfirmation,
): Promise<Confirmation> =>
  write(ctx, async tx => {
    const { providerId } = await openTrainee(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayPrepareConfirmation(ctx.actor, { traineeId, providerId }))
    const fields = toFields(body)
    checkFields(fields, ctx.today)
    await checkReplaced(tx, ctx, replacesId, { traineeId, providerId })
    const of = { traineeId, providerId, replacesId, preparedBy: ctx.actor.accountId }
    const id = await insertConfirmation(tx, of, fields)
    const record = await getConfirmation(tx, personalScopeOf(ctx.actor), id)
    // Whether there is any service is known once it is there; a refusal takes the confirmation back.
    const counted = await countConfirmation(tx, ctx.actor, record)
    checkService(counted)
    const { startsOn, endsOn } = fields
    return {
      result: presentConfirmation(record, counted, ctx.actor),
      events: [
        {
          type: 'confirmation.prepared',
          subjectId: id,
          traineeId,
          providerId,
          data: { startsOn, endsOn, replacesId },
        },
      ],
    }
  })
