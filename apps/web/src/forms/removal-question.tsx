import { Button } from '@navikt/ds-react/Button'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/language.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import styles from './form.module.css'

type RemovalQuestionProps = {
  /** What is removed, where the title does not say it. */
  what?: string
  /** What it means to remove it. */
  body: string
  submitText: string
  removal: { error: unknown; isPending: boolean }
  /** The way out, beside the button. */
  cancel: ReactNode
  onConfirm: () => void
}

/** Asks before something is removed, and says what that means. */
export function RemovalQuestion({
  what,
  body,
  submitText,
  removal: { error, isPending },
  cancel,
  onConfirm,
}: RemovalQuestionProps) {
  const { frame } = useTexts()
  return (
    <>
      {what && <BodyShort weight="semibold">{what}</BodyShort>}
      <BodyLong>{body}</BodyLong>
      {error !== null && <ProblemAlert title={frame.notSaved} error={error} />}
      <div className={styles.buttons}>
        <Button data-color="danger" loading={isPending} onClick={onConfirm}>
          {submitText}
        </Button>
        {cancel}
      </div>
    </>
  )
}
