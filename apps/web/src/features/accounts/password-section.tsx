import { changeAccount } from '@alis/contract'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import styles from '../../forms/form.module.css'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import pageStyles from './account-page.module.css'
import { type AccountChange, useChangeAccount } from './queries.ts'
import type { SectionProps } from './section-props.ts'

// A change may leave the password out; in this form it is there.
const schema = { ...changeAccount.body, required: ['version', 'password'] }

/** A new password, for who has lost theirs. */
export function PasswordSection({ account, onDone }: SectionProps) {
  const texts = useTexts()
  const words = texts.accounts.page
  const change = useChangeAccount(account.id)
  const labels = { password: words.password }
  const { form, messageOf, showServerErrors, submit } = useContractForm<{ password: string }, AccountChange>({
    schema,
    defaultValues: { password: '' },
    toBody: ({ password }) => ({ version: account.version, password: password || undefined }),
    labels,
  })
  const send = submit(body =>
    change.mutate(body, {
      onError: showServerErrors,
      onSuccess: () => {
        form.reset()
        onDone(words.passwordSet)
      },
    }),
  )
  const error = isOnFields(change.error, Object.keys(labels)) ? null : change.error
  return (
    <section className={pageStyles.section}>
      <form noValidate onSubmit={send} className={styles.form}>
        <TextField
          id="password"
          type="password"
          label={words.password}
          description={texts.accounts.form.passwordHint}
          autoComplete="new-password"
          error={messageOf('password')}
          {...form.register('password')}
        />
        <BodyShort>{words.passwordNote}</BodyShort>
        {error && <ProblemAlert title={texts.frame.notSaved} error={error} />}
        <div className={styles.buttons}>
          <SubmitButton variant="secondary" isSaving={change.isPending}>
            {words.passwordSubmit}
          </SubmitButton>
        </div>
      </form>
    </section>
  )
}
