import type { Db } from '@alis/db'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { isOpenFor, mayDo, type RequestAction } from './policy.ts'
import { readerOf } from './read-request.ts'
import { openRequest, type RequestRecord } from './store.ts'

/**
 * Opens a request for what somebody wants to do with it: she may, it is as she saw it, and it has come so far and not
 * further. Until the transaction ends nobody else changes it.
 */
export async function openFor(
  tx: Db,
  ctx: Ctx,
  { requestId, version, action }: { requestId: string; version: number; action: RequestAction },
): Promise<RequestRecord> {
  const request = await openRequest(tx, readerOf(ctx.actor), requestId)
  authorise(mayDo(action, ctx.actor, request))
  if (request.version !== version) fail('CHANGED_MEANWHILE', { current: request.version })
  if (!isOpenFor(action, request.status)) fail('REQUEST_NOT_OPEN', { status: request.status })
  return request
}

/** Whom an event of a request is about. */
export const subjectOf = ({ id, trainee }: Pick<RequestRecord, 'id' | 'trainee'>) => ({
  subjectId: id,
  traineeId: trainee.id,
  providerId: trainee.provider.id,
})
