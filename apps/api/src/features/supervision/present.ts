import type { SupervisionEntry } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import type { EntryRecord } from './entry-store.ts'
import { mayChangeEntry, mayDecide, mayReadAgreedPoints } from './policy.ts'

/** An entry with what the reader may see of it and do with it. */
export function presentEntry(record: EntryRecord, actor: Actor): SupervisionEntry {
  const { id, traineeId, givenName, familyName, supervisorId, supervisorName, status } = record
  const { heldOn, minutes, topic, enteredAs, decidedAt, deciderName, version } = record
  const isTold = mayReadAgreedPoints(actor, record) === 'allowed'
  const mayChange = status !== 'confirmed' && mayChangeEntry(actor, record) === 'allowed'
  return {
    id,
    trainee: { id: traineeId, givenName, familyName },
    supervisor: { id: supervisorId, name: supervisorName },
    heldOn,
    minutes,
    topic,
    agreedPoints: isTold ? record.agreedPoints : null,
    status,
    enteredAs,
    enteredBy: record.enteredByName,
    decidedAt,
    deciderName,
    comment: isTold ? record.comment : null,
    version,
    can: {
      change: mayChange,
      remove: mayChange,
      decide: status === 'entered' && mayDecide(actor, record) === 'allowed',
    },
  }
}
