import { ConfirmationWithdrawal } from '@alis/contract'
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
import { PasswordField } from './password-field.tsx'
import { useWithdrawConfirmation, type Withdrawal } from './queries.ts'

/** The leader takes back what was issued, with a reason. */
export function WithdrawalForm({ confirmation, onSaid }: ActProps) {
  const texts = useTexts()
  const { acts } = texts.confirmations.page
  const words = acts.withdraw
  const withdraw = useWithdrawConfirmation(confirmation.id, () =>
    onSaid({ status: 'success', title: words.done }),
  )
  const showAnew = useShowAnew({ confirmation, onSaid })
  const labels = { reason: words.reason, password: acts.password }
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<
    { reason: string; password: string },
    Withdrawal
  >({
    schema: ConfirmationWithdrawal,
    defaultValues: { reason: '', password: '' },
    toBody: ({ reason, password }) => ({
      version: confirmation.version,
      reason: readReason(reason),
      password: password || undefined,
    }),
    labels,
    sentences: { password: { WRONG_USERNAME_OR_PASSWORD: acts.wrongPassword } },
  })
  const send = submit(body =>
    withdraw.mutate(body, {
      onError: error => (isStale(error) ? void showAnew(error) : showServerErrors(error)),
    }),
  )
  const { error } = withdraw
  return (
    <form noValidate onSubmit={send} className={`${styles.form} ${pageStyles.panel}`}>
      <Textarea id="reason" label={words.reason} error={messageOf('reason')} {...form.register('reason')} />
      <PasswordField error={messageOf('password')} registration={form.register('password')} />
      <FormErrors summary={summary} />
      {error && !isStale(error) && !isOnFields(error, Object.keys(labels)) && (
        <ProblemAlert title={texts.frame.notSaved} error={error} note={texts.frame.notSavedNote} />
      )}
      <BodyLong size="small">{words.note}</BodyLong>
      <div className={styles.buttons}>
        <SubmitButton variant="secondary" isSaving={withdraw.isPending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  )
}
