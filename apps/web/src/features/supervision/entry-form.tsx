import { NewSupervisionEntry, type Supervision } from '@alis/contract'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyLong } from '@navikt/ds-react/Typography'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm, type SavedForm } from '../../forms/entry-form.tsx'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { type EntryValues, toBody } from './entry-values.ts'

type SupervisionFormProps = SavedForm<NewSupervisionEntry, EntryValues> & {
  traineeId: string
  actsAs: NonNullable<Supervision['actsAs']>
}

/** The fields of supervision that is entered or changed. */
export function SupervisionForm({
  traineeId,
  actsAs,
  initial,
  error,
  isSaving,
  onSave,
  children,
}: SupervisionFormProps) {
  const texts = useTexts()
  const words = texts.supervision
  const wrongHours = words.minutesWrong
  const { form, handle, messageOf, summary, submit } = useContractForm<EntryValues, NewSupervisionEntry>({
    schema: NewSupervisionEntry,
    defaultValues: initial,
    toBody,
    labels: {
      heldOn: words.heldOn,
      minutes: words.minutes,
      topic: words.topic,
      agreedPoints: words.agreedPoints,
    },
    sentences: {
      minutes: { type: wrongHours, minimum: wrongHours, maximum: wrongHours },
      topic: { required: words.topicMissing },
    },
  })
  return (
    <EntryForm
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/leger/$traineeId/veiledning" params={{ traineeId }} />}
      aboveButtons={children}
    >
      <BodyLong>{words.whoConfirms[actsAs]}</BodyLong>
      <div className={styles.row}>
        <FormDay
          form={form}
          name="heldOn"
          label={words.heldOn}
          description={texts.trainees.form.dayHint}
          error={messageOf('heldOn')}
        />
        <TextField
          id="minutes"
          label={words.minutes}
          description={words.minutesHint}
          inputMode="decimal"
          autoComplete="off"
          className={styles.short}
          error={messageOf('minutes')}
          {...form.register('minutes')}
        />
      </div>
      <Select id="topic" label={words.topic} error={messageOf('topic')} {...form.register('topic')}>
        {wordsOf(words.topics).map(([topic, word]) => (
          <option key={topic} value={topic}>
            {word}
          </option>
        ))}
      </Select>
      <Textarea
        id="agreedPoints"
        label={words.agreedPoints}
        description={`${words.agreedPointsHint} ${texts.frame.noPatient}`}
        minRows={3}
        error={messageOf('agreedPoints')}
        {...form.register('agreedPoints')}
      />
    </EntryForm>
  )
}
