import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import { Controller } from 'react-hook-form'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm, type SavedForm } from '../../forms/entry-form.tsx'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { type ArenaBody, ArenaSchema, type ArenaValues, toBody } from './arena-values.ts'
import { GoalChecklist } from './goal-checklist.tsx'
import type { Goal } from './goal-groups.ts'

type ArenaFormProps = SavedForm<ArenaBody, ArenaValues> & {
  goals: readonly Goal[]
  /** Whom a new arena can belong to. */
  providers?: readonly { id: string; name: string }[]
  /** Whether it is stored already, and so may have come to its end. */
  isStored: boolean
}

/** The fields of an arena, with the goals that can be reached there. */
export function ArenaForm({
  goals,
  providers = [],
  isStored,
  initial,
  error,
  isSaving,
  onSave,
  children,
}: ArenaFormProps) {
  const texts = useTexts()
  const words = texts.learningArenas.form
  const labels = {
    providerId: texts.learningArenas.provider,
    name: words.name,
    category: words.category,
    isExternal: words.isExternal,
    endedOn: words.endedOn,
    goalCodes: words.goals,
  }
  const { form, handle, messageOf, judge, summary, submit } = useContractForm<ArenaValues, ArenaBody>({
    schema: ArenaSchema,
    defaultValues: initial,
    toBody,
    labels,
    sentences: { category: { required: words.categoryMissing } },
  })
  const categories = wordsOf(texts.categories).filter(([code]) => code !== 'research')
  return (
    <EntryForm
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/arenaer" />}
      aboveButtons={children}
    >
      {providers.length > 1 && (
        <Select
          id="providerId"
          label={texts.learningArenas.provider}
          error={messageOf('providerId')}
          {...form.register('providerId', { onChange: () => judge('providerId') })}
        >
          <option value="">{texts.frame.form.choose}</option>
          {providers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        id="name"
        label={words.name}
        description={words.nameHint}
        autoComplete="off"
        error={messageOf('name')}
        {...form.register('name')}
      />
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
      <Checkbox id="isExternal" {...form.register('isExternal')}>
        {words.isExternal}
      </Checkbox>
      {isStored && (
        <FormDay
          form={form}
          name="endedOn"
          label={`${words.endedOn} (${texts.frame.form.optional})`}
          description={words.endedOnHint}
          error={messageOf('endedOn')}
        />
      )}
      <Controller
        control={form.control}
        name="goalCodes"
        render={({ field: { value, onChange } }) => (
          <GoalChecklist id="goalCodes" goals={goals} chosen={value} onChange={onChange} />
        )}
      />
      {messageOf('goalCodes') && <BodyShort>{messageOf('goalCodes')}</BodyShort>}
    </EntryForm>
  )
}
