import { Button } from '@navikt/ds-react/Button'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { BodyShort } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { ProblemError } from '../api/call.ts'
import { useTexts } from '../i18n/language.ts'
import { problemText } from '../i18n/problem-text.ts'

type ProblemAlertProps = {
  title: string
  error: unknown
  /** What was kept, where something was typed. */
  note?: string
  onRetry?: () => void
  children?: ReactNode
}

/** What happened, what was kept, what to do, and the request's id to quote. */
export function ProblemAlert({ title, error, note, onRetry, children }: ProblemAlertProps) {
  const texts = useTexts()
  const problem = error instanceof ProblemError ? error : null
  return (
    <LocalAlert status="error">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyShort spacing>{problemText(texts, problem ?? { code: 'INTERNAL_ERROR', params: {} })}</BodyShort>
        {note && <BodyShort spacing>{note}</BodyShort>}
        {problem?.requestId && (
          <BodyShort size="small" spacing>
            {texts.frame.requestId({ id: problem.requestId })}
          </BodyShort>
        )}
        {children}
        {onRetry && (
          <Button size="small" variant="secondary" onClick={onRetry}>
            {texts.frame.tryAgain}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  )
}
