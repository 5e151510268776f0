import { NewConfirmation } from '@alis/contract'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { writeDay } from '../../forms/day-text.ts'
import { EntryForm, type SavedForm } from '../../forms/entry-form.tsx'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import {
  type ConfirmationFields,
  type ConfirmationValues,
  confirmationFieldNames,
  toBody,
} from './confirmation-values.ts'
import { EndChoices } from './end-choices.tsx'
import { HoursSuggestion } from './hours-suggestion.tsx'
import { SupervisorChoice } from './supervisor-choice.tsx'

type ConfirmationFormProps = SavedForm<ConfirmationFields, ConfirmationValues> & {
  traineeId: string
  /** What the button says. */
  submitText: string
  /** The way out, beside the button. */
  cancel: ReactNode
}

/** What a coordinator decides of a confirmation. */
export function ConfirmationForm({
  traineeId,
  initial,
  error,
  isSaving,
  submitText,
  cancel,
  onSave,
  children,
}: ConfirmationFormProps) {
  const texts = useTexts()
  const words = texts.confirmations.form
  const labels = {
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    supervisionHours: words.supervisionHours,
    supervisorName: words.supervisorName,
    supervisorHprNumber: words.supervisorHprNumber,
    place: words.place,
  }
  const wrongHours = words.supervisionHoursWrong
  const { form, handle, messageOf, summary, submit } = useContractForm<
    ConfirmationValues,
    ConfirmationFields
  >({
    schema: NewConfirmation,
    defaultValues: initial,
    toBody,
    labels,
    sentences: {
      supervisionHours: {
        type: wrongHours,
        minimum: wrongHours,
        maximum: wrongHours,
        multipleOf: wrongHours,
      },
      supervisorName: { required: words.supervisorNameMissing },
      supervisorHprNumber: {
        required: words.supervisorHprNumberMissing,
        pattern: words.supervisorHprNumberPattern,
      },
    },
  })
  const values = form.watch()
  /** What is chosen instead of written. */
  const write = (chosen: Partial<ConfirmationValues>) => {
    for (const name of confirmationFieldNames)
      if (chosen[name] !== undefined)
        form.setValue(name, chosen[name], { shouldValidate: form.formState.isSubmitted })
  }
  return (
    <EntryForm
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      submitText={submitText}
      cancel={cancel}
      aboveButtons={children}
    >
      <BodyShort>{texts.frame.form.allButOptional}</BodyShort>
      <div className={styles.row}>
        <FormDay
          form={form}
          name="startsOn"
          label={words.startsOn}
          description={words.dayHint}
          error={messageOf('startsOn')}
        />
        <FormDay
          form={form}
          name="endsOn"
          label={words.endsOn}
          description={words.endsOnHint}
          error={messageOf('endsOn')}
        />
      </div>
      <EndChoices
        traineeId={traineeId}
        from={values.startsOn}
        chosen={values.endsOn}
        onChoose={day => write({ endsOn: writeDay(day) })}
      />
      <TextField
        id="supervisionHours"
        label={words.supervisionHours}
        description={words.supervisionHoursHint}
        inputMode="decimal"
        autoComplete="off"
        htmlSize={12}
        error={messageOf('supervisionHours')}
        {...form.register('supervisionHours')}
      />
      <HoursSuggestion
        traineeId={traineeId}
        startsOn={values.startsOn}
        endsOn={values.endsOn}
        hours={values.supervisionHours}
        onChoose={hours => write({ supervisionHours: hours })}
      />
      <SupervisorChoice
        traineeId={traineeId}
        values={values}
        hasError={Boolean(messageOf('supervisorName') ?? messageOf('supervisorHprNumber'))}
        onChoose={write}
      >
        <TextField
          id="supervisorName"
          label={words.supervisorName}
          autoComplete="off"
          error={messageOf('supervisorName')}
          {...form.register('supervisorName')}
        />
        <TextField
          id="supervisorHprNumber"
          label={words.supervisorHprNumber}
          description={words.supervisorHprNumberHint}
          inputMode="numeric"
          autoComplete="off"
          htmlSize={12}
          error={messageOf('supervisorHprNumber')}
          {...form.register('supervisorHprNumber')}
        />
      </SupervisorChoice>
      <TextField
        id="place"
        label={words.place}
        description={words.placeHint}
        autoComplete="off"
        className={styles.short}
        error={messageOf('place')}
        {...form.register('place')}
      />
    </EntryForm>
  )
}
