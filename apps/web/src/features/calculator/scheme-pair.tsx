import { type Assessment, compareSchemes, toShownAmount } from '@alis/domain'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './calculator-page.module.css'
import type { Counting } from './count-path.ts'

function OneScheme({ name, assessment }: { name: string; assessment: Assessment }) {
  const { calculator, progress, formats } = useTexts()
  const { answer, comparison, categories } = calculator
  const { names } = progress.requirements
  const { earliestOn, binding, missing } = assessment.completion
  return (
    <div className={styles.scheme}>
      <Heading level="3" size="xsmall">
        {name}
      </Heading>
      <BodyShort weight="semibold">
        {earliestOn === null ? answer.notReached : answer.doneOn({ day: formats.dayInSentence(earliestOn) })}
      </BodyShort>
      {binding !== null && (
        <BodyShort size="small">{progress.effect.decides({ requirement: names[binding] })}</BodyShort>
      )}
      {missing.length > 0 && (
        <BodyShort size="small">
          {comparison.missing({ requirements: formats.list(missing.map(({ code }) => names[code])) })}
        </BodyShort>
      )}
      <BodyShort size="small">
        {categories.counted}:{' '}
        {formats.duration(toShownAmount(assessment.counted.total.countedUnits, 'down').duration)}
      </BodyShort>
    </div>
  )
}

/** The same path under both schemes, with the last day to apply under the old one. */
export function SchemePair({ counting: { facts, options } }: { counting: Counting }) {
  const { calculator, schemes, formats } = useTexts()
  const words = calculator.comparison
  const { oldScheme, newScheme, applicationDeadlineOn, oldSchemeOutcome } = compareSchemes(facts, options)
  return (
    <div className={styles.section}>
      {applicationDeadlineOn !== null && (
        <BodyShort>
          {words.outcomes[oldSchemeOutcome]({ deadline: formats.dayInSentence(applicationDeadlineOn) })}
        </BodyShort>
      )}
      <div className={styles.pair}>
        <OneScheme name={schemes['new-2019']} assessment={newScheme} />
        <OneScheme name={schemes.old} assessment={oldScheme} />
      </div>
      <BodyShort size="small" textColor="subtle">
        {words.note}
      </BodyShort>
    </div>
  )
}
