import type { TrainingFacts } from '@alis/domain'
import { InformationSquareIcon } from '@navikt/aksel-icons'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useEffect, useId, useMemo, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { assessToday, type Effect, effectOf } from './effect-of.ts'
import { EffectOnDay } from './effect-on-day.tsx'
import { useFindingText } from './finding-text.ts'
import styles from './live-effect.module.css'

type LiveEffectProps = {
  /** What is stored. */
  before: TrainingFacts
  /** The same with what is written in the form; null while that cannot be counted. */
  after: TrainingFacts | null
  /** Today, by the API's clock. */
  asOf: string
}

/** As long as somebody who types pauses: a half-written year is no day to tell about. */
const PAUSE_MS = 400

/** A text as it was when it had stood still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** The effect of what is written. Forms make new facts with every stroke, so facts are compared by what they say. */
function useEffectOf({ before, after, asOf }: LiveEffectProps): Effect | null {
  const stored = JSON.stringify(before)
  const now = useMemo(() => assessToday(JSON.parse(stored), asOf), [stored, asOf])
  const written = useSettled(JSON.stringify(after))
  return useMemo(() => effectOf(now, JSON.parse(written)), [now, written])
}

/**
 * What is written in a form would do to the day one can be done, and what deserves a look in it, before it is saved or sent.
 * It tells; it never stops anybody from saving.
 */
export function LiveEffect(props: LiveEffectProps) {
  const { live } = useTexts().servicePeriods
  const findingText = useFindingText()
  const id = useId()
  const effect = useEffectOf(props)
  return (
    <section className={styles.box} aria-labelledby={id}>
      <Heading id={id} level="2" size="xsmall">
        {live.title}
      </Heading>
      <div aria-live="polite" className={styles.content}>
        {effect === null ? (
          <BodyShort textColor="subtle">{live.incomplete}</BodyShort>
        ) : (
          <>
            <EffectOnDay before={effect.before} after={effect.after} />
            {effect.findings.length > 0 && (
              <ul className={styles.findings}>
                {effect.findings.map(({ code, ...params }) => (
                  <li key={`${code} ${JSON.stringify(params)}`}>
                    <InformationSquareIcon aria-hidden />
                    <BodyShort>{findingText({ code, params })}</BodyShort>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </section>
  )
}
