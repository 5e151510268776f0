import type { Trainee } from '@alis/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useTexts } from '../../i18n/language.ts'
import { progressQuery } from '../progress/index.ts'
import { RecordPage, useBackToService } from '../trainees/index.ts'
import { AbsenceForm } from './absence-form.tsx'
import { emptyAbsence } from './absence-values.ts'
import { useAddAbsence } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/fravaer/nytt')

function AddAbsence({ trainee }: { trainee: Trainee }) {
  const { absences } = useTexts()
  const goBack = useBackToService(trainee.id)
  const asOf = useQuery(progressQuery(trainee.id)).data?.asOf
  const add = useAddAbsence(trainee.id, useIdempotencyKey())
  return (
    <AbsenceForm
      trainee={trainee}
      asOf={asOf}
      initial={emptyAbsence}
      error={add.error}
      isSaving={add.isPending}
      onSave={(body, form) =>
        add.mutate(body, {
          onError: form.showServerErrors,
          onSuccess: () => goBack(absences.added),
        })
      }
    />
  )
}

/** Adds an absence to a doctor's record. */
export function AddAbsencePage() {
  const { absences } = useTexts()
  const { traineeId } = route.useParams()
  return (
    <RecordPage traineeId={traineeId} title={absences.addTitle}>
      {trainee => <AddAbsence trainee={trainee} />}
    </RecordPage>
  )
}
