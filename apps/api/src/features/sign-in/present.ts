import type { Me } from '@alis/contract'
import type { Actor, Grant } from '../../core/access.ts'

const presentGrant = (grant: Grant): Me['grants'][number] => ({
  role: grant.role,
  provider: 'providerId' in grant ? { id: grant.providerId, name: grant.providerName } : null,
  traineeId: 'traineeId' in grant ? grant.traineeId : null,
  alisOffice: 'alisOffice' in grant ? grant.alisOffice : null,
})

/** The signed-in person as `/api/me` shows her. */
export const presentMe = ({ accountId, username, name, language, version, grants }: Actor): Me => ({
  accountId,
  username,
  name,
  language,
  version,
  grants: grants.map(presentGrant),
})
