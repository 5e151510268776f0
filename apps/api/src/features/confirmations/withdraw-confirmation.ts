import type { Confirmation } from '@alis/contract'
import { authorise, personalScopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { askPassword, type SignInLimits } from '../sign-in/index.ts'
import { checkVersion } from './check-state.ts'
import { mayIssue } from './policy.ts'
import { countAndPresent } from './present.ts'
import { getConfirmation, insertWithdrawal, openConfirmation } from './store.ts'

/** The leader takes back what was issued. It stays where it is, and whoever checks the paper is told. */
export async function withdrawConfirmation(
  ctx: Ctx,
  limits: SignInLimits,
  id: string,
  { version, reason, password }: { version: number; reason: string; password: string },
): Promise<Confirmation> {
  const { actor } = ctx
  const scope = personalScopeOf(actor)
  authorise(mayIssue(actor, await getConfirmation(ctx.db, scope, id)))
  await askPassword(ctx, limits, password, '/password')
  return write(ctx, async tx => {
    const record = await openConfirmation(tx, scope, id)
    checkVersion(record, version)
    const { status, issued, traineeId, providerId } = record
    if (status !== 'issued' || issued === null) return fail('CONFIRMATION_NOT_OPEN', { status })
    await insertWithdrawal(tx, id, reason, actor.accountId)
    return {
      result: await countAndPresent(tx, actor, await getConfirmation(tx, scope, id)),
      events: [
        {
          type: 'confirmation.withdrawn',
          subjectId: id,
          traineeId,
          providerId,
          data: { code: issued.code },
        },
      ],
    }
  })
}
