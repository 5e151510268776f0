import type { Assessment } from '@alis/domain'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './scenarios-page.module.css'

type Result = Assessment['requirements'][number]

/** The day one can be done, in large letters, or that the path does not get there. */
export function DoneOn({ completion: { earliestOn } }: { completion: Assessment['completion'] }) {
  const { scenarios, formats } = useTexts()
  return (
    <div>
      <BodyShort size="small" textColor="subtle">
        {scenarios.earliest}
      </BodyShort>
      <p className={styles.day}>
        {earliestOn === null ? scenarios.never : formats.dayInSentence(earliestOn)}
      </p>
    </div>
  )
}

/** When each requirement is met. */
export function RequirementDays({ requirements }: { requirements: readonly Result[] }) {
  const { progress, scenarios, formats } = useTexts()
  const when = ({ status, metOn, expectedOn }: Result): string => {
    if (status === 'met' && metOn !== null) return progress.requirements.metOn({ day: formats.day(metOn) })
    if (status === 'not-yet' && expectedOn !== null)
      return scenarios.expectedOn({ day: formats.day(expectedOn) })
    return status === 'cannot-be-met' ? scenarios.notReached : progress.requirements.statuses[status]
  }
  return (
    <dl className={styles.requirements}>
      {requirements.map(requirement => (
        <div key={requirement.code}>
          <dt>{progress.requirements.names[requirement.code]}</dt>
          <dd>{when(requirement)}</dd>
        </div>
      ))}
    </dl>
  )
}
