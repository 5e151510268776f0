import type { Account } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { hashPassword } from '../sign-in/index.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { mayManageAccounts } from './policy.ts'
import { endSessions, getAccount, saveAccount } from './store.ts'

type Change = { version: number; name?: string; isDisabled?: boolean; password?: string }

/**
 * Renames, disables or enables an account, or sets its password. A disabled account and one with a new password are signed
 * out everywhere, at once.
 * @throws Failure LAST_ADMINISTRATOR, CHANGED_MEANWHILE
 */
export async function changeAccount(
  ctx: Ctx,
  accountId: string,
  { version, password, ...change }: Change,
): Promise<Account> {
  authorise(mayManageAccounts(ctx.actor))
  const passwordHash = password === undefined ? undefined : await hashPassword(password)
  return write(ctx, async tx => {
    if (change.isDisabled === true) await keepAnAdministrator(tx, { exceptAccountId: accountId })
    const before = await getAccount(tx, accountId)
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const name = change.name === before.name ? undefined : change.name
    const isDisabled = change.isDisabled === (before.disabledAt !== null) ? undefined : change.isDisabled
    const fields = [
      ...(name === undefined ? [] : ['name']),
      ...(isDisabled === undefined ? [] : ['isDisabled']),
    ]
    const events: AuditEvent[] = [
      ...(fields.length > 0
        ? [{ type: 'account.changed', subjectId: accountId, data: { fields } } as const]
        : []),
      ...(passwordHash === undefined
        ? []
        : [{ type: 'account.password-changed', subjectId: accountId, data: {} } as const]),
    ]
    const [event, ...others] = events
    if (event === undefined) return { result: before, events: 'nothing-changed' }
    await saveAccount(tx, accountId, version, { name, isDisabled, passwordHash })
    if (isDisabled === true || passwordHash !== undefined) await endSessions(tx, accountId)
    return { result: await getAccount(tx, accountId), events: [event, ...others] }
  })
}
