import { type BoardRole, NewBoardAssessment } from '@alis/contract'
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { ErrorMessage } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { Controller, type UseFormReturn, useFieldArray } from 'react-hook-form'
import { EntryForm, type SavedForm } from '../../forms/entry-form.tsx'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { type AssessmentValues, toBody } from './assessment-values.ts'
import styles from './board-assessments.module.css'

type Form = UseFormReturn<AssessmentValues, unknown, NewBoardAssessment>

/** Who took part, and as what. */
function Participants({ form, error }: { form: Form; error: string | undefined }) {
  const texts = useTexts()
  const { participants: words, roles } = texts.boardAssessments
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'participants' })
  return (
    <fieldset id="participants" tabIndex={-1} className={styles.participants}>
      <legend className={styles.legend}>{words.title}</legend>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.participant}>
          <TextField
            className={styles.name}
            size="small"
            label={words.name({ number: index + 1 })}
            autoComplete="off"
            maxLength={200}
            {...form.register(`participants.${index}.name`)}
          />
          <Select
            size="small"
            label={words.role({ number: index + 1 })}
            {...form.register(`participants.${index}.role`)}
          >
            {wordsOf<BoardRole>(roles).map(([code, word]) => (
              <option key={code} value={code}>
                {word}
              </option>
            ))}
          </Select>
          <Button
            type="button"
            size="small"
            variant="tertiary"
            icon={<TrashIcon aria-hidden />}
            aria-label={words.remove({ number: index + 1 })}
            onClick={() => remove(index)}
          >
            {texts.frame.form.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => append({ name: '', role: 'other' })}
        >
          {words.add}
        </Button>
      </div>
      {error && <ErrorMessage showIcon>{error}</ErrorMessage>}
    </fieldset>
  )
}

type AssessmentFormProps = SavedForm<NewBoardAssessment, AssessmentValues> & { cancel: ReactNode }

/** What the board found. */
export function AssessmentForm({ initial, error, isSaving, onSave, cancel, children }: AssessmentFormProps) {
  const texts = useTexts()
  const words = texts.boardAssessments
  const labels = {
    heldOn: words.heldOn,
    participants: words.participants.title,
    judgement: words.judgement,
    basis: words.basis,
    measures: words.measures,
  }
  const { form, handle, messageOf, judge, summary, submit } = useContractForm<
    AssessmentValues,
    NewBoardAssessment
  >({
    schema: NewBoardAssessment,
    defaultValues: initial,
    toBody,
    labels,
    sentences: {
      participants: { required: words.participants.missing },
      judgement: { required: words.judgementMissing },
    },
  })
  const { optional } = texts.frame.form
  return (
    <EntryForm
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      submitText={words.saveDraft}
      cancel={cancel}
      aboveButtons={children}
    >
      <FormDay
        form={form}
        name="heldOn"
        label={words.heldOn}
        description={texts.trainees.form.dayHint}
        error={messageOf('heldOn')}
      />
      <Participants form={form} error={messageOf('participants')} />
      <Controller
        control={form.control}
        name="judgement"
        render={({ field: { ref: _, onChange, ...field } }) => (
          <RadioGroup
            {...field}
            id="judgement"
            tabIndex={-1}
            legend={words.judgement}
            error={messageOf('judgement')}
            onChange={(judgement: string) => {
              onChange(judgement)
              judge('judgement')
            }}
          >
            {wordsOf(words.judgements).map(([code, word]) => (
              <Radio key={code} value={code}>
                {word}
              </Radio>
            ))}
          </RadioGroup>
        )}
      />
      <Textarea
        id="basis"
        label={`${words.basis} (${optional})`}
        description={`${words.basisHint} ${texts.frame.noPatient}`}
        minRows={4}
        error={messageOf('basis')}
        {...form.register('basis')}
      />
      <Textarea
        id="measures"
        label={`${words.measures} (${optional})`}
        description={`${words.measuresHint} ${texts.frame.noPatient}`}
        minRows={4}
        error={messageOf('measures')}
        {...form.register('measures')}
      />
    </EntryForm>
  )
}
