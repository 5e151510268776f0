import { Button } from '@navikt/ds-react/Button'
import { BodyShort } from '@navikt/ds-react/Typography'
import { ProblemError } from '../../api/call.ts'
import { useTexts } from '../../i18n/language.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './goals-page.module.css'
import type { SubmitResult } from './use-submit-goals.ts'

type SubmitBarProps = {
  chosen: number
  isSending: boolean
  sent: number
  onSubmit: () => void
  onClear: () => void
}

/** What can be done with the chosen goals; it stays in sight while one goes through the list. */
export function SubmitBar({ chosen, isSending, sent, onSubmit, onClear }: SubmitBarProps) {
  const { goals, formats } = useTexts()
  const { batch } = goals
  const number = formats.number(chosen)
  if (chosen === 0) return <BodyShort textColor="subtle">{batch.hint}</BodyShort>
  return (
    <div className={styles.bar}>
      <BodyShort role="status" weight="semibold">
        {isSending
          ? batch.sending({ at: formats.number(Math.min(sent + 1, chosen)), all: number })
          : batch.chosen({ count: chosen, number })}
      </BodyShort>
      <div className={styles.acts}>
        <Button size="small" variant="secondary" loading={isSending} onClick={onSubmit}>
          {batch.submit({ count: chosen, number })}
        </Button>
        <Button size="small" variant="tertiary" disabled={isSending} onClick={onClear}>
          {batch.clear}
        </Button>
      </div>
    </div>
  )
}

/** How it went with each of the goals that were sent together. */
export function SubmitResults({ results }: { results: readonly SubmitResult[] }) {
  const texts = useTexts()
  const { batch, page } = texts.goals
  const { number } = texts.formats
  if (results.length === 0) return null
  const sent = results.filter(({ error }) => error === null).length
  const sayOf = (error: unknown): string => {
    if (error === null) return batch.sent
    const problem = error instanceof ProblemError ? error : { code: 'INTERNAL_ERROR' as const, params: {} }
    return batch.notSent({ reason: problemText(texts, problem) })
  }
  return (
    <Notice
      status={sent === results.length ? 'success' : 'warning'}
      title={batch.done({ sent: number(sent), all: number(results.length) })}
    >
      <ul className={styles.results}>
        {results.map(({ goal, error }) => (
          <li key={goal.goalId}>
            {page.titleOf(goal)}: {sayOf(error)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
