import { changeAccount } from '@alis/contract'
import { TextField } from '@navikt/ds-react/TextField'
import styles from '../../forms/form.module.css'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import pageStyles from './account-page.module.css'
import { type AccountChange, useChangeAccount } from './queries.ts'
import type { SectionProps } from './section-props.ts'

// A change may leave the name out; in this form it is there.
const schema = { ...changeAccount.body, required: ['version', 'name'] }

/** The name of the person. */
export function NameSection({ account, onDone }: SectionProps) {
  const texts = useTexts()
  const words = texts.accounts.page
  const change = useChangeAccount(account.id)
  const labels = { name: words.rename }
  const { form, messageOf, showServerErrors, submit } = useContractForm<{ name: string }, AccountChange>({
    schema,
    defaultValues: { name: account.name },
    toBody: ({ name }) => ({ version: account.version, name: name.trim() || undefined }),
    labels,
  })
  const send = submit(body =>
    change.mutate(body, { onError: showServerErrors, onSuccess: () => onDone(words.renamed) }),
  )
  const error = isOnFields(change.error, Object.keys(labels)) ? null : change.error
  return (
    <section className={pageStyles.section}>
      <form noValidate onSubmit={send} className={styles.form}>
        <TextField
          id="name"
          label={words.rename}
          autoComplete="off"
          error={messageOf('name')}
          {...form.register('name')}
        />
        {error && <ProblemAlert title={texts.frame.notSaved} error={error} note={texts.frame.notSavedNote} />}
        <div className={styles.buttons}>
          <SubmitButton variant="secondary" isSaving={change.isPending}>
            {words.renameSubmit}
          </SubmitButton>
        </div>
      </form>
    </section>
  )
}
