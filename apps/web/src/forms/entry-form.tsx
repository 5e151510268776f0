import type { ComponentProps, ReactNode, SyntheticEvent } from 'react'
import { useTexts } from '../i18n/language.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import styles from './form.module.css'
import { FormErrors } from './form-errors.tsx'
import { SubmitButton } from './submit-button.tsx'
import { type FormHandle, isOnFields } from './use-contract-form.ts'

/** What a page that saves gives the form on it. */
export type SavedForm<Body, Values> = {
  initial: Values
  /** Why the last attempt failed, where it is not shown elsewhere. */
  error: unknown
  isSaving: boolean
  onSave: (body: Body, form: FormHandle<Values>) => void
  /** Above the buttons: what else is to be settled before saving. */
  children?: ReactNode
}

type EntryFormProps = {
  onSubmit: (event: SyntheticEvent) => unknown
  /** What is wrong, and the names of the fields that show it themselves. */
  summary: ComponentProps<typeof FormErrors>['summary'] & { names: readonly string[] }
  /** Why the last attempt failed, where it is not shown elsewhere. */
  error: unknown
  isSaving: boolean
  /** What the button says, if it does not just save. */
  submitText?: string
  /** The way out, beside the button. */
  cancel: ReactNode
  /** What else is to be settled before saving. */
  aboveButtons?: ReactNode
  children: ReactNode
}

/** The frame of a form that stands on a page of its own: its fields, what is wrong, its buttons. */
export function EntryForm({
  onSubmit,
  summary,
  error,
  isSaving,
  submitText,
  cancel,
  aboveButtons,
  children,
}: EntryFormProps) {
  const { frame } = useTexts()
  return (
    <form noValidate onSubmit={onSubmit} className={styles.form}>
      {children}
      <FormErrors summary={summary} />
      {aboveButtons}
      {error !== null && !isOnFields(error, summary.names) && (
        <ProblemAlert title={frame.notSaved} error={error} note={frame.notSavedNote} />
      )}
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving}>{submitText ?? frame.form.save}</SubmitButton>
        {cancel}
      </div>
    </form>
  )
}
