import type { ChangeRequestStatus } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

const colours = {
  draft: 'neutral',
  sent: 'info',
  approved: 'success',
  returned: 'warning',
  withdrawn: 'neutral',
} as const satisfies Record<ChangeRequestStatus, string>

export function ChangeRequestTag({ status }: { status: ChangeRequestStatus }) {
  const { changeRequests } = useTexts()
  return (
    <Tag size="small" variant="moderate" data-color={colours[status]}>
      {changeRequests.statuses[status]}
    </Tag>
  )
}
