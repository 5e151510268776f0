import '@navikt/ds-css/dist/component/copybutton.min.css'
import { type Assessment, addDays, toShownAmount, type Units } from '@alis/domain'
import { Button } from '@navikt/ds-react/Button'
import { CopyButton } from '@navikt/ds-react/CopyButton'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './calculator-page.module.css'

/** The requirement that all service counts towards, of either scheme. */
const isTotal = ({ code }: Assessment['requirements'][number]) => code === 'T1' || code === 'O-total'

/** What is still missing, in words; rounded up, so that it never promises too much. */
function useMissing(): (units: Units) => string {
  const { formats } = useTexts()
  return units => formats.duration(toShownAmount(units, 'up').duration)
}

/** What decides the day, or what stands in its way. */
function Reasons({ assessment }: { assessment: Assessment }) {
  const { calculator, progress, formats } = useTexts()
  const words = calculator.answer
  const missing = useMissing()
  const { asOf, completion, requirements } = assessment
  const { names } = progress.requirements
  const total = requirements.find(isTotal)
  return (
    <ul className={styles.reasons}>
      {completion.binding !== null && (
        <li>{progress.effect.decides({ requirement: names[completion.binding] })}</li>
      )}
      {completion.missing.map(({ code, missingUnits }) => (
        <li key={code}>{words.lacks({ requirement: names[code], missing: missing(missingUnits) })}</li>
      ))}
      {completion.earliestOn !== null && total?.status === 'not-yet' && total.missingUnits !== null && (
        <li>
          {words.missingNow({ missing: missing(total.missingUnits), day: formats.dayInSentence(asOf) })}
        </li>
      )}
      {completion.earliestOn !== null && completion.assumedFrom !== null && (
        <li>{words.assumed({ day: formats.dayInSentence(completion.assumedFrom) })}</li>
      )}
      {completion.unknown.length > 0 && <li>{words.part1Unknown}</li>}
    </ul>
  )
}

function useSentence() {
  const { calculator, formats } = useTexts()
  const words = calculator.answer
  return ({ asOf, completion: { earliestOn, unknown } }: Assessment): string => {
    if (earliestOn === null) return words.notReached
    const day = formats.dayInSentence(earliestOn)
    return unknown.length === 0 && earliestOn < addDays(asOf, 1)
      ? words.wasMetOn({ day })
      : words.doneOn({ day })
  }
}

type AnswerProps = {
  /** Null where there is no service to count yet. */
  assessment: Assessment | null
  /** Something that is written is not what was counted. */
  isBehind: boolean
  /** The address that opens the same path. */
  link: string
  onExample: () => void
}

/** The answer first: the day, what decides it, and that it is an estimate. It stays on the screen while one types. */
export function Answer({ assessment, isBehind, link, onExample }: AnswerProps) {
  const { calculator, progress } = useTexts()
  const words = calculator.answer
  const sentence = useSentence()
  return (
    <section aria-labelledby="answer" className={styles.answer}>
      <Heading id="answer" level="2" size="xsmall" className={styles.answerTitle}>
        {words.title}
      </Heading>
      {assessment === null ? (
        <>
          <BodyShort>{words.empty}</BodyShort>
          <div>
            <Button type="button" size="small" variant="secondary" onClick={onExample}>
              {words.example}
            </Button>
          </div>
        </>
      ) : (
        <>
          <div role="status" className={styles.spoken}>
            <p className={styles.sentence}>{sentence(assessment)}</p>
            {isBehind && (
              <Tag size="small" variant="moderate" data-color="warning">
                {words.behind}
              </Tag>
            )}
          </div>
          <Reasons assessment={assessment} />
          <div>
            <Tag size="small" variant="moderate" data-color="neutral">
              {progress.estimate}
            </Tag>
          </div>
          <BodyShort size="small" textColor="subtle">
            {words.note}
          </BodyShort>
          <div>
            <CopyButton
              size="small"
              copyText={link}
              text={words.copy}
              activeText={words.copied}
              className={styles.copy}
            />
            <BodyShort size="small" textColor="subtle">
              {words.copyNote}
            </BodyShort>
          </div>
        </>
      )}
    </section>
  )
}
