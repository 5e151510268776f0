import type { SupervisionGroup } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import type { GroupRecord } from './group-store.ts'
import { mayKeepGroup } from './policy.ts'

/** A group with what the reader may do with it. */
export const presentGroup = (record: GroupRecord, actor: Actor): SupervisionGroup => ({
  ...record,
  can: { change: mayKeepGroup(actor, { providerId: record.provider.id }) === 'allowed' },
})
