import type { ChangeRequest } from '@alis/contract'

export type Step = {
  what: 'written' | 'sent' | 'approved' | 'returned' | 'withdrawn'
  at: string
  /** Null where the record does not say. */
  by: string | null
}

/** What was done with a request, in the order in which it was done. */
export function stepsOf({
  status,
  createdAt,
  createdBy,
  sentAt,
  decidedAt,
  decidedBy,
}: ChangeRequest): Step[] {
  const isDecided = status === 'approved' || status === 'returned' || status === 'withdrawn'
  return [
    { what: 'written', at: createdAt, by: createdBy },
    ...(sentAt === null ? [] : [{ what: 'sent' as const, at: sentAt, by: createdBy }]),
    ...(isDecided && decidedAt !== null ? [{ what: status, at: decidedAt, by: decidedBy }] : []),
  ]
}
