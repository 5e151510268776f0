import type { InboxDecision, WaitingItem } from '@alis/contract'

/** What is signed or returned in the list itself. */
export type DecidableItem = Extract<WaitingItem, { kind: InboxDecision['kind'] }>

export const isDecidable = (item: WaitingItem): item is DecidableItem =>
  item.kind === 'activity' ||
  item.kind === 'goal-advice' ||
  item.kind === 'goal-approval' ||
  item.kind === 'supervision-entry'

/** A decision on the version that was seen. */
export const decisionOn = (
  { kind, subjectId, version }: DecidableItem,
  decision: InboxDecision['decision'],
  comment: string | null,
): InboxDecision => ({ kind, subjectId, version, decision, comment })
