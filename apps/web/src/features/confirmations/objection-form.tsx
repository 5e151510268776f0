import { ConfirmationObjection } from '@alis/contract'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyLong } from '@navikt/ds-react/Typography'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { type ActProps, isStale, readReason, useShowAnew } from './acts.ts'
import pageStyles from './confirmation-page.module.css'
import { type Objection, useObjectToConfirmation } from './queries.ts'

/** The doctor says what is wrong, before it is signed. */
export function ObjectionForm({ confirmation, onSaid }: ActProps) {
  const texts = useTexts()
  const { object: words } = texts.confirmations.page.acts
  const object = useObjectToConfirmation(confirmation.id, () =>
    onSaid({ status: 'success', title: words.done }),
  )
  const showAnew = useShowAnew({ confirmation, onSaid })
  const labels = { reason: words.reason }
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<
    { reason: string },
    Objection
  >({
    schema: ConfirmationObjection,
    defaultValues: { reason: '' },
    toBody: ({ reason }) => ({ version: confirmation.version, reason: readReason(reason) }),
    labels,
  })
  const send = submit(body =>
    object.mutate(body, {
      onError: error => (isStale(error) ? void showAnew(error) : showServerErrors(error)),
    }),
  )
  return (
    <form noValidate onSubmit={send} className={`${styles.form} ${pageStyles.panel}`}>
      <Textarea id="reason" label={words.reason} error={messageOf('reason')} {...form.register('reason')} />
      <BodyLong size="small">{words.note}</BodyLong>
      <FormErrors summary={summary} />
      {object.error && !isStale(object.error) && !isOnFields(object.error, Object.keys(labels)) && (
        <ProblemAlert title={texts.frame.notSaved} error={object.error} note={texts.frame.notSavedNote} />
      )}
      <div className={styles.buttons}>
        <SubmitButton isSaving={object.isPending}>{words.submit}</SubmitButton>
      </div>
    </form>
  )
}
