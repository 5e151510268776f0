import type { Trainee } from '@alis/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { useAddServicePeriod } from './queries.ts'
import { ServiceForm } from './service-form.tsx'
import { emptyService } from './service-values.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/tjeneste/ny')

function AddService({ trainee }: { trainee: Trainee }) {
  const { servicePeriods } = useTexts()
  const navigate = route.useNavigate()
  const add = useAddServicePeriod(trainee.id, useIdempotencyKey())
  return (
    <ServiceForm
      traineeId={trainee.id}
      scheme={trainee.scheme}
      initial={emptyService}
      error={add.error}
      isSaving={add.isPending}
      onSave={(body, form) =>
        add.mutate(body, {
          onError: form.showServerErrors,
          onSuccess: () =>
            navigate({
              to: '/leger/$traineeId',
              params: { traineeId: trainee.id },
              state: { notice: servicePeriods.added },
            }),
        })
      }
    />
  )
}

/** Adds a period of service to a doctor's record. */
export function AddServicePage() {
  const { servicePeriods } = useTexts()
  const { traineeId } = route.useParams()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee =>
        trainee.can.edit ? (
          <Page
            title={servicePeriods.addTitle}
            width="reading"
            breadcrumbs={<TraineeCrumbs trainee={trainee} here={servicePeriods.addTitle} />}
          >
            <AddService trainee={trainee} />
          </Page>
        ) : (
          <NoAccess />
        )
      }
    </LoadedPage>
  )
}
