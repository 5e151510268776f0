import type { ChangeRequest, ServicePeriod } from '@alis/contract'
import { type ChangeValues, emptyChange, readChangeValues, toValues } from './change-values.ts'

/** A request as it stands in the form. */
export type Draft = {
  changes: ChangeValues[]
  /** The change whose fields are open. */
  open: number | null
  note: string
  /** The draft that it is stored as, once it is. */
  stored: { id: string; version: number } | null
}

/** Where this tab keeps what somebody writes about a doctor: a new request, or a change of one. */
export const draftKey = (accountId: string, traineeId: string, requestId = 'new'): string =>
  `alis-change-request/${accountId}/${traineeId}/${requestId}`

export const newDraft = (changes: ChangeValues[] = [emptyChange]): Draft => ({
  changes,
  open: changes.length === 1 && changes[0]?.kind === '' ? 0 : null,
  note: '',
  stored: null,
})

/** A stored request as it stands in the form. */
export const toDraft = (
  { id, version, changes, note }: ChangeRequest,
  periods: readonly ServicePeriod[],
): Draft => ({
  changes: changes.map(change => toValues(change, periods)),
  open: null,
  note: note ?? '',
  stored: { id, version },
})

function readStored(raw: unknown): Draft['stored'] {
  if (typeof raw !== 'object' || raw === null || !('id' in raw && 'version' in raw)) return null
  const { id, version } = raw
  return typeof id === 'string' && typeof version === 'number' ? { id, version } : null
}

/** A draft that the browser kept; null where it is none. */
export function readDraft(raw: unknown): Draft | null {
  if (typeof raw !== 'object' || raw === null || !('changes' in raw) || !Array.isArray(raw.changes))
    return null
  const changes = raw.changes.map(readChangeValues)
  const open = 'open' in raw && typeof raw.open === 'number' && raw.open < changes.length ? raw.open : null
  const note = 'note' in raw && typeof raw.note === 'string' ? raw.note : ''
  return { changes, open, note, stored: 'stored' in raw ? readStored(raw.stored) : null }
}
