import type { ChangeRequest } from '@alis/contract'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './change-request-page.module.css'
import { type Step, stepsOf } from './change-steps.ts'

/** How far a request has come: what was done, when, and by whom. */
export function ChangeHistory({ request }: { request: ChangeRequest }) {
  const { changeRequests, formats } = useTexts()
  const { history } = changeRequests
  const sentence = ({ what, at, by }: Step): string => {
    const when = formats.moment(at)
    return by === null
      ? history.at({ what: history.steps[what], when })
      : history.by({ what: history.steps[what], when, who: by })
  }
  return (
    <section aria-labelledby="history" className={styles.section}>
      <Heading id="history" level="2" size="small">
        {history.title}
      </Heading>
      <ol className={styles.steps}>
        {stepsOf(request).map(step => (
          <li key={`${step.what} ${step.at}`}>
            <BodyShort>{sentence(step)}</BodyShort>
          </li>
        ))}
      </ol>
    </section>
  )
}
