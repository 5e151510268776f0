import * as contract from '@alis/contract'
import { route } from '../../http/bind.ts'
import { addGrant } from './add-grant.ts'
import { changeAccount } from './change-account.ts'
import { createAccount } from './create-account.ts'
import { endGrant } from './end-grant.ts'
import { readAccount, readAccounts } from './read-accounts.ts'

export const accountRoutes = [
  route(contract.listAccounts, (ctx, { query }) => readAccounts(ctx, query)),
  route(contract.createAccount, (ctx, { body }) => createAccount(ctx, body)),
  route(contract.readAccount, (ctx, { params }) => readAccount(ctx, params.accountId)),
  route(contract.changeAccount, (ctx, { params, body }) => changeAccount(ctx, params.accountId, body)),
  route(contract.addGrant, (ctx, { params, body }) => addGrant(ctx, params.accountId, body)),
  route(contract.endGrant, (ctx, { params }) => endGrant(ctx, params)),
]
