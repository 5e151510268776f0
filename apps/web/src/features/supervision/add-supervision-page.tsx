import type { Supervision } from '@alis/contract'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useTexts } from '../../i18n/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { DoctorPage } from '../trainees/index.ts'
import { SupervisionForm } from './entry-form.tsx'
import { usualValues } from './entry-values.ts'
import { supervisionQuery, useAddEntry } from './queries.ts'
import { useBackToSupervision } from './use-back.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/veiledning/ny')

function AddSupervision({ supervision: { traineeId, actsAs, usual, asOf } }: { supervision: Supervision }) {
  const { supervision } = useTexts()
  const goBack = useBackToSupervision(traineeId)
  const add = useAddEntry(traineeId)
  const idempotencyKey = useIdempotencyKey()
  if (actsAs === null) return <BodyLong>{supervision.cannotAdd}</BodyLong>
  return (
    <SupervisionForm
      traineeId={traineeId}
      actsAs={actsAs}
      initial={usualValues(usual, asOf)}
      error={add.error}
      isSaving={add.isPending}
      onSave={(body, form) =>
        add.mutate(
          { body, idempotencyKey },
          { onError: form.showServerErrors, onSuccess: () => goBack(supervision.added) },
        )
      }
    />
  )
}

/** Enters supervision that was given. */
export function AddSupervisionPage() {
  const { supervision } = useTexts()
  const { traineeId } = route.useParams()
  const query = useQuery(supervisionQuery(traineeId))
  return (
    <DoctorPage traineeId={traineeId} title={supervision.addTitle} width="reading">
      {() => (
        <Loaded query={query} skeleton={<SkeletonLines count={6} />}>
          {data => <AddSupervision supervision={data} />}
        </Loaded>
      )}
    </DoctorPage>
  )
}
