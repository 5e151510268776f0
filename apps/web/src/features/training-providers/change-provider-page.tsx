import { changeTrainingProvider, type TrainingProvider } from '@alis/contract'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { writeDay } from '../../forms/day-text.ts'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { keepFocus, SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { Conflict } from '../../ui/conflict.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
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

type Clash = { theirs: TrainingProvider; mine: ProviderChange }

function ChangeProviderForm({ provider }: { provider: TrainingProvider }) {
  const texts = useTexts()
  const words = texts.trainingProviders.form
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  /** The version that is being changed. After a conflict it is the one that the other person saved. */
  const [stored, setStored] = useState(provider)
  const [clash, setClash] = useState<Clash | null>(null)
  const change = useChangeProvider(provider.id)
  const labels = { organisationNumber: words.organisationNumber, registeredOn: words.registeredOn }
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<
    ProviderValues,
    ProviderChange
  >({
    schema,
    defaultValues: toValues(provider),
    toBody: values => toChangeBody(values, stored.version),
    labels,
    sentences: { organisationNumber: { pattern: words.organisationNumberPattern } },
  })
  const onRefused = async (error: unknown, mine: ProviderChange) => {
    if (!(error instanceof ProblemError && error.code === 'CHANGED_MEANWHILE')) return showServerErrors(error)
    const theirs = await queryClient.fetchQuery({ ...providerQuery(provider.id), staleTime: 0 })
    setClash({ theirs, mine })
  }
  const send = submit(body =>
    change.mutate(body, {
      onError: error => void onRefused(error, body),
      onSuccess: ({ name }) => navigate({ to: '/registrering', state: { notice: words.saved({ name }) } }),
    }),
  )
  const settle = (theirs: TrainingProvider) => {
    setStored(theirs)
    setClash(null)
    change.reset()
  }
  const shown = {
    organisationNumber: (number: string | null | undefined) => number ?? texts.trainingProviders.noNumber,
    registeredOn: (day: string | undefined) => texts.formats.day(day ?? ''),
  }
  const differences = clash && [
    {
      field: words.organisationNumber,
      theirs: shown.organisationNumber(clash.theirs.organisationNumber),
      mine: shown.organisationNumber(clash.mine.organisationNumber),
    },
    {
      field: words.registeredOn,
      theirs: shown.registeredOn(clash.theirs.registeredOn),
      mine: shown.registeredOn(clash.mine.registeredOn),
    },
  ]
  const isShownElsewhere = clash !== null || isOnFields(change.error, Object.keys(labels))
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <BodyLong>{words.changeWarning}</BodyLong>
      <ProviderFields form={form} messageOf={messageOf} />
      <FormErrors summary={summary} />
      {clash && differences && (
        <Conflict
          differences={differences.filter(({ theirs, mine }) => theirs !== mine)}
          onKeepMine={() => settle(clash.theirs)}
          onTakeTheirs={() => {
            form.reset(toValues(clash.theirs))
            settle(clash.theirs)
          }}
        />
      )}
      {change.error && !isShownElsewhere && (
        <ProblemAlert title={texts.frame.notSaved} error={change.error} note={texts.frame.notSavedNote} />
      )}
      <div className={styles.buttons}>
        <SubmitButton isSaving={change.isPending}>{texts.frame.form.save}</SubmitButton>
        <LinkButton to="/registrering" variant="tertiary" onMouseDown={keepFocus}>
          {texts.frame.form.cancel}
        </LinkButton>
      </div>
    </form>
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
