import type { Actor } from '../../core/access.ts'
import type { PublicCtx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { inTransaction } from '../../core/write.ts'
import { storeAuditEvents } from '../../core/write-store.ts'
import { findActor } from '../../http/session-store.ts'
import { isPassword } from './password.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { findCredentials, insertSession } from './store.ts'

/** A working day; then one signs in again. */
export const COOKIE_HOURS = 12
export const TOKEN_HOURS = 24

/**
 * Signs someone in. An unknown name, a disabled account and a wrong password get the same answer in the same time.
 * @throws Failure WRONG_USERNAME_OR_PASSWORD, TOO_MANY_REQUESTS
 */
export async function startSession(
  ctx: PublicCtx,
  limits: SignInLimits,
  address: string,
  { username, password }: { username: string; password: string },
  kind: 'cookie' | 'token',
): Promise<{ actor: Actor; sessionId: string; expiresAt: string }> {
  await limits.check(address, username)
  const account = await findCredentials(ctx.db, username)
  if (!(await isPassword(password, account?.passwordHash ?? null)) || !account) {
    await limits.count(address, username)
    return fail('WRONG_USERNAME_OR_PASSWORD')
  }
  const { id, expiresAt } = await inTransaction(ctx.db, async tx => {
    const session = await insertSession(tx, account.id, kind, kind === 'cookie' ? COOKIE_HOURS : TOKEN_HOURS)
    const event = { type: 'session.started', subjectId: session.id, data: { kind } } as const
    await storeAuditEvents(tx, { accountId: account.id, requestId: ctx.requestId }, [event])
    return session
  })
  const actor = (await findActor(ctx.db, id)) ?? fail('WRONG_USERNAME_OR_PASSWORD')
  return { actor, sessionId: id, expiresAt }
}
