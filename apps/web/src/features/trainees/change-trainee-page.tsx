import { type Trainee, TraineeChange } from '@alis/contract'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { differencesOf } from './field-texts.ts'
import { traineeQuery, useChangeTrainee } from './queries.ts'
import { TraineeCrumbs } from './trainee-crumbs.tsx'
import { StatusFields, TraineeFields, useTraineeLabels } from './trainee-fields.tsx'
import { onlyChanged, type TraineeValues, toChangeBody, toValues } from './trainee-values.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/endre')

// A change may leave fields out; in this form each of them is there, and must be filled in.
const schema = {
  ...TraineeChange,
  required: ['version', 'hprNumber', 'givenName', 'familyName', 'scheme', 'part3StartedOn', 'status'],
}

function ChangeTraineeForm({ trainee }: { trainee: Trainee }) {
  const texts = useTexts()
  const words = texts.trainees.form
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const { stored, clash, error, isSaving, save } = useVersionedChange({
    opened: trainee,
    change: useChangeTrainee(trainee.id),
    toChange: onlyChanged,
    toValues,
    readAgain: () => queryClient.fetchQuery({ ...traineeQuery(trainee.id), staleTime: 0 }),
    onSaved: () =>
      navigate({
        to: '/leger/$traineeId',
        params: { traineeId: trainee.id },
        state: { notice: words.saved },
      }),
  })
  const labels = { ...useTraineeLabels(), status: words.status, statusOn: words.statusOn }
  const { form, handle, messageOf, judge, summary, submit } = useContractForm<TraineeValues, TraineeChange>({
    schema,
    defaultValues: toValues(trainee),
    toBody: values => toChangeBody(values, stored.version),
    labels,
    sentences: { hprNumber: { pattern: words.hprNumberPattern } },
  })
  return (
    <EntryForm
      onSubmit={submit(body => save(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/leger/$traineeId" params={{ traineeId: trainee.id }} />}
      aboveButtons={
        clash && (
          <ClashNotice
            clash={clash}
            differencesOf={({ mine }, theirs) => differencesOf(texts, mine, theirs)}
          />
        )
      }
    >
      <BodyShort>{texts.frame.form.allRequired}</BodyShort>
      <TraineeFields form={form} messageOf={messageOf} judge={judge} />
      <StatusFields form={form} messageOf={messageOf} judge={judge} />
    </EntryForm>
  )
}

/** Changes a doctor's record, also where she is in her training. */
export function ChangeTraineePage() {
  const { trainees } = useTexts()
  const { traineeId } = route.useParams()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => {
        if (!trainee.can.edit) return <NoAccess />
        const title = trainees.form.changeTitle({ name: `${trainee.givenName} ${trainee.familyName}` })
        return (
          <Page
            title={title}
            width="reading"
            breadcrumbs={<TraineeCrumbs trainee={trainee} here={trainees.page.change} />}
          >
            <ChangeTraineeForm trainee={trainee} />
          </Page>
        )
      }}
    </LoadedPage>
  )
}
