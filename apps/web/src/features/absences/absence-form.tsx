import { type Absence, NewAbsence, type Trainee } from '@alis/contract'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { Controller } from 'react-hook-form'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm, type SavedForm } from '../../forms/entry-form.tsx'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { factsOf, LiveEffect } from '../progress/index.ts'
import { type AbsenceValues, toAbsenceFacts, toBody, withAbsence } from './absence-values.ts'

type AbsenceFormProps = SavedForm<NewAbsence, AbsenceValues> & {
  trainee: Trainee
  /** The absence that is changed; none for a new one. */
  absence?: Absence
  /** Today; undefined while it is not known, and then the effect is not either. */
  asOf: string | undefined
}

type AbsenceEffectProps = Pick<AbsenceFormProps, 'trainee' | 'absence'> & {
  asOf: string
  values: AbsenceValues
}

/** What the written absence would do. */
function AbsenceEffect({ trainee, absence, asOf, values }: AbsenceEffectProps) {
  const facts = factsOf(trainee)
  if (facts === null) return null
  const written = toAbsenceFacts(values, absence?.id ?? 'new')
  return <LiveEffect before={facts} after={written && withAbsence(facts, written)} asOf={asOf} />
}

/** The fields of an absence, with what it would do. There is none for a reason, and that is on purpose. */
export function AbsenceForm({
  trainee,
  absence,
  asOf,
  initial,
  error,
  isSaving,
  onSave,
  children,
}: AbsenceFormProps) {
  const texts = useTexts()
  const words = texts.absences
  const labels = {
    type: words.type,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    percent: words.percent,
  }
  const wrongPercent = words.percentWrong
  const { form, handle, messageOf, judge, summary, submit } = useContractForm<AbsenceValues, NewAbsence>({
    schema: NewAbsence,
    defaultValues: initial,
    toBody,
    labels,
    sentences: {
      type: { required: words.typeMissing },
      percent: {
        type: wrongPercent,
        exclusiveMinimum: wrongPercent,
        maximum: wrongPercent,
        multipleOf: wrongPercent,
      },
    },
  })
  return (
    <EntryForm
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/leger/$traineeId/tjeneste" params={{ traineeId: trainee.id }} />}
      aboveButtons={children}
    >
      <BodyLong>{words.onlyTheClass}</BodyLong>
      <BodyShort>{texts.frame.form.allRequired}</BodyShort>
      <Controller
        control={form.control}
        name="type"
        render={({ field: { ref: _, onChange, ...field } }) => (
          <RadioGroup
            {...field}
            id="type"
            tabIndex={-1}
            legend={words.type}
            error={messageOf('type')}
            onChange={(type: string) => {
              onChange(type)
              judge('type')
            }}
          >
            {wordsOf(texts.absenceTypes).map(([type, word]) => (
              <Radio key={type} value={type} description={words.deductions[type]}>
                {word}
              </Radio>
            ))}
          </RadioGroup>
        )}
      />
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
      <TextField
        id="percent"
        label={words.percent}
        description={words.percentHint}
        inputMode="decimal"
        autoComplete="off"
        className={styles.short}
        error={messageOf('percent')}
        {...form.register('percent')}
      />
      {asOf !== undefined && (
        <AbsenceEffect trainee={trainee} {...(absence && { absence })} asOf={asOf} values={form.watch()} />
      )}
    </EntryForm>
  )
}
