import { NewSupervisionGroup } from '@alis/contract'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { getRouteApi } from '@tanstack/react-router'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { type FormHandle, useContractForm } from '../../forms/use-contract-form.ts'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { type GroupValues, toGroupBody } from './group-values.ts'
import { InlineForm } from './inline-form.tsx'

const signedIn = getRouteApi('/signed-in')

type GroupFormProps = {
  label: string
  initial: GroupValues
  /** Whether it is to be said which provider's group it is. */
  isNew: boolean
  error: unknown
  isSaving: boolean
  onSave: (body: NewSupervisionGroup, form: FormHandle<GroupValues>) => void
  onCancel: () => void
}

/** The fields of a group. */
export function GroupForm({ label, initial, isNew, error, isSaving, onSave, onCancel }: GroupFormProps) {
  const texts = useTexts()
  const words = texts.supervision.groups
  const { me } = signedIn.useRouteContext()
  const providers = isNew ? coordinatedProvidersOf(me) : []
  const { form, handle, messageOf, summary, submit } = useContractForm<GroupValues, NewSupervisionGroup>({
    schema: NewSupervisionGroup,
    defaultValues: initial,
    toBody: toGroupBody,
    labels: {
      name: words.name,
      leaderName: words.leaderName,
      startsOn: words.startsOn,
      endsOn: words.endsOn,
      providerId: words.provider,
    },
    sentences: { providerId: { required: words.providerMissing } },
  })
  return (
    <InlineForm
      label={label}
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      submitText={words.save}
      onCancel={onCancel}
    >
      {providers.length > 1 && (
        <Select
          id="providerId"
          label={words.provider}
          error={messageOf('providerId')}
          {...form.register('providerId')}
        >
          <option value="">{words.providerMissing}</option>
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
        autoComplete="off"
        error={messageOf('name')}
        {...form.register('name')}
      />
      <TextField
        id="leaderName"
        label={words.leaderName}
        autoComplete="off"
        error={messageOf('leaderName')}
        {...form.register('leaderName')}
      />
      <div className={styles.row}>
        <FormDay form={form} name="startsOn" label={words.startsOn} error={messageOf('startsOn')} />
        <FormDay form={form} name="endsOn" label={words.endsOn} error={messageOf('endsOn')} />
      </div>
    </InlineForm>
  )
}
