import type { EducationPlan } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/language.ts'
import styles from './editor.module.css'
import { agreedPointsQuery } from './queries.ts'
import type { Editor } from './use-autosave.ts'

/** What the supervisor and the doctor agreed on for the plan, to be taken into the remarks by a press. */
export function AgreedPoints({ editor, plan }: { editor: Editor; plan: EducationPlan }) {
  const { educationPlans, formats } = useTexts()
  const { editor: words } = educationPlans
  const points = useQuery(agreedPointsQuery(plan.trainee.id, plan.comparedWith?.agreedAt))
  const { remarks } = editor.draft
  // Who may not read what was agreed, and a server that is away, leave the remarks as they are.
  if (points.data === undefined || points.data.points.length === 0) return null
  const takeIn = (text: string) =>
    editor.write({ remarks: remarks.trim() === '' ? text : `${remarks.trimEnd()}\n${text}` })
  return (
    <section aria-labelledby="agreed-points" className={styles.rows}>
      <div>
        <Heading id="agreed-points" level="3" size="xsmall">
          {words.agreedPoints}
        </Heading>
        <BodyShort size="small" textColor="subtle">
          {words.agreedPointsNote}
        </BodyShort>
      </div>
      <ul className={styles.rows}>
        {points.data.points.map(({ conversationId, heldOn, text }) => (
          <li key={`${conversationId} ${text}`} className={styles.rowHead}>
            <div className={styles.side}>
              <BodyShort>{text}</BodyShort>
              <BodyShort size="small" textColor="subtle">
                {formats.day(heldOn)}
              </BodyShort>
            </div>
            {remarks.includes(text) ? (
              <BodyShort size="small">{words.takenIn}</BodyShort>
            ) : (
              <Button
                type="button"
                size="small"
                variant="tertiary"
                aria-label={words.takeInOf({ point: text })}
                onClick={() => takeIn(text)}
              >
                {words.takeIn}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
