import type { RequirementProgress } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'
import styles from './requirement-list.module.css'

const colours = {
  met: 'success',
  'not-yet': 'info',
  'cannot-be-met': 'danger',
  unknown: 'warning',
} as const satisfies Record<RequirementProgress['status'], string>

export function RequirementStatus({ requirement: { status, metOn } }: { requirement: RequirementProgress }) {
  const { progress, formats } = useTexts()
  return (
    <Tag className={styles.tag} size="small" variant="moderate" data-color={colours[status]}>
      {status === 'met' && metOn !== null
        ? progress.requirements.metOn({ day: formats.day(metOn) })
        : progress.requirements.statuses[status]}
    </Tag>
  )
}
