import type { AgreedPoint, Conversation } from '@alis/contract'

/** What one of the two writes in a conversation: her own preparation and what they share. */
export type ConversationContent = {
  plannedOn: string
  preparation: string | null
  heldOn: string | null
  minutes: string | null
  agreedPoints: readonly AgreedPoint[]
}

export type ConversationField = keyof ConversationContent

/** What stands in the fields that the reader may write in. */
export function contentOf({
  plannedOn,
  heldOn,
  content,
  agreedPoints,
  can,
}: Conversation): ConversationContent {
  const preparation =
    can.prepareAs === 'supervisor' ? content?.supervisorPreparation : content?.traineePreparation
  return {
    plannedOn,
    preparation: preparation ?? null,
    heldOn,
    minutes: content?.minutes ?? null,
    agreedPoints,
  }
}

/** Whether some of the fields are in one version as they are in another. */
export function hasSameFields(
  a: Conversation,
  b: Conversation,
  fields: readonly ConversationField[],
): boolean {
  const [one, other] = [contentOf(a), contentOf(b)]
  return fields.every(field => JSON.stringify(one[field]) === JSON.stringify(other[field]))
}
