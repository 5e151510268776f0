import { type NewGrant, placeOfRole } from '@alis/contract'
import type { Db } from '@alis/db'
import { Failure, failAt } from '../../core/fail.ts'
import { findProviderId, findTraineeId, type GrantPlace } from './store.ts'

const nowhere: GrantPlace = { providerId: null, traineeId: null, alisOffice: null }

/**
 * Finds the place of a new grant: exactly the one that its role needs.
 * @param at where the grant stands in the request, `''` or `/grant`
 * @throws Failure GRANT_NEEDS_ITS_PLACE when it is missing or another is given, VALIDATION_FAILED when it does not exist
 */
export async function findPlace(
  db: Db,
  { role, providerId, hprNumber, alisOffice }: NewGrant,
  at: string,
): Promise<GrantPlace> {
  const given = { providerId, hprNumber, alisOffice }
  const needed = placeOfRole[role]
  for (const field of ['providerId', 'hprNumber', 'alisOffice'] as const)
    if ((given[field] !== undefined) !== (field === needed))
      failAt(`${at}/${field}`, 'GRANT_NEEDS_ITS_PLACE', { role })
  if (providerId !== undefined)
    return {
      ...nowhere,
      providerId: (await findProviderId(db, providerId)) ?? failUnknown(`${at}/providerId`),
    }
  if (hprNumber !== undefined)
    return { ...nowhere, traineeId: (await findTraineeId(db, hprNumber)) ?? failUnknown(`${at}/hprNumber`) }
  return { ...nowhere, alisOffice: alisOffice ?? null }
}

function failUnknown(path: string): never {
  throw new Failure('VALIDATION_FAILED', {}, [{ path, rule: 'unknown', params: {} }])
}
