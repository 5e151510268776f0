import type { ActivityStatus } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'
import styles from './activity.module.css'

const colours = {
  planned: 'neutral',
  done: 'neutral',
  sent: 'info',
  signed: 'success',
  returned: 'warning',
} as const satisfies Record<ActivityStatus, string>

export function ActivityTag({ status }: { status: ActivityStatus }) {
  const { activities } = useTexts()
  return (
    <Tag size="small" variant="moderate" data-color={colours[status]} className={styles.tag}>
      {activities.statuses[status]}
    </Tag>
  )
}
