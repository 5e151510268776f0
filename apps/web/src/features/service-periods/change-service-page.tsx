import type { NewServicePeriod, ServicePeriod, Trainee } from '@alis/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { NoAccess, NotFound } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { Conflict } from '../../ui/conflict.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { differencesOf, TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { useChangeServicePeriod } from './queries.ts'
import { ServiceForm, type ServiceFormHandle } from './service-form.tsx'
import { onlyChanged, toFields, toValues } from './service-values.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/tjeneste/$periodId/endre')

/** What somebody else saved in between (null: removed), what is written here, and the form it is written in. */
type Clash = { theirs: ServicePeriod | null; mine: NewServicePeriod; form: ServiceFormHandle }

const findPeriod = (trainee: Trainee, periodId: string) =>
  trainee.servicePeriods.find(({ id }) => id === periodId) ?? null

function ChangeService({ trainee, period }: { trainee: Trainee; period: ServicePeriod }) {
  const texts = useTexts()
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  /** The version that is being changed. After a conflict it is the one that the other person saved. */
  const [stored, setStored] = useState(period)
  const [clash, setClash] = useState<Clash | null>(null)
  const change = useChangeServicePeriod(trainee.id, period.id)

  const onRefused = async (error: unknown, mine: NewServicePeriod, form: ServiceFormHandle) => {
    const isStale =
      error instanceof ProblemError && (error.code === 'CHANGED_MEANWHILE' || error.code === 'NOT_FOUND')
    if (!isStale) return form.showServerErrors(error)
    const fresh = await queryClient.fetchQuery({ ...traineeQuery(trainee.id), staleTime: 0 })
    setClash({ theirs: findPeriod(fresh, period.id), mine, form })
  }
  const save = (body: NewServicePeriod, form: ServiceFormHandle) =>
    change.mutate(onlyChanged(body, stored), {
      onError: error => void onRefused(error, body, form),
      onSuccess: () =>
        navigate({
          to: '/leger/$traineeId',
          params: { traineeId: trainee.id },
          state: { notice: texts.servicePeriods.changed },
        }),
    })
  const settle = (theirs: ServicePeriod) => {
    setStored(theirs)
    setClash(null)
    change.reset()
  }
  return (
    <ServiceForm
      traineeId={trainee.id}
      scheme={trainee.scheme}
      initial={toValues(period)}
      error={clash ? null : change.error}
      isSaving={change.isPending}
      onSave={save}
    >
      {clash && <Settle clash={clash} onSettled={settle} />}
    </ServiceForm>
  )
}

/** A period's fields for comparing by eye: the municipality by its name. */
const readable = (fields: Readonly<Record<string, unknown>>, municipality: string) => ({
  ...fields,
  municipalityId: municipality,
})

function Settle({
  clash: { theirs, mine, form },
  onSettled,
}: {
  clash: Clash
  onSettled: (theirs: ServicePeriod) => void
}) {
  const texts = useTexts()
  if (theirs === null) return <Notice status="warning" title={texts.trainees.conflict.gone} />
  return (
    <Conflict
      differences={differencesOf(
        texts,
        readable(mine, form.written().municipalityId.text),
        readable(toFields(theirs), theirs.municipality?.name ?? ''),
      )}
      onKeepMine={() => onSettled(theirs)}
      onTakeTheirs={() => {
        form.reset(toValues(theirs))
        onSettled(theirs)
      }}
    />
  )
}

/** Changes a period of service. */
export function ChangeServicePage() {
  const { servicePeriods } = useTexts()
  const { traineeId, periodId } = route.useParams()
  // Once the form is open it keeps its period, also when somebody else removes it.
  const [opened, setOpened] = useState<ServicePeriod | null>(null)
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => {
        const period = opened ?? findPeriod(trainee, periodId)
        if (period === null) return <NotFound />
        if (!trainee.can.edit) return <NoAccess />
        if (opened === null) setOpened(period)
        return (
          <Page
            title={servicePeriods.changeTitle}
            width="reading"
            breadcrumbs={<TraineeCrumbs trainee={trainee} here={servicePeriods.changeTitle} />}
          >
            <ChangeService trainee={trainee} period={period} />
          </Page>
        )
      }}
    </LoadedPage>
  )
}
