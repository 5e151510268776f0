import { Button } from '@navikt/ds-react/Button'
import type { ReactNode, SyntheticEvent } from 'react'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'

type InlineFormProps = {
  /** What the form is for. */
  label: string
  onSubmit: (event: SyntheticEvent) => unknown
  summary: Parameters<typeof FormErrors>[0]['summary'] & { names: readonly string[] }
  error: unknown
  isSaving: boolean
  submitText: string
  onCancel: () => void
  /** Other acts beside the buttons. */
  acts?: ReactNode
  children: ReactNode
}

/** A form that opens where the thing stands that it changes, and closes again. */
export function InlineForm({
  label,
  onSubmit,
  summary,
  error,
  isSaving,
  submitText,
  onCancel,
  acts,
  children,
}: InlineFormProps) {
  const { frame } = useTexts()
  return (
    <form noValidate aria-label={label} onSubmit={onSubmit} className={styles.form}>
      {children}
      <FormErrors summary={summary} />
      {error !== null && !isOnFields(error, summary.names) && (
        <ProblemAlert title={frame.notSaved} error={error} note={frame.notSavedNote} />
      )}
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving} variant="secondary">
          {submitText}
        </SubmitButton>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {frame.form.cancel}
        </Button>
        {acts}
      </div>
    </form>
  )
}
