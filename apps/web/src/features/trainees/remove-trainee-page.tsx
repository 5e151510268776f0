import type { Trainee } from '@alis/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { RemovalQuestion } from '../../forms/removal-question.tsx'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { traineeQuery, useRemoveTrainee } from './queries.ts'
import { TraineeCrumbs } from './trainee-crumbs.tsx'

const route = getRouteApi('/signed-in/leger/$traineeId/fjern')

function Confirmation({ trainee }: { trainee: Trainee }) {
  const texts = useTexts()
  const navigate = route.useNavigate()
  const removal = useRemoveTrainee(trainee.id)
  return (
    <RemovalQuestion
      body={texts.trainees.removal.body}
      submitText={texts.trainees.removal.submit}
      removal={removal}
      cancel={<CancelLink to="/leger/$traineeId" params={{ traineeId: trainee.id }} />}
      onConfirm={() => removal.mutate(trainee.version, { onSuccess: () => navigate({ to: '/leger' }) })}
    />
  )
}

/** Asks before a doctor who was registered by mistake is removed. */
export function RemoveTraineePage() {
  const { trainees } = useTexts()
  const { traineeId } = route.useParams()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => {
        if (!trainee.can.remove) return <NoAccess />
        const title = trainees.removal.title({ name: `${trainee.givenName} ${trainee.familyName}` })
        return (
          <Page
            title={title}
            width="reading"
            breadcrumbs={<TraineeCrumbs trainee={trainee} here={trainees.page.removeTrainee} />}
          >
            <Confirmation trainee={trainee} />
          </Page>
        )
      }}
    </LoadedPage>
  )
}
