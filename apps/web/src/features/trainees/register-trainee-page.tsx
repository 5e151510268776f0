import { NewTrainee } from '@alis/contract'
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
import { useRegisterTrainee } from './queries.ts'
import { TraineeFields, useTraineeLabels } from './trainee-fields.tsx'
import { emptyTrainee, type TraineeValues, toNewBody } from './trainee-values.ts'

const route = getRouteApi('/signed-in/leger/ny')

type Provider = { id: string; name: string }

// Who coordinates for one provider registers there; who does for several has to say where.
const schemaFor = (providers: readonly Provider[]) =>
  providers.length > 1
    ? { ...NewTrainee, required: [...(NewTrainee.required ?? []), 'providerId'] }
    : NewTrainee

function RegisterTraineeForm({ providers }: { providers: readonly Provider[] }) {
  const texts = useTexts()
  const words = texts.trainees.form
  const navigate = route.useNavigate()
  const register = useRegisterTrainee(useIdempotencyKey())
  const labels = { providerId: words.provider, ...useTraineeLabels() }
  const { form, messageOf, judge, showServerErrors, summary, submit } = useContractForm<
    TraineeValues,
    NewTrainee
  >({
    schema: schemaFor(providers),
    defaultValues: emptyTrainee,
    toBody: toNewBody,
    labels,
    sentences: { hprNumber: { pattern: words.hprNumberPattern } },
  })
  const send = submit(body =>
    register.mutate(body, {
      onError: showServerErrors,
      onSuccess: ({ id, givenName, familyName }) =>
        navigate({
          to: '/leger/$traineeId',
          params: { traineeId: id },
          state: { notice: words.registered({ name: `${givenName} ${familyName}` }) },
        }),
    }),
  )
  return (
    <EntryForm
      onSubmit={send}
      summary={summary}
      error={register.error}
      isSaving={register.isPending}
      submitText={words.submit}
      cancel={<CancelLink to="/leger" />}
    >
      <BodyShort>{texts.frame.form.allRequired}</BodyShort>
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
      <TraineeFields form={form} messageOf={messageOf} judge={judge} />
    </EntryForm>
  )
}

/** Takes a new doctor in training into the roster. */
export function RegisterTraineePage() {
  const { trainees } = useTexts()
  const { me } = route.useRouteContext()
  const providers = coordinatedProvidersOf(me)
  if (providers.length === 0) return <NoAccess />
  return (
    <Page
      title={trainees.form.registerTitle}
      width="reading"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="roster" to="/leger">
              {trainees.title}
            </TextLink>,
          ]}
          here={trainees.form.registerTitle}
        />
      }
    >
      <RegisterTraineeForm providers={providers} />
    </Page>
  )
}
