import { type LearningActivity, NewActivity } from '@alis/contract'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import { EntryForm, type SavedForm } from '../../forms/entry-form.tsx'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { type ActivityValues, toBody } from './activity-values.ts'
import { GoalChecklist } from './goal-checklist.tsx'
import { goalsInForceQuery } from './queries.ts'

type ActivityFormProps = SavedForm<NewActivity, ActivityValues> & {
  /** The activity that is changed; none for a new one. */
  activity?: LearningActivity
  cancel: ReactNode
}

/** The fields of a learning activity. Files come after, on its page. */
export function ActivityForm({
  activity,
  initial,
  error,
  isSaving,
  onSave,
  cancel,
  children,
}: ActivityFormProps) {
  const texts = useTexts()
  const { form: words, kinds, courseKinds } = texts.activities
  const goals = useQuery(goalsInForceQuery)
  const labels = {
    kind: words.kind,
    courseKind: words.courseKind,
    courseHours: words.courseHours,
    title: words.name,
    description: words.description,
    plannedOn: words.plannedOn,
    doneOn: words.doneOn,
    goalIds: words.goals,
  }
  const wrongHours = words.courseHoursWrong
  const { form, handle, messageOf, judge, summary, submit } = useContractForm<ActivityValues, NewActivity>({
    schema: NewActivity,
    defaultValues: initial,
    toBody,
    labels,
    sentences: {
      kind: { required: words.kindMissing },
      courseKind: { enum: words.courseKindMissing },
      courseHours: { type: wrongHours, minimum: wrongHours, maximum: wrongHours, multipleOf: wrongHours },
      doneOn: { format: words.doneOnMissing },
    },
  })
  const [kind, progress] = form.watch(['kind', 'progress'])
  const kindField = form.register('kind')
  const courseField = form.register('courseKind')
  return (
    <EntryForm
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={cancel}
      aboveButtons={children}
    >
      <BodyShort>{texts.frame.form.allButOptional}</BodyShort>
      <Select
        id="kind"
        label={words.kind}
        className={styles.short}
        error={messageOf('kind')}
        {...kindField}
        onChange={async event => {
          await kindField.onChange(event)
          judge('kind')
        }}
      >
        <option value="">{texts.frame.form.choose}</option>
        {wordsOf(kinds).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      {kind === 'course' && (
        <div className={styles.row}>
          <Select
            id="courseKind"
            label={words.courseKind}
            className={styles.short}
            error={messageOf('courseKind')}
            {...courseField}
            onChange={async event => {
              await courseField.onChange(event)
              judge('courseKind')
            }}
          >
            <option value="">{texts.frame.form.choose}</option>
            {wordsOf(courseKinds).map(([code, word]) => (
              <option key={code} value={code}>
                {word}
              </option>
            ))}
          </Select>
          <TextField
            id="courseHours"
            label={words.courseHours}
            description={words.courseHoursHint}
            inputMode="decimal"
            autoComplete="off"
            className={styles.short}
            error={messageOf('courseHours')}
            {...form.register('courseHours')}
          />
        </div>
      )}
      <TextField
        id="title"
        label={words.name}
        description={words.nameHint}
        autoComplete="off"
        error={messageOf('title')}
        {...form.register('title')}
      />
      <Controller
        control={form.control}
        name="progress"
        render={({ field: { ref: _, ...field } }) => (
          <RadioGroup {...field} legend={words.progress}>
            <Radio value="done">{words.done}</Radio>
            <Radio value="planned">{words.planned}</Radio>
          </RadioGroup>
        )}
      />
      {progress === 'done' ? (
        <FormDay
          form={form}
          name="doneOn"
          label={words.doneOn}
          description={texts.trainees.form.dayHint}
          error={messageOf('doneOn')}
        />
      ) : (
        <FormDay
          form={form}
          name="plannedOn"
          label={words.plannedOn}
          description={texts.trainees.form.dayHint}
          error={messageOf('plannedOn')}
        />
      )}
      <Textarea
        id="description"
        label={words.description}
        description={texts.frame.noPatient}
        maxLength={4000}
        minRows={5}
        error={messageOf('description')}
        {...form.register('description')}
        value={form.watch('description')}
      />
      <Loaded query={goals} skeleton={<SkeletonLines count={6} />}>
        {catalogue =>
          catalogue.goals.length === 0 ? (
            <BodyShort>{words.goalsEmpty}</BodyShort>
          ) : (
            <GoalChecklist
              goals={catalogue.goals}
              earlier={(activity?.goals ?? []).filter(({ id }) =>
                catalogue.goals.every(goal => goal.id !== id),
              )}
              chosen={form.watch('goalIds')}
              error={messageOf('goalIds')}
              onChoose={goalIds => {
                form.setValue('goalIds', goalIds)
                judge('goalIds')
              }}
            />
          )
        }
      </Loaded>
    </EntryForm>
  )
}
