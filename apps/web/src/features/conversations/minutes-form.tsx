import { AgreedPoint, type Conversation, ConversationChange, strictObject } from '@alis/contract'
import type { Texts } from '@alis/texts'
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useEffect } from 'react'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { check } from '../../forms/check.ts'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText } from '../../i18n/problem-text.ts'
import { contentOf } from './conversation-fields.ts'
import styles from './conversations.module.css'
import { SectionForm } from './section-form.tsx'
import { useSavedSection } from './use-saved-section.ts'

type Values = { heldOn: string; minutes: string; agreedPoints: AgreedPoint[] }
type Body = { heldOn: string | null; minutes: string | null; agreedPoints: AgreedPoint[] }

const { heldOn, minutes, agreedPoints } = ConversationChange.properties
const schema = strictObject({ heldOn, minutes, agreedPoints })

/** A point without words is none. */
const toBody = (values: Values): { [Name in keyof Body]?: unknown } => ({
  heldOn: readDay(values.heldOn),
  minutes: values.minutes.trim() || null,
  agreedPoints: values.agreedPoints
    .map(({ text, isForPlan }) => ({ text: text.trim(), isForPlan }))
    .filter(({ text }) => text !== ''),
})

const toValues = (conversation: Conversation): Values => {
  const content = contentOf(conversation)
  return {
    heldOn: writeDay(content.heldOn),
    minutes: content.minutes ?? '',
    agreedPoints: content.agreedPoints.map(({ text, isForPlan }) => ({ text, isForPlan })),
  }
}

/** What both versions say, ready to read. */
const inWords = (
  texts: Texts,
  body: Omit<Body, 'agreedPoints'> & { agreedPoints: readonly AgreedPoint[] },
) => {
  const { points, preparation } = texts.conversations
  const said = body.agreedPoints.map(({ text, isForPlan }) =>
    isForPlan ? `${text} (${points.forPlan})` : text,
  )
  return {
    heldOn: body.heldOn === null ? preparation.noneWritten : texts.formats.day(body.heldOn),
    minutes: body.minutes ?? preparation.noneWritten,
    agreedPoints: said.join(' / ') || points.none,
  }
}

type Form = UseFormReturn<Values, unknown, Body>

/** What the two agreed on, one point after the other. */
function AgreedPointFields({ form }: { form: Form }) {
  const texts = useTexts()
  const words = texts.conversations.points
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'agreedPoints' })
  return (
    <div className={styles.section}>
      <div>
        <Heading level="3" size="small">
          {words.title}
        </Heading>
        <BodyShort textColor="subtle">{words.body}</BodyShort>
      </div>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.point}>
          <Textarea
            id={`agreedPoints.${index}.text`}
            label={words.point({ number: index + 1 })}
            minRows={1}
            error={form.formState.errors.agreedPoints?.[index]?.text?.message}
            {...form.register(`agreedPoints.${index}.text`)}
          />
          <Checkbox size="small" {...form.register(`agreedPoints.${index}.isForPlan`)}>
            {words.isForPlan}
          </Checkbox>
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
          onClick={() => append({ text: '', isForPlan: false })}
        >
          {words.add}
        </Button>
      </div>
    </div>
  )
}

type MinutesFormProps = {
  conversation: Conversation
  isPrimary: boolean
  onSaved: () => void
  /** Told whether something stands here that is not saved. */
  onDirty: (isDirty: boolean) => void
}

/** The minutes, and what was agreed. */
export function MinutesForm({ conversation, isPrimary, onSaved, onDirty }: MinutesFormProps) {
  const texts = useTexts()
  const words = texts.conversations
  const labels = {
    heldOn: words.minutes.heldOn,
    minutes: words.minutes.text,
    agreedPoints: words.points.title,
  }
  const { form, handle, messageOf, summary, submit } = useContractForm<Values, Body>({
    schema,
    defaultValues: toValues(conversation),
    toBody,
    labels,
  })
  const { isDirty } = form.formState
  useEffect(() => onDirty(isDirty), [isDirty, onDirty])
  const { clash, error, isSaving, save } = useSavedSection<Body, Values>({
    conversation,
    fields: ['heldOn', 'minutes', 'agreedPoints'],
    toValues,
    toChange: mine => mine,
    onSaved,
  })
  /** The form's rules look at whole fields; a point has its own. */
  const judgePoints = () => {
    const wrong = form.getValues('agreedPoints').flatMap(({ text }, index) => {
      const [first] = text.trim() === '' ? [] : check({ text, isForPlan: false }, AgreedPoint)
      return first === undefined ? [] : [{ index, first }]
    })
    for (const { index, first } of wrong)
      form.setError(`agreedPoints.${index}.text`, {
        message: fieldErrorText(texts, first, words.points.point({ number: index + 1 })),
      })
    const [one] = wrong
    if (one) form.setFocus(`agreedPoints.${one.index}.text`)
    return wrong.length === 0
  }
  return (
    <SectionForm
      onSubmit={submit(body => judgePoints() && save(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      submitText={words.minutes.submit}
      isPrimary={isPrimary}
      aboveButtons={
        clash && (
          <ClashNotice
            clash={clash}
            gone={words.gone}
            differencesOf={({ mine }, theirs) => {
              const [here, there] = [inWords(texts, mine), inWords(texts, contentOf(theirs))]
              return (['heldOn', 'minutes', 'agreedPoints'] as const)
                .filter(name => here[name] !== there[name])
                .map(name => ({ field: labels[name], mine: here[name], theirs: there[name] }))
            }}
          />
        )
      }
    >
      <FormDay
        form={form}
        name="heldOn"
        label={words.minutes.heldOn}
        description={texts.trainees.form.dayHint}
        error={messageOf('heldOn')}
      />
      <Textarea
        id="minutes"
        label={words.minutes.text}
        description={`${words.minutes.hint} ${texts.frame.noPatient}`}
        minRows={8}
        error={messageOf('minutes')}
        {...form.register('minutes')}
      />
      <AgreedPointFields form={form} />
    </SectionForm>
  )
}
