import { type Conversation, ConversationChange, strictObject } from '@alis/contract'
import { Textarea } from '@navikt/ds-react/Textarea'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { contentOf } from './conversation-fields.ts'
import { SectionForm } from './section-form.tsx'
import { useSavedSection } from './use-saved-section.ts'

type Values = { plannedOn: string; preparation: string }
type Body = { plannedOn: string; preparation: string | null }

const { plannedOn, preparation } = ConversationChange.properties
const schema = { ...strictObject({ plannedOn, preparation }), required: ['plannedOn'] }

const toBody = (values: Values): { [Name in keyof Body]?: unknown } => ({
  plannedOn: readDay(values.plannedOn) ?? undefined,
  preparation: values.preparation.trim() || null,
})

const toValues = (conversation: Conversation): Values => {
  const content = contentOf(conversation)
  return { plannedOn: writeDay(content.plannedOn), preparation: content.preparation ?? '' }
}

type PreparationFormProps = { conversation: Conversation; isPrimary: boolean; onSaved: () => void }

/** One's own preparation, and the day, which both can move. */
export function PreparationForm({ conversation, isPrimary, onSaved }: PreparationFormProps) {
  const texts = useTexts()
  const words = texts.conversations
  const labels = { plannedOn: words.plannedOn, preparation: words.preparation.own }
  const { form, handle, messageOf, summary, submit } = useContractForm<Values, Body>({
    schema,
    defaultValues: toValues(conversation),
    toBody,
    labels,
  })
  const { clash, error, isSaving, save } = useSavedSection<Body, Values>({
    conversation,
    fields: ['plannedOn', 'preparation'],
    toValues,
    toChange: mine => mine,
    onSaved,
  })
  const inWords = (body: Body) => ({
    plannedOn: texts.formats.day(body.plannedOn),
    preparation: body.preparation ?? words.preparation.noneWritten,
  })
  return (
    <SectionForm
      onSubmit={submit(body => save(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      submitText={words.preparation.submit}
      isPrimary={isPrimary}
      aboveButtons={
        clash && (
          <ClashNotice
            clash={clash}
            gone={words.gone}
            differencesOf={({ mine }, theirs) => {
              const [here, there] = [inWords(mine), inWords(contentOf(theirs))]
              return (['plannedOn', 'preparation'] as const)
                .filter(name => here[name] !== there[name])
                .map(name => ({ field: labels[name], mine: here[name], theirs: there[name] }))
            }}
          />
        )
      }
    >
      <FormDay
        form={form}
        name="plannedOn"
        label={words.plannedOn}
        description={texts.trainees.form.dayHint}
        error={messageOf('plannedOn')}
      />
      <Textarea
        id="preparation"
        label={words.preparation.own}
        description={texts.frame.noPatient}
        minRows={5}
        error={messageOf('preparation')}
        {...form.register('preparation')}
      />
    </SectionForm>
  )
}
