import type { ChangeRequest, ChangeRequestRow } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import type { Ledger } from '../progress/index.ts'
import { countEffect } from './count-effect.ts'
import { isOpenFor, mayDo, type RequestAction } from './policy.ts'
import type { RequestRecord } from './store.ts'

/** A request with its effect, counted now while it is open, and what the reader may do with it. */
export function presentRequest(record: RequestRecord, ledger: Ledger, { actor, today }: Ctx): ChangeRequest {
  const { writerId: _, ...request } = record
  const can = (action: RequestAction) =>
    isOpenFor(action, record.status) && mayDo(action, actor, record) === 'allowed'
  return {
    ...request,
    effect: isOpenFor('withdraw', record.status) ? countEffect(record.changes, ledger, today) : record.effect,
    ledgerVersion: ledger.ledgerVersion,
    can: {
      change: can('change'),
      send: can('send'),
      withdraw: can('withdraw'),
      approve: can('approve'),
      return: can('return'),
    },
  }
}

/** A row of the list: each kind of change is named once. */
export const presentRow = ({ kinds, ...row }: ChangeRequestRow): ChangeRequestRow => ({
  ...row,
  kinds: [...new Set(kinds)],
})
