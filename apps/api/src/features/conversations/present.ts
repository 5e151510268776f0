import type { Conversation } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import { isCancellable, sideOf } from './policy.ts'
import type { ConversationRecord } from './store.ts'

/**
 * A conversation as far as the reader may see it: all of it for the two; for the others that it is planned, held or
 * finalised, and what was agreed for the plan.
 */
export function presentConversation(record: ConversationRecord, actor: Actor): Conversation {
  const {
    providerId: _,
    traineePreparation,
    supervisorPreparation,
    minutes,
    agreedPoints,
    ownNote,
    ...shown
  } = record
  const side = sideOf(actor, record.trainee.id)
  const isFinalised = record.status === 'finalised'
  const isOpen = side !== null && !isFinalised
  return {
    ...shown,
    content: side === null ? null : { traineePreparation, supervisorPreparation, minutes },
    agreedPoints:
      side === null ? agreedPoints.filter(({ isForPlan }) => isForPlan && isFinalised) : agreedPoints,
    ownNote: side === null ? null : ownNote,
    can: {
      prepareAs: isOpen ? side : null,
      minute: isOpen,
      finalise: isOpen && side === 'supervisor',
      cancel: isOpen && isCancellable(record.status),
      note: side !== null,
    },
  }
}
