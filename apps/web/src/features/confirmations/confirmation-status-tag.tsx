import type { ConfirmationStatus } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

const colours = {
  prepared: 'info',
  objected: 'warning',
  issued: 'success',
  replaced: 'neutral',
  withdrawn: 'danger',
  discarded: 'neutral',
} as const satisfies Record<ConfirmationStatus, string>

export function ConfirmationStatusTag({ status }: { status: ConfirmationStatus }) {
  const { confirmations } = useTexts()
  return (
    <Tag size="small" variant="moderate" data-color={colours[status]}>
      {confirmations.statuses[status]}
    </Tag>
  )
}
