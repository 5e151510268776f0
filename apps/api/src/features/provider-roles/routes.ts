import * as contract from '@alis/contract'
import { route } from '../../http/bind.ts'
import { endProviderRole } from './end-role.ts'
import { grantProviderRole } from './grant-role.ts'
import { readRoles } from './read-roles.ts'

export const providerRoleRoutes = [
  route(contract.listProviderRoles, ctx => readRoles(ctx)),
  route(contract.grantProviderRole, (ctx, { body }) => grantProviderRole(ctx, body)),
  route(contract.endProviderRole, (ctx, { params }) => endProviderRole(ctx, params.roleId)),
]
