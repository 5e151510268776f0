import type { Progress } from '@alis/contract'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { useDaysText } from './days-text.ts'
import styles from './progress-list.module.css'

type NotCountedListProps = {
  progress: Progress
  /** Where a period was served, by its id. */
  placeOf: (servicePeriodId: string) => string
}

/** Service that was done and does not count, and why not. */
export function NotCountedList({ progress, placeOf }: NotCountedListProps) {
  const texts = useTexts()
  const daysText = useDaysText()
  const { notCounted: words } = texts.progress
  const all = progress.periods.flatMap(({ servicePeriodId, notCounted }) =>
    notCounted.map(item => ({ servicePeriodId, ...item })),
  )
  return (
    <section aria-labelledby="not-counted">
      <Heading id="not-counted" level="2" size="medium" spacing>
        {words.title}
      </Heading>
      {all.length === 0 ? (
        <BodyShort>{words.none}</BodyShort>
      ) : (
        <ul className={styles.list}>
          {all.map(({ servicePeriodId, reason, amount, days }) => (
            <li key={`${servicePeriodId} ${reason}`}>
              <BodyShort>
                {words.inPeriod({
                  place: placeOf(servicePeriodId),
                  amount: texts.formats.duration(amount.duration),
                  reason: words.reasons[reason],
                })}
              </BodyShort>
              {days.length > 0 && (
                <BodyShort size="small" textColor="subtle">
                  {words.days({ days: daysText(days) })}
                </BodyShort>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
