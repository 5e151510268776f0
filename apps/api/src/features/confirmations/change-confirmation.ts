import type { Confirmation, ConfirmationChange } from '@alis/contract'
import { authorise, personalScopeOf } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { mayPrepareConfirmation } from '../trainees/index.ts'
import { checkFields, checkService } from './check-fields.ts'
import { checkOpen, checkVersion } from './check-state.ts'
import { countConfirmation } from './count-confirmation.ts'
import { countAndPresent, presentConfirmation } from './present.ts'
import {
  type ConfirmationFields,
  type ConfirmationRecord,
  getConfirmation,
  openConfirmation,
  saveConfirmation,
} from './store.ts'

const fieldsOf = (record: ConfirmationRecord): ConfirmationFields => ({
  startsOn: record.startsOn,
  endsOn: record.endsOn,
  supervisionMinutes: record.supervisionMinutes,
  supervisorName: record.supervisorName,
  supervisorHprNumber: record.supervisorHprNumber,
  place: record.place,
})

const toChange = ({
  supervisionHours,
  ...change
}: Omit<ConfirmationChange, 'version'>): Partial<ConfirmationFields> => ({
  ...change,
  ...(supervisionHours !== undefined && {
    supervisionMinutes: supervisionHours === null ? null : supervisionHours * 60,
  }),
})

/**
 * Changes what is prepared. An objection is answered by it, also where the fields stay as they are: the service may be what
 * was put right.
 */
export const changeConfirmation = (
  ctx: Ctx,
  id: string,
  { version, ...body }: ConfirmationChange,
): Promise<Confirmation> =>
  write(ctx, async tx => {
    const scope = personalScopeOf(ctx.actor)
    const before = await openConfirmation(tx, scope, id)
    authorise(mayPrepareConfirmation(ctx.actor, before))
    checkVersion(before, version)
    checkOpen(before)
    const change = toChange(body)
    const changed = Object.keys(changesBetween(fieldsOf(before), change))
    if (changed.length === 0 && before.objection === null)
      return { result: await countAndPresent(tx, ctx.actor, before), events: 'nothing-changed' }
    const fields = { ...fieldsOf(before), ...change }
    checkFields(fields, ctx.today)
    await saveConfirmation(tx, id, fields)
    const after = await getConfirmation(tx, scope, id)
    const counted = await countConfirmation(tx, ctx.actor, after)
    checkService(counted)
    const { traineeId, providerId } = after
    return {
      result: presentConfirmation(after, counted, ctx.actor),
      events: [
        {
          type: 'confirmation.changed',
          subjectId: id,
          traineeId,
          providerId,
          data: { fields: before.objection === null ? changed : [...changed, 'objection'] },
        },
      ],
    }
  })
