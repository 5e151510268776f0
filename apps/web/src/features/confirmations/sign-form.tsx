import { ConfirmationSignature } from '@alis/contract'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { type ActProps, isStale, useShowAnew } from './acts.ts'
import pageStyles from './confirmation-page.module.css'
import { PasswordField } from './password-field.tsx'
import { type Signature, useIssueConfirmation } from './queries.ts'

/** What is signed in one sentence, the password, and one press. */
export function SignForm({ confirmation, onSaid }: ActProps) {
  const texts = useTexts()
  const { acts } = texts.confirmations.page
  const { id, content, version, ledgerVersion } = confirmation
  const issue = useIssueConfirmation(id, () => onSaid({ status: 'success', title: acts.sign.done }))
  const showAnew = useShowAnew({ confirmation, onSaid })
  const labels = { password: acts.password }
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<
    { password: string },
    Signature
  >({
    schema: ConfirmationSignature,
    defaultValues: { password: '' },
    toBody: ({ password }) => ({ version, ledgerVersion, password: password || undefined }),
    labels,
    sentences: { password: { WRONG_USERNAME_OR_PASSWORD: acts.wrongPassword } },
  })
  const send = submit(body =>
    issue.mutate(body, {
      onError: error => (isStale(error) ? void showAnew(error) : showServerErrors(error)),
    }),
  )
  const { error } = issue
  return (
    <section aria-labelledby="sign" className={`${pageStyles.section} ${pageStyles.panel}`}>
      <Heading id="sign" level="2" size="medium">
        {acts.sign.title}
      </Heading>
      <BodyLong>
        {acts.sign.statement({
          name: `${content.doctor.givenName} ${content.doctor.familyName}`,
          hprNumber: content.doctor.hprNumber,
          days: texts.formats.range(content.startsOn, content.endsOn),
          counted: texts.formats.duration(content.counted.duration),
          provider: content.provider.name,
        })}
      </BodyLong>
      <form noValidate onSubmit={send} className={styles.form}>
        <PasswordField error={messageOf('password')} registration={form.register('password')} />
        <FormErrors summary={summary} />
        {error && !isStale(error) && !isOnFields(error, Object.keys(labels)) && (
          <ProblemAlert title={texts.frame.notSaved} error={error} />
        )}
        <BodyLong size="small">{acts.sign.note}</BodyLong>
        <div className={styles.buttons}>
          <SubmitButton isSaving={issue.isPending}>{acts.sign.submit}</SubmitButton>
        </div>
      </form>
    </section>
  )
}
