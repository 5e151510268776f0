import type { NewProviderRole } from '@alis/contract'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { Heading } from '@navikt/ds-react/Typography'
import { Controller } from 'react-hook-form'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { FormErrors } from '../../forms/form-errors.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useGrantRole } from './queries.ts'
import { emptyRole, type RoleValues, schema, toBody } from './role-values.ts'
import pageStyles from './roles-page.module.css'

type GrantRoleFormProps = { providerId: string; onDone: (notice: string) => void }

/** Gives somebody a role at the provider, permanently or as deputy on some days. */
export function GrantRoleForm({ providerId, onDone }: GrantRoleFormProps) {
  const texts = useTexts()
  const words = texts.providerRoles.form
  const grant = useGrantRole(useIdempotencyKey())
  const { form, messageOf, judge, showServerErrors, summary, submit } = useContractForm<
    RoleValues,
    NewProviderRole
  >({
    schema,
    defaultValues: emptyRole,
    toBody: toBody(providerId),
    labels: {
      username: words.username,
      role: words.role,
      startsOn: words.startsOn,
      endsOn: words.endsOn,
    },
    sentences: { username: { unknown: words.usernameUnknown }, role: { required: words.roleMissing } },
  })
  const send = submit(body =>
    grant.mutate(body, {
      onError: showServerErrors,
      onSuccess: ({ name, role }) =>
        onDone(words.granted({ name, role: texts.providerRoles.roles[role].toLowerCase() })),
    }),
  )
  const isDeputy = form.watch('duration') === 'deputy'
  const error = isOnFields(grant.error, summary.names) ? null : grant.error
  return (
    <form noValidate onSubmit={send} className={`${styles.form} ${pageStyles.grant}`}>
      <Heading level="3" size="small">
        {texts.providerRoles.grant}
      </Heading>
      <TextField
        id="username"
        label={words.username}
        description={words.usernameHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={styles.short}
        error={messageOf('username')}
        {...form.register('username')}
      />
      <Select
        id="role"
        label={words.role}
        className={styles.short}
        error={messageOf('role')}
        {...form.register('role', { onChange: () => judge('role') })}
      >
        <option value="">{texts.frame.form.choose}</option>
        {wordsOf(texts.providerRoles.roles).map(([role, word]) => (
          <option key={role} value={role}>
            {word}
          </option>
        ))}
      </Select>
      <Controller
        control={form.control}
        name="duration"
        render={({ field: { ref: _, ...field } }) => (
          <RadioGroup {...field} legend={words.duration}>
            <Radio value="permanent">{words.permanent}</Radio>
            <Radio value="deputy">{words.deputy}</Radio>
          </RadioGroup>
        )}
      />
      {isDeputy && (
        <div className={styles.row}>
          <FormDay
            form={form}
            name="startsOn"
            label={words.startsOn}
            description={texts.trainees.form.dayHint}
            error={messageOf('startsOn')}
          />
          <FormDay
            form={form}
            name="endsOn"
            label={words.endsOn}
            description={texts.trainees.form.dayHint}
            error={messageOf('endsOn')}
          />
        </div>
      )}
      <FormErrors summary={summary} />
      {error && <ProblemAlert title={texts.frame.notSaved} error={error} note={texts.frame.notSavedNote} />}
      <div className={styles.buttons}>
        <SubmitButton isSaving={grant.isPending}>{words.submit}</SubmitButton>
      </div>
    </form>
  )
}
