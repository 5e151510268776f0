import type { ChangeRequestStatus } from '@alis/contract'
import { type Actor, isAt, type Verdict, verdict } from '../../core/access.ts'
import { mayRequestChange } from '../trainees/index.ts'

/** What can be done with a request depends on how far it has come; each leads to the next. */
const statuses = {
  change: ['draft', 'returned'],
  send: ['draft', 'returned'],
  withdraw: ['draft', 'sent', 'returned'],
  approve: ['sent'],
  return: ['sent'],
} satisfies Record<string, readonly ChangeRequestStatus[]>

export type RequestAction = keyof typeof statuses

/** Whether the request has come so far, and not further, that this can be done with it. */
export const isOpenFor = (action: RequestAction, status: ChangeRequestStatus): boolean =>
  statuses[action].some(each => each === status)

/**
 * The coordinator keeps the service, and so decides about changes of it. The rest is for who wrote the request, for as long
 * as she may ask for changes of that path at all.
 */
export function mayDo(
  action: RequestAction,
  actor: Actor,
  { trainee, writerId }: { trainee: { id: string; provider: { id: string } }; writerId: string },
): Verdict {
  const providerId = trainee.provider.id
  if (action === 'approve' || action === 'return') return verdict(isAt(actor, 'coordinator', providerId))
  if (writerId !== actor.accountId) return 'denied'
  return mayRequestChange(actor, { traineeId: trainee.id, providerId })
}
