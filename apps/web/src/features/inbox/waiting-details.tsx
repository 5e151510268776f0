import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import type { DecidableItem } from './decidable.ts'
import styles from './inbox-page.module.css'

type GoalItem = Extract<DecidableItem, { kind: 'goal-advice' | 'goal-approval' }>

function Activities({ item }: { item: GoalItem }) {
  const { details } = useTexts().inbox
  if (item.signedActivities.length === 0) return <BodyShort>{details.noActivities}</BodyShort>
  return (
    <>
      <BodyShort weight="semibold">{details.activities}</BodyShort>
      <ul className={styles.lines}>
        {item.signedActivities.map(({ title, signerName }) => (
          <li key={`${title} ${signerName}`}>
            {signerName === null ? title : details.signedBy({ title, name: signerName })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Advice({ item }: { item: GoalItem }) {
  const { details } = useTexts().inbox
  if (item.advice.length === 0) return <BodyShort>{details.noAdvice}</BodyShort>
  return (
    <>
      <BodyShort weight="semibold">{details.advice}</BodyShort>
      <ul className={styles.lines}>
        {item.advice.map(({ givenAs, name, isRecommended, comment }) => (
          <li key={`${givenAs} ${name}`}>
            {details.adviceOf[givenAs]({ name, isRecommended })}
            {comment !== null && `: ${comment}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The evidence under a line: all that is asked about, as far as the signer needs it. */
export function WaitingDetails({ item }: { item: DecidableItem }) {
  const { details } = useTexts().inbox
  if (item.kind === 'activity')
    return (
      <>
        <BodyLong className={styles.written}>{item.description ?? details.noDescription}</BodyLong>
        <BodyShort weight="semibold">{details.goals}</BodyShort>
        <ul className={styles.lines}>
          {item.goals.map(({ code, title }) => (
            <li key={code}>{`${code} ${title}`}</li>
          ))}
        </ul>
        {item.files > 0 && <BodyShort>{details.files({ count: item.files })}</BodyShort>}
      </>
    )
  if (item.kind === 'supervision-entry')
    return <BodyLong className={styles.written}>{item.agreedPoints ?? details.noPoints}</BodyLong>
  return (
    <>
      <Activities item={item} />
      <Advice item={item} />
    </>
  )
}
