import type { SupervisorRow } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'
import styles from './supervisors.module.css'

/** What is to be known of a person before she is appointed: no room, no qualification, a last day. */
export function SupervisorTags({ row }: { row: SupervisorRow }) {
  const { supervisors, formats } = useTexts()
  const { register } = supervisors
  const { capacity, doctors, isQualified, leavesOn } = row
  const isFull = capacity !== null && doctors >= capacity
  if (!isFull && isQualified !== false && leavesOn === null) return null
  return (
    <span className={styles.tags}>
      {isFull && (
        <Tag size="small" variant="moderate" data-color="warning">
          {register.full}
        </Tag>
      )}
      {isQualified === false && (
        <Tag size="small" variant="moderate" data-color="danger">
          {register.unqualified}
        </Tag>
      )}
      {leavesOn !== null && (
        <Tag size="small" variant="moderate" data-color="neutral">
          {register.leaves({ day: formats.day(leavesOn) })}
        </Tag>
      )}
    </span>
  )
}
