import { registerTrainingProvider } from '@alis/contract'
import { getRouteApi } from '@tanstack/react-router'
import { Controller } from 'react-hook-form'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { hasRole } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { MunicipalityField } from '../service-periods/index.ts'
import { ProviderFields } from './provider-fields.tsx'
import { type ProviderValues, toNewBody } from './provider-values.ts'
import { type NewProvider, useRegisterProvider } from './queries.ts'

const route = getRouteApi('/signed-in/registrering/ny')

const empty: ProviderValues = {
  municipalityId: { id: null, text: '' },
  organisationNumber: '',
  registeredOn: '',
}

function RegisterProviderForm() {
  const texts = useTexts()
  const words = texts.trainingProviders.form
  const navigate = route.useNavigate()
  const register = useRegisterProvider(useIdempotencyKey())
  const labels = {
    municipalityId: words.municipality,
    organisationNumber: words.organisationNumber,
    registeredOn: words.registeredOn,
  }
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<ProviderValues, NewProvider>(
    {
      schema: registerTrainingProvider.body,
      defaultValues: empty,
      toBody: toNewBody,
      labels,
      sentences: { organisationNumber: { pattern: words.organisationNumberPattern } },
    },
  )
  const send = submit(body =>
    register.mutate(body, {
      onError: showServerErrors,
      onSuccess: ({ name }) =>
        navigate({ to: '/registrering', state: { notice: words.registered({ name }) } }),
    }),
  )
  return (
    <EntryForm
      onSubmit={send}
      summary={summary}
      error={register.error}
      isSaving={register.isPending}
      submitText={texts.trainingProviders.register}
      cancel={<CancelLink to="/registrering" />}
    >
      <Controller
        control={form.control}
        name="municipalityId"
        render={({ field: { ref: _, ...field } }) => (
          <MunicipalityField
            id="municipalityId"
            isOptional={false}
            error={messageOf('municipalityId')}
            {...field}
          />
        )}
      />
      <ProviderFields form={form} messageOf={messageOf} />
    </EntryForm>
  )
}

/** Registers a municipality as training provider. */
export function RegisterProviderPage() {
  const { trainingProviders } = useTexts()
  const { me } = route.useRouteContext()
  if (!hasRole(me, 'directorate')) return <NoAccess />
  return (
    <Page
      title={trainingProviders.register}
      width="reading"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="providers" to="/registrering">
              {trainingProviders.title}
            </TextLink>,
          ]}
          here={trainingProviders.register}
        />
      }
    >
      <RegisterProviderForm />
    </Page>
  )
}
