import type { TrainingProvider } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import { mayRegisterProviders } from './policy.ts'
import type { ProviderRow } from './store.ts'

export const presentProvider = (row: ProviderRow, actor: Actor): TrainingProvider => ({
  id: row.id,
  name: row.municipalityName,
  municipality: { id: row.municipalityId, code: row.municipalityCode, countyName: row.countyName },
  organisationNumber: row.organisationNumber,
  registeredOn: row.registeredOn,
  version: row.version,
  can: { edit: mayRegisterProviders(actor) === 'allowed' },
})
