import type { ConversationStatus } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

const colours = {
  invited: 'neutral',
  prepared: 'info',
  minuted: 'warning',
  finalised: 'success',
} as const satisfies Record<ConversationStatus, string>

/** How far a conversation has come. */
export function ConversationTag({ status }: { status: ConversationStatus }) {
  const { statuses } = useTexts().conversations
  return (
    <Tag size="small" variant="moderate" data-color={colours[status]}>
      {statuses[status]}
    </Tag>
  )
}
