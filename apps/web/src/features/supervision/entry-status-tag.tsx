import type { SupervisionEntry } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

const colours = { entered: 'info', confirmed: 'success', returned: 'warning' } as const

/** How far an entry is; what waits for the reader says so. */
export function EntryStatusTag({ entry: { status, can } }: { entry: SupervisionEntry }) {
  const { supervision } = useTexts()
  return (
    <Tag size="small" variant="moderate" data-color={can.decide ? 'warning' : colours[status]}>
      {can.decide ? supervision.waitsForYou : supervision.statuses[status]}
    </Tag>
  )
}
