import { type Trainee, TraineeChange } from '@alis/contract'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { keepFocus, SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { Conflict } from '../../ui/conflict.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
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

type Clash = { theirs: Trainee; mine: TraineeChange }

function ChangeTraineeForm({ trainee }: { trainee: Trainee }) {
  const texts = useTexts()
  const words = texts.trainees.form
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  /** The version that is being changed. After a conflict it is the one that the other person saved. */
  const [stored, setStored] = useState(trainee)
  const [clash, setClash] = useState<Clash | null>(null)
  const change = useChangeTrainee(trainee.id)
  const labels = { ...useTraineeLabels(), status: words.status, statusOn: words.statusOn }
  const { form, messageOf, judge, showServerErrors, summary, submit } = useContractForm<
    TraineeValues,
    TraineeChange
  >({
    schema,
    defaultValues: toValues(trainee),
    toBody: values => toChangeBody(values, stored.version),
    labels,
    sentences: { hprNumber: { pattern: words.hprNumberPattern } },
  })

  const onRefused = async (error: unknown, mine: TraineeChange) => {
    if (!(error instanceof ProblemError && error.code === 'CHANGED_MEANWHILE')) return showServerErrors(error)
    const theirs = await queryClient.fetchQuery({ ...traineeQuery(trainee.id), staleTime: 0 })
    setClash({ theirs, mine })
  }
  const send = submit(body =>
    change.mutate(onlyChanged(body, stored), {
      onError: error => void onRefused(error, body),
      onSuccess: () =>
        navigate({
          to: '/leger/$traineeId',
          params: { traineeId: trainee.id },
          state: { notice: words.saved },
        }),
    }),
  )
  const settle = (theirs: Trainee) => {
    setStored(theirs)
    setClash(null)
    change.reset()
  }
  const isShownElsewhere = clash !== null || isOnFields(change.error, Object.keys(labels))
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <BodyShort>{texts.frame.form.allRequired}</BodyShort>
      <TraineeFields form={form} messageOf={messageOf} judge={judge} />
      <StatusFields form={form} messageOf={messageOf} judge={judge} />
      <FormErrors summary={summary} />
      {clash && (
        <Conflict
          differences={differencesOf(texts, clash.mine, clash.theirs)}
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
        <LinkButton
          to="/leger/$traineeId"
          params={{ traineeId: trainee.id }}
          variant="tertiary"
          onMouseDown={keepFocus}
        >
          {texts.frame.form.cancel}
        </LinkButton>
      </div>
    </form>
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
