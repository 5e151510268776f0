import type { ProviderRole } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import { mayGiveRoles } from './policy.ts'
import type { RoleRow } from './store.ts'

function stateOf({ startsOn, endsOn, endedAt }: RoleRow, today: string): ProviderRole['state'] {
  if (endedAt !== null || (endsOn !== null && endsOn < today)) return 'earlier'
  return startsOn !== null && startsOn > today ? 'coming' : 'current'
}

export function presentRole(row: RoleRow, actor: Actor, today: string): ProviderRole {
  const { id, role, name, username, startsOn, endsOn, grantedAt, endedAt } = row
  const state = stateOf(row, today)
  return {
    id,
    role,
    name,
    username,
    deputy: startsOn === null || endsOn === null ? null : { startsOn, endsOn },
    grantedAt,
    endedAt,
    state,
    can: { end: state !== 'earlier' && mayGiveRoles(actor, row.providerId) === 'allowed' },
  }
}
