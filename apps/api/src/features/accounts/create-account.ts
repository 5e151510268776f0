import type { Account, Language, NewGrant } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { hashPassword } from '../sign-in/index.ts'
import { findPlace } from './grant-place.ts'
import { mayManageAccounts } from './policy.ts'
import { getAccount, insertAccount, insertGrant } from './store.ts'

type NewAccount = { username: string; name: string; language: Language; password: string; grant: NewGrant }

/** Creates an account with its first grant. Names are taken once, upper and lower case alike. */
export async function createAccount(ctx: Ctx, { password, grant, ...fields }: NewAccount): Promise<Account> {
  authorise(mayManageAccounts(ctx.actor))
  const passwordHash = await hashPassword(password)
  return write(ctx, async tx => {
    const place = await findPlace(tx, grant, '/grant')
    const accountId = await insertAccount(tx, { ...fields, passwordHash })
    await insertGrant(tx, accountId, grant.role, place)
    return {
      result: await getAccount(tx, accountId),
      events: [{ type: 'account.created', subjectId: accountId, data: { role: grant.role } }],
    }
  })
}
