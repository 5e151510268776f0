import type { NotCountedReason, Progress } from '@alis/contract'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { useDaysText } from './days-text.ts'
import styles from './progress-list.module.css'

type NotCounted = {
  key: string
  reason: NotCountedReason
  item: Progress['periods'][number]['notCounted'][number]
}

const notCountedOf = ({ periods }: Progress): NotCounted[] =>
  periods.flatMap(({ servicePeriodId, notCounted }) =>
    notCounted.map(item => ({
      key: `${servicePeriodId} ${item.reason}`,
      reason: item.reason,
      item,
    })),
  )

/** Service that was done and does not count, and why not. */
export function NotCountedList({ progress }: { progress: Progress }) {
  const texts = useTexts()
  const daysText = useDaysText()
  const { notCounted: words } = texts.progress
  const all = notCountedOf(progress)
  return (
    <section aria-labelledby="not-counted">
      <Heading id="not-counted" level="2" size="medium" spacing>
        {words.title}
      </Heading>
      {all.length === 0 ? (
        <BodyShort>{words.none}</BodyShort>
      ) : (
        <ul className={styles.list}>
          {all.map(({ key, reason, item }) => (
            <li key={key}>
              <BodyShort>
                {words.inPeriod({
                  amount: texts.formats.duration(item.amount.duration),
                  reason: words.reasons[reason],
                })}
              </BodyShort>
              {item.days.length > 0 && (
                <BodyShort size="small" textColor="subtle">
                  {words.days({ days: daysText(item.days) })}
                </BodyShort>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
