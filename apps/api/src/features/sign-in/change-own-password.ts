import type { Ctx } from '../../core/context.ts'
import { failAt } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { hashPassword, isPassword } from './password.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { endOtherSessions, findCredentials, savePassword } from './store.ts'

/** Changes the own password; whoever else is signed in with the old one is signed out. */
export async function changeOwnPassword(
  ctx: Ctx,
  limits: SignInLimits,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<undefined> {
  const { accountId, username, sessionId } = ctx.actor
  // The session stands for the address: a stolen one must not be a way to guess the password.
  await limits.check(sessionId, username)
  const account = await findCredentials(ctx.db, username)
  if (!(await isPassword(currentPassword, account?.passwordHash ?? null))) {
    await limits.count(sessionId, username)
    failAt('/currentPassword', 'WRONG_USERNAME_OR_PASSWORD', {})
  }
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
