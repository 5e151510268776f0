import type { Trainee } from '@alis/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useTexts } from '../../i18n/language.ts'
import { progressQuery } from '../progress/index.ts'
import { RecordPage, useBackToService } from '../trainees/index.ts'
import { useAddServicePeriod } from './queries.ts'
import { ServiceForm } from './service-form.tsx'
import { emptyService } from './service-values.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/tjeneste/ny')

function AddService({ trainee }: { trainee: Trainee }) {
  const { servicePeriods } = useTexts()
  const goBack = useBackToService(trainee.id)
  const asOf = useQuery(progressQuery(trainee.id)).data?.asOf
  const add = useAddServicePeriod(trainee.id, useIdempotencyKey())
  return (
    <ServiceForm
      trainee={trainee}
      asOf={asOf}
      initial={emptyService}
      error={add.error}
      isSaving={add.isPending}
      onSave={(body, form) =>
        add.mutate(body, {
          onError: form.showServerErrors,
          onSuccess: () => goBack(servicePeriods.added),
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
    <RecordPage traineeId={traineeId} title={servicePeriods.addTitle}>
      {trainee => <AddService trainee={trainee} />}
    </RecordPage>
  )
}
