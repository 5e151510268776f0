import type { Role } from '@alis/contract'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { Controller, useFormContext } from 'react-hook-form'
import styles from '../../forms/form.module.css'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { type GrantValues, placeFieldOf } from './grant-values.ts'
import { ProviderField } from './provider-field.tsx'

type GrantFieldsProps = {
  role: Role | ''
  onRole: (role: Role | '') => void
  messageOf: (name: keyof GrantValues) => string | undefined
}

/** The labels of a grant, in the order of the fields. */
export function useGrantLabels() {
  const { form } = useTexts().accounts
  return { role: form.role, providerId: form.provider, hprNumber: form.hprNumber, alisOffice: form.office }
}

/** What is better said of the doctor's number than the general sentence. */
export function useGrantSentences() {
  const { form } = useTexts().accounts
  return { hprNumber: { pattern: form.hprNumberPattern, unknown: form.hprNumberUnknown } }
}

/** A role, and the place that it needs. Stands in the form that `FormProvider` names, which may have more fields. */
export function GrantFields({ role, onRole, messageOf }: GrantFieldsProps) {
  const texts = useTexts()
  const words = texts.accounts.form
  const grant = useFormContext<GrantValues>()
  const needed = placeFieldOf(role)
  return (
    <>
      <Select
        id="role"
        label={words.role}
        className={styles.short}
        error={messageOf('role')}
        {...grant.register('role', { onChange: event => onRole(event.target.value) })}
      >
        <option value="">{texts.frame.form.choose}</option>
        {wordsOf(texts.roles).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      {needed === 'providerId' && (
        <Controller
          control={grant.control}
          name="providerId"
          render={({ field: { ref: _, ...field } }) => (
            <ProviderField id="providerId" error={messageOf('providerId')} {...field} />
          )}
        />
      )}
      {needed === 'hprNumber' && (
        <TextField
          id="hprNumber"
          label={words.hprNumber}
          description={role === 'supervisor' ? words.supervisorHint : words.hprNumberHint}
          inputMode="numeric"
          autoComplete="off"
          className={styles.short}
          error={messageOf('hprNumber')}
          {...grant.register('hprNumber')}
        />
      )}
      {needed === 'alisOffice' && (
        <Select
          id="alisOffice"
          label={words.office}
          className={styles.short}
          error={messageOf('alisOffice')}
          {...grant.register('alisOffice')}
        >
          <option value="">{texts.frame.form.choose}</option>
          {wordsOf(texts.accounts.offices).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </>
  )
}
