import type { ComponentProps, ReactNode, SyntheticEvent } from 'react'
import { FormErrors } from '../../forms/form-errors.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import styles from './conversations.module.css'

type SectionFormProps = {
  onSubmit: (event: SyntheticEvent) => unknown
  summary: ComponentProps<typeof FormErrors>['summary'] & { names: readonly string[] }
  error: unknown
  isSaving: boolean
  submitText: string
  /** The page has one primary act: that of the section where it is by now. */
  isPrimary?: boolean
  /** What else is to be settled before saving. */
  aboveButtons?: ReactNode
  children: ReactNode
}

/** One of several forms on a page, each saved by itself. */
export function SectionForm({
  onSubmit,
  summary,
  error,
  isSaving,
  submitText,
  isPrimary = false,
  aboveButtons,
  children,
}: SectionFormProps) {
  const { frame } = useTexts()
  return (
    <form noValidate onSubmit={onSubmit} className={styles.form}>
      {children}
      <FormErrors summary={summary} />
      {aboveButtons}
      {error !== null && !isOnFields(error, summary.names) && (
        <ProblemAlert title={frame.notSaved} error={error} note={frame.notSavedNote} />
      )}
      <div>
        <SubmitButton isSaving={isSaving} variant={isPrimary ? 'primary' : 'secondary'}>
          {submitText}
        </SubmitButton>
      </div>
    </form>
  )
}
