import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { Controller, type UseFormReturn } from 'react-hook-form'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import type { TraineeValues } from './trainee-values.ts'

/** What the fields need of the form they stand in. */
type FieldsProps<Body> = {
  form: UseFormReturn<TraineeValues, unknown, Body>
  messageOf: (name: keyof TraineeValues) => string | undefined
  judge: (name: keyof TraineeValues) => void
}

/** The labels of a doctor's record, in the order of the fields. */
export function useTraineeLabels() {
  const { form } = useTexts().trainees
  return {
    hprNumber: form.hprNumber,
    givenName: form.givenName,
    familyName: form.familyName,
    scheme: form.scheme,
    part1: form.part1,
    part1CompletedOn: form.part1CompletedOn,
    part3StartedOn: form.part3StartedOn,
  }
}

/** The fields that registering and changing a doctor share. */
export function TraineeFields<Body>({ form, messageOf, judge }: FieldsProps<Body>) {
  const texts = useTexts()
  const words = texts.trainees.form
  const part1 = form.watch('part1')
  return (
    <>
      <TextField
        id="hprNumber"
        label={words.hprNumber}
        description={words.hprNumberHint}
        inputMode="numeric"
        autoComplete="off"
        className={styles.short}
        error={messageOf('hprNumber')}
        {...form.register('hprNumber')}
      />
      <TextField
        id="givenName"
        label={words.givenName}
        autoComplete="off"
        error={messageOf('givenName')}
        {...form.register('givenName')}
      />
      <TextField
        id="familyName"
        label={words.familyName}
        autoComplete="off"
        error={messageOf('familyName')}
        {...form.register('familyName')}
      />
      <Controller
        control={form.control}
        name="scheme"
        render={({ field: { ref: _, ...field } }) => (
          <RadioGroup
            id="scheme"
            tabIndex={-1}
            legend={words.scheme}
            error={messageOf('scheme')}
            {...field}
            onChange={value => {
              field.onChange(value)
              judge('scheme')
            }}
          >
            {wordsOf(texts.schemes).map(([code, word]) => (
              <Radio key={code} value={code} description={words.schemeHints[code]}>
                {word}
              </Radio>
            ))}
          </RadioGroup>
        )}
      />
      <Controller
        control={form.control}
        name="part1"
        render={({ field: { ref: _, ...field } }) => (
          <RadioGroup id="part1" tabIndex={-1} legend={words.part1} {...field}>
            {wordsOf(words.part1Options).map(([code, word]) => (
              <Radio key={code} value={code}>
                {word}
              </Radio>
            ))}
          </RadioGroup>
        )}
      />
      {part1 === 'completed' && (
        <FormDay
          form={form}
          name="part1CompletedOn"
          label={words.part1CompletedOn}
          description={words.dayHint}
          error={messageOf('part1CompletedOn')}
        />
      )}
      <FormDay
        form={form}
        name="part3StartedOn"
        label={words.part3StartedOn}
        description={`${words.part3StartedOnHint} ${words.dayHint}`}
        error={messageOf('part3StartedOn')}
      />
    </>
  )
}

/** Where the doctor is in her training, and since when. */
export function StatusFields<Body>({ form, messageOf, judge }: FieldsProps<Body>) {
  const texts = useTexts()
  const words = texts.trainees.form
  return (
    <>
      <Select
        id="status"
        label={words.status}
        className={styles.short}
        error={messageOf('status')}
        {...form.register('status', { onChange: () => judge('status') })}
      >
        {wordsOf(texts.statuses).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      {form.watch('status') !== 'in-training' && (
        <FormDay
          form={form}
          name="statusOn"
          label={words.statusOn}
          description={words.dayHint}
          error={messageOf('statusOn')}
        />
      )}
    </>
  )
}
