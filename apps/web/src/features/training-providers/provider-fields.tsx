import { TextField } from '@navikt/ds-react/TextField'
import type { UseFormReturn } from 'react-hook-form'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useTexts } from '../../i18n/language.ts'
import type { ProviderValues } from './provider-values.ts'

type Fields = Pick<ProviderValues, 'organisationNumber' | 'registeredOn'>

type ProviderFieldsProps<Body> = {
  form: UseFormReturn<ProviderValues, unknown, Body>
  messageOf: (name: keyof Fields) => string | undefined
}

/** The fields that registering and correcting share. */
export function ProviderFields<Body>({ form, messageOf }: ProviderFieldsProps<Body>) {
  const texts = useTexts()
  const words = texts.trainingProviders.form
  return (
    <>
      <TextField
        id="organisationNumber"
        label={`${words.organisationNumber} (${texts.frame.form.optional})`}
        description={words.organisationNumberHint}
        inputMode="numeric"
        autoComplete="off"
        className={styles.short}
        error={messageOf('organisationNumber')}
        {...form.register('organisationNumber')}
      />
      <FormDay
        form={form}
        name="registeredOn"
        label={words.registeredOn}
        description={words.registeredOnHint}
        error={messageOf('registeredOn')}
      />
    </>
  )
}
