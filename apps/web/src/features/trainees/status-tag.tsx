import type { TraineeStatus } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'
import styles from './status-tag.module.css'

const colours = {
  'in-training': 'info',
  'on-leave': 'neutral',
  completed: 'success',
  left: 'neutral',
} as const satisfies Record<TraineeStatus, string>

export function StatusTag({ status }: { status: TraineeStatus }) {
  const { statuses } = useTexts()
  return (
    <Tag size="small" variant="moderate" data-color={colours[status]} className={styles.tag}>
      {statuses[status]}
    </Tag>
  )
}
