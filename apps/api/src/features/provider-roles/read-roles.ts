import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { mayGiveRoles, ownProviderIds } from './policy.ts'
import { presentRole } from './present.ts'
import { listProviderNames, listRoles } from './store.ts'

/** Who is coordinator, leader and deputy at the providers that the actor coordinates or leads, also earlier. */
export async function readRoles({ db, actor, today }: Ctx) {
  const providerIds = ownProviderIds(actor)
  if (providerIds.length === 0) return fail('NOT_ALLOWED')
  const [providers, rows] = await Promise.all([
    listProviderNames(db, providerIds),
    listRoles(db, providerIds),
  ])
  return {
    providers: providers.map(({ id, name }) => ({
      id,
      name,
      roles: rows.filter(({ providerId }) => providerId === id).map(row => presentRole(row, actor, today)),
      can: { grant: mayGiveRoles(actor, id) === 'allowed' },
    })),
  }
}
