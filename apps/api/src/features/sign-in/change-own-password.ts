import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { askPassword } from './ask-password.ts'
import { hashPassword } from './password.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { endOtherSessions, savePassword } from './store.ts'

/** Changes the own password; whoever else is signed in with the old one is signed out. */
export async function changeOwnPassword(
  ctx: Ctx,
  limits: SignInLimits,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<undefined> {
  const { accountId, sessionId } = ctx.actor
  await askPassword(ctx, limits, currentPassword, '/currentPassword')
  const passwordHash = await hashPassword(newPassword)
  return write(ctx, async tx => {
    await savePassword(tx, accountId, passwordHash)
    await endOtherSessions(tx, accountId, sessionId)
    return {
      result: undefined,
      events: [{ type: 'account.password-changed', subjectId: accountId, data: {} }],
    }
  })
}
