import type { Ctx } from '../../core/context.ts'
import { failAt } from '../../core/fail.ts'
import { isPassword } from './password.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { findCredentials } from './store.ts'

/**
 * Asks somebody who is signed in for the password once more, before what an open session must not be enough for.
 * @param path where the password stands in what was sent
 * @throws Failure WRONG_USERNAME_OR_PASSWORD, TOO_MANY_REQUESTS
 */
export async function askPassword(
  ctx: Ctx,
  limits: SignInLimits,
  password: string,
  path: string,
): Promise<void> {
  const { username, sessionId } = ctx.actor
  // The session stands for the address: a stolen one must not be a way to guess the password.
  await limits.check(sessionId, username)
  const account = await findCredentials(ctx.db, username)
  if (await isPassword(password, account?.passwordHash ?? null)) return
  await limits.count(sessionId, username)
  failAt(path, 'WRONG_USERNAME_OR_PASSWORD', {})
}
