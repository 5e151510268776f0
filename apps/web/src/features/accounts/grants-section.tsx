import type { NewGrant, Role } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import pageStyles from './account-page.module.css'
import { GrantFields, useGrantLabels, useGrantSentences } from './grant-fields.tsx'
import { grantText } from './grant-text.ts'
import { emptyGrant, type GrantValues, grantSchemaFor, toGrant } from './grant-values.ts'
import { useAddGrant, useEndGrant } from './queries.ts'
import type { SectionProps } from './section-props.ts'

function AddGrantForm({ account, onDone }: SectionProps) {
  const texts = useTexts()
  const words = texts.accounts.page
  const [role, setRole] = useState<Role | ''>('')
  const add = useAddGrant(account.id, useIdempotencyKey())
  const labels = useGrantLabels()
  const sentences = useGrantSentences()
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<GrantValues, NewGrant>({
    schema: grantSchemaFor(role),
    defaultValues: emptyGrant,
    toBody: toGrant,
    labels,
    sentences,
  })
  const send = submit(body =>
    add.mutate(body, { onError: showServerErrors, onSuccess: () => onDone(words.added) }),
  )
  const error = isOnFields(add.error, Object.keys(labels)) ? null : add.error
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={send} className={styles.form}>
        <Heading level="3" size="xsmall">
          {words.add}
        </Heading>
        <GrantFields role={role} onRole={setRole} messageOf={messageOf} />
        <FormErrors summary={summary} />
        {error && <ProblemAlert title={texts.frame.notSaved} error={error} note={texts.frame.notSavedNote} />}
        <div className={styles.buttons}>
          <SubmitButton variant="secondary" isSaving={add.isPending}>
            {words.addSubmit}
          </SubmitButton>
        </div>
      </form>
    </FormProvider>
  )
}

/** The roles of an account: ending one, giving one more. */
export function GrantsSection({ account, onDone }: SectionProps) {
  const texts = useTexts()
  const words = texts.accounts.page
  const end = useEndGrant(account.id)
  return (
    <section className={pageStyles.section}>
      <Heading level="2" size="small">
        {words.grants}
      </Heading>
      {account.grants.length === 0 && <BodyLong>{words.noGrants}</BodyLong>}
      <ul className={pageStyles.grants}>
        {account.grants.map(grant => {
          const text = grantText(texts, grant)
          return (
            <li key={grant.id}>
              {text}
              <Button
                size="small"
                variant="tertiary"
                aria-label={words.endOf({ grant: text })}
                loading={end.isPending && end.variables === grant.id}
                onClick={() =>
                  end.mutate(grant.id, { onSuccess: () => onDone(words.ended({ grant: text })) })
                }
              >
                {words.end}
              </Button>
            </li>
          )
        })}
      </ul>
      {end.error && <ProblemAlert title={texts.frame.notSaved} error={end.error} />}
      {/* Another role begins with an empty form, and a key of its own. */}
      <AddGrantForm key={account.grants.map(({ id }) => id).join()} account={account} onDone={onDone} />
    </section>
  )
}
