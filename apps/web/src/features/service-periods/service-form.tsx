import { NewServicePeriod, type Scheme } from '@alis/contract'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import { DayField } from '../../forms/day-field.tsx'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { keepFocus, SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { MunicipalityField } from './municipality-field.tsx'
import { type ServiceValues, toBody } from './service-values.ts'

/** What can be done with the form from outside, after a conflict. */
export type ServiceFormHandle = {
  written: () => ServiceValues
  reset: (values: ServiceValues) => void
  showServerErrors: (error: unknown) => void
}

type ServiceFormProps = {
  traineeId: string
  scheme: Scheme
  initial: ServiceValues
  /** Why the last attempt failed, where it is not shown elsewhere. */
  error: unknown
  isSaving: boolean
  onSave: (body: NewServicePeriod, form: ServiceFormHandle) => void
  /** Above the buttons: what else is to be settled before saving. */
  children?: ReactNode
}

/** The fields of a period of service. */
export function ServiceForm({
  traineeId,
  scheme,
  initial,
  error,
  isSaving,
  onSave,
  children,
}: ServiceFormProps) {
  const texts = useTexts()
  const words = texts.servicePeriods
  const labels = {
    category: words.category,
    place: words.place,
    municipalityId: words.municipality,
    positionPercent: words.positionPercent,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
  }
  const wrongPercent = words.positionPercentWrong
  const { form, messageOf, judge, showServerErrors, summary, submit } = useContractForm<
    ServiceValues,
    NewServicePeriod
  >({
    schema: NewServicePeriod,
    defaultValues: initial,
    toBody,
    labels,
    sentences: {
      municipalityId: { type: words.municipalityPick },
      positionPercent: {
        type: wrongPercent,
        exclusiveMinimum: wrongPercent,
        maximum: wrongPercent,
        multipleOf: wrongPercent,
      },
    },
  })
  const handle: ServiceFormHandle = {
    written: form.getValues,
    reset: values => form.reset(values),
    showServerErrors,
  }
  // Research is service in the old scheme only.
  const categories = wordsOf(texts.categories).filter(([code]) => code !== 'research' || scheme === 'old')
  return (
    <form noValidate onSubmit={submit(body => onSave(body, handle))} className={styles.form}>
      <BodyShort>{texts.frame.form.allButOptional}</BodyShort>
      <Select
        id="category"
        label={words.category}
        error={messageOf('category')}
        {...form.register('category', { onChange: () => judge('category') })}
      >
        <option value="">{texts.frame.form.choose}</option>
        {categories.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <TextField
        id="place"
        label={words.place}
        description={words.placeHint}
        autoComplete="off"
        error={messageOf('place')}
        {...form.register('place')}
      />
      <Controller
        control={form.control}
        name="municipalityId"
        render={({ field: { ref: _, ...field } }) => (
          <MunicipalityField id="municipalityId" error={messageOf('municipalityId')} {...field} />
        )}
      />
      <TextField
        id="positionPercent"
        label={words.positionPercent}
        description={words.positionPercentHint}
        inputMode="decimal"
        autoComplete="off"
        className={styles.short}
        error={messageOf('positionPercent')}
        {...form.register('positionPercent')}
      />
      <div className={styles.row}>
        <Controller
          control={form.control}
          name="startsOn"
          render={({ field: { ref: _, ...field } }) => (
            <DayField
              id="startsOn"
              label={words.startsOn}
              description={texts.trainees.form.dayHint}
              error={messageOf('startsOn')}
              {...field}
            />
          )}
        />
        {!form.watch('isOpen') && (
          <Controller
            control={form.control}
            name="endsOn"
            render={({ field: { ref: _, ...field } }) => (
              <DayField
                id="endsOn"
                label={words.endsOn}
                description={texts.trainees.form.dayHint}
                error={messageOf('endsOn')}
                {...field}
              />
            )}
          />
        )}
      </div>
      <Checkbox {...form.register('isOpen')}>{words.isOpen}</Checkbox>
      <FormErrors summary={summary} />
      {children}
      {error !== null && !isOnFields(error, Object.keys(labels)) && (
        <ProblemAlert title={texts.frame.notSaved} error={error} note={texts.frame.notSavedNote} />
      )}
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving}>{texts.frame.form.save}</SubmitButton>
        <LinkButton to="/leger/$traineeId" params={{ traineeId }} variant="tertiary" onMouseDown={keepFocus}>
          {texts.frame.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
