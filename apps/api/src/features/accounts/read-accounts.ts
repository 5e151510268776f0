import type { Account, Role } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { type Paging, pageOf } from '../../core/paging.ts'
import { mayManageAccounts } from './policy.ts'
import { type AccountSort, getAccount, listAccounts } from './store.ts'

/** A page of the accounts, by a part of the name or username and by role. */
export async function readAccounts(
  ctx: Ctx,
  query: Paging & Partial<AccountSort> & { search?: string; role?: Role },
) {
  authorise(mayManageAccounts(ctx.actor))
  const { search, role, sort = 'name', order = 'asc' } = query
  const { rows, total } = await listAccounts(
    ctx.db,
    { search: search?.trim() ?? '', role },
    { sort, order },
    query,
  )
  return pageOf(rows, total, query)
}

/** @throws Failure NOT_FOUND */
export async function readAccount(ctx: Ctx, accountId: string): Promise<Account> {
  authorise(mayManageAccounts(ctx.actor))
  return getAccount(ctx.db, accountId)
}
