import type { Trainee } from '@alis/contract'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { DoctorPage } from '../trainees/index.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { emptyAssessment } from './assessment-values.ts'
import { assessmentsQuery, useDraftAssessment } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/vurderinger/ny')

function AddAssessment({ trainee }: { trainee: Trainee }) {
  const { boardAssessments: words } = useTexts()
  const navigate = route.useNavigate()
  const draft = useDraftAssessment(trainee.id, useIdempotencyKey())
  return (
    <>
      <BodyLong>{words.draftBody}</BodyLong>
      <AssessmentForm
        initial={emptyAssessment(trainee)}
        error={draft.error}
        isSaving={draft.isPending}
        onSave={(body, form) =>
          draft.mutate(body, {
            onError: form.showServerErrors,
            onSuccess: ({ id }) =>
              navigate({
                to: '/vurderinger/$assessmentId',
                params: { assessmentId: id },
                state: { notice: words.saved },
              }),
          })
        }
        cancel={<CancelLink to="/leger/$traineeId/veiledning" params={{ traineeId: trainee.id }} />}
      />
    </>
  )
}

/** Writes down what a board found, for the leader and the coordinator. */
export function AddAssessmentPage() {
  const { draftTitle } = useTexts().boardAssessments
  const { traineeId } = route.useParams()
  const list = useQuery(assessmentsQuery(traineeId))
  return (
    <LoadedPage query={list} skeleton={<SkeletonPage width="reading" />}>
      {({ can }) =>
        can.draft ? (
          <DoctorPage traineeId={traineeId} title={draftTitle} width="reading">
            {trainee => <AddAssessment trainee={trainee} />}
          </DoctorPage>
        ) : (
          <NoAccess />
        )
      }
    </LoadedPage>
  )
}
