import { NewSupervisor } from '@alis/contract'
import { Select } from '@navikt/ds-react/Select'
import { BodyShort } from '@navikt/ds-react/Typography'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { useAddSupervisor } from './queries.ts'
import { SupervisorFields, useSupervisorLabels, useSupervisorSentences } from './supervisor-fields.tsx'
import { emptySupervisor, type SupervisorValues, toNewBody } from './supervisor-values.ts'

const route = getRouteApi('/signed-in/veiledere/ny')

type Provider = { id: string; name: string }

// Who coordinates for one provider keeps its register; who does for several has to say which.
const schemaFor = (providers: readonly Provider[]) =>
  providers.length > 1
    ? { ...NewSupervisor, required: [...(NewSupervisor.required ?? []), 'providerId'] }
    : NewSupervisor

function AddSupervisorForm({ providers }: { providers: readonly Provider[] }) {
  const texts = useTexts()
  const words = texts.supervisors.form
  const navigate = route.useNavigate()
  const add = useAddSupervisor(useIdempotencyKey())
  const { form, messageOf, judge, showServerErrors, summary, submit } = useContractForm<
    SupervisorValues,
    NewSupervisor
  >({
    schema: schemaFor(providers),
    defaultValues: emptySupervisor,
    toBody: toNewBody,
    labels: { providerId: words.provider, ...useSupervisorLabels() },
    sentences: useSupervisorSentences(),
  })
  const send = submit(body =>
    add.mutate(body, {
      onError: showServerErrors,
      onSuccess: ({ id, name }) =>
        navigate({
          to: '/veiledere/$supervisorId',
          params: { supervisorId: id },
          state: { notice: words.added({ name }) },
        }),
    }),
  )
  return (
    <EntryForm
      onSubmit={send}
      summary={summary}
      error={add.error}
      isSaving={add.isPending}
      cancel={<CancelLink to="/veiledere" />}
    >
      <BodyShort>{texts.frame.form.allButOptional}</BodyShort>
      {providers.length > 1 && (
        <Select
          id="providerId"
          label={words.provider}
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
      <SupervisorFields form={form} messageOf={messageOf} />
    </EntryForm>
  )
}

/** Enters a person in the register of supervisors. */
export function AddSupervisorPage() {
  const { supervisors } = useTexts()
  const { me } = route.useRouteContext()
  const providers = coordinatedProvidersOf(me)
  if (providers.length === 0) return <NoAccess />
  const title = supervisors.form.addTitle
  return (
    <Page
      title={title}
      width="reading"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="register" to="/veiledere">
              {supervisors.title}
            </TextLink>,
          ]}
          here={title}
        />
      }
    >
      <AddSupervisorForm providers={providers} />
    </Page>
  )
}
