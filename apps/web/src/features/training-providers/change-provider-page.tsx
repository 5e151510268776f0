import { changeTrainingProvider, type TrainingProvider } from '@alis/contract'
import type { Texts } from '@alis/texts'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { writeDay } from '../../forms/day-text.ts'
import { EntryForm } from '../../forms/entry-form.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import type { Difference } from '../../ui/conflict.tsx'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { ProviderFields } from './provider-fields.tsx'
import { type ProviderValues, toChangeBody } from './provider-values.ts'
import { type ProviderChange, providerQuery, useChangeProvider } from './queries.ts'

const route = getRouteApi('/signed-in/registrering/$providerId')

// A change may leave the day out; in this form it is there, and must be filled in.
const schema = { ...changeTrainingProvider.body, required: ['version', 'registeredOn'] }

const toValues = (provider: TrainingProvider): ProviderValues => ({
  municipalityId: { id: provider.municipality.id, text: provider.name },
  organisationNumber: provider.organisationNumber ?? '',
  registeredOn: writeDay(provider.registeredOn),
})

/** In which fields somebody else's version of a registration differs, both ready to read. */
function differencesOf(
  { formats, trainingProviders }: Texts,
  mine: ProviderChange,
  theirs: TrainingProvider,
): Difference[] {
  const { form: words, noNumber } = trainingProviders
  return [
    {
      field: words.organisationNumber,
      theirs: theirs.organisationNumber ?? noNumber,
      mine: mine.organisationNumber ?? noNumber,
    },
    {
      field: words.registeredOn,
      theirs: formats.day(theirs.registeredOn),
      mine: formats.day(mine.registeredOn ?? ''),
    },
  ].filter(({ theirs, mine }) => theirs !== mine)
}

function ChangeProviderForm({ provider }: { provider: TrainingProvider }) {
  const texts = useTexts()
  const words = texts.trainingProviders.form
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const { stored, clash, error, isSaving, save } = useVersionedChange({
    opened: provider,
    change: useChangeProvider(provider.id),
    toChange: (mine: ProviderChange) => mine,
    toValues,
    readAgain: () => queryClient.fetchQuery({ ...providerQuery(provider.id), staleTime: 0 }),
    onSaved: ({ name }) => navigate({ to: '/registrering', state: { notice: words.saved({ name }) } }),
  })
  const { form, handle, messageOf, summary, submit } = useContractForm<ProviderValues, ProviderChange>({
    schema,
    defaultValues: toValues(provider),
    toBody: values => toChangeBody(values, stored.version),
    labels: { organisationNumber: words.organisationNumber, registeredOn: words.registeredOn },
    sentences: { organisationNumber: { pattern: words.organisationNumberPattern } },
  })
  return (
    <EntryForm
      onSubmit={submit(body => save(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/registrering" />}
      aboveButtons={
        clash && (
          <ClashNotice
            clash={clash}
            differencesOf={({ mine }, theirs) => differencesOf(texts, mine, theirs)}
          />
        )
      }
    >
      <BodyLong>{words.changeWarning}</BodyLong>
      <ProviderFields form={form} messageOf={messageOf} />
    </EntryForm>
  )
}

/** Corrects the registration of a training provider. */
export function ChangeProviderPage() {
  const { trainingProviders } = useTexts()
  const { providerId } = route.useParams()
  return (
    <LoadedPage query={useQuery(providerQuery(providerId))} skeleton={<SkeletonPage width="reading" />}>
      {provider =>
        provider.can.edit ? (
          <Page
            title={trainingProviders.changeOf({ name: provider.name })}
            width="reading"
            breadcrumbs={
              <Breadcrumbs
                above={[
                  <TextLink key="providers" to="/registrering">
                    {trainingProviders.title}
                  </TextLink>,
                ]}
                here={provider.name}
              />
            }
          >
            <ChangeProviderForm provider={provider} />
          </Page>
        ) : (
          <NoAccess />
        )
      }
    </LoadedPage>
  )
}
