import type { PilotOutcomes } from '@alis/contract'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './pilot-page.module.css'

/** What was published of the pilot, as rough as its source has it. */
export function PublishedFigures({ published }: { published: PilotOutcomes['extension']['published'] }) {
  const { pilot, formats } = useTexts()
  const words = pilot.published
  const { number, percent } = formats
  const { completed, perhapsCompleted, completedPercent, left, leftPercent, neither } = published
  const shares = words.fromTo({
    lowest: number(completedPercent.lowest),
    highest: percent(completedPercent.highest),
  })
  const rows: [name: string, value: string][] = [
    [words.tookPart, number(published.tookPart)],
    [
      words.completed,
      words.share({
        value: words.completedValue({ lowest: number(completed), perhaps: number(perhapsCompleted) }),
        share: shares,
      }),
    ],
    [words.left, words.share({ value: number(left), share: percent(leftPercent) })],
    [words.neither, words.fromTo({ lowest: number(neither.lowest), highest: number(neither.highest) })],
    [words.municipalities, number(published.municipalities)],
    [words.frame, words.frameValue({ kroner: number(published.frameKroner) })],
    [words.spent, words.spentValue({ kroner: number(published.spentKroner) })],
  ]
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {words.title}
      </Heading>
      <dl className={styles.figures}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <BodyShort size="small" textColor="subtle">
        {words.source({ source: published.source })}
      </BodyShort>
    </section>
  )
}
