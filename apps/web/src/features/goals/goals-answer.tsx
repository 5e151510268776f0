import type { GoalCatalogue, TraineeGoalRow } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { countStages } from './goal-stage.ts'
import styles from './goals-page.module.css'

/** How many goals are approved, what waits for whom, and which catalogue they are from. */
export function GoalsAnswer({
  catalogue,
  rows,
}: {
  catalogue: GoalCatalogue
  rows: readonly TraineeGoalRow[]
}) {
  const { goals, formats } = useTexts()
  const { answer } = goals
  const counts = countStages(rows)
  const number = (count: number) => formats.number(count)
  const all = number(rows.length)
  const waiting = [
    ...(counts['awaiting-leader'] > 0
      ? [answer.awaitingLeader({ number: number(counts['awaiting-leader']) })]
      : []),
    ...(counts['awaiting-advice'] > 0
      ? [answer.awaitingAdvice({ number: number(counts['awaiting-advice']) })]
      : []),
    ...(counts.returned > 0 ? [answer.returned({ number: number(counts.returned) })] : []),
  ]
  const isDone = counts.approved === rows.length
  return (
    <div className={styles.answer}>
      <p className={styles.sentence}>
        {isDone ? answer.all({ all }) : answer.approved({ approved: number(counts.approved), all })}
      </p>
      {!isDone && <BodyLong>{waiting.length > 0 ? waiting.join(' ') : answer.nothingWaits}</BodyLong>}
      <BodyShort as="div" size="small" textColor="subtle" className={styles.catalogue}>
        {catalogue.isExample && (
          <Tag size="small" variant="moderate" data-color="warning">
            {goals.catalogue.example}
          </Tag>
        )}
        <span>
          {goals.catalogue.validFrom({
            name: catalogue.name,
            day: formats.dayInSentence(catalogue.validFrom),
          })}{' '}
          {catalogue.isExample ? goals.catalogue.exampleNote : goals.catalogue.source(catalogue)}
        </span>
      </BodyShort>
    </div>
  )
}
