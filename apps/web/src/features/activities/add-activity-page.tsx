import type { Trainee } from '@alis/contract'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { traineeQuery } from '../trainees/index.ts'
import { ActivityForm } from './activity-form.tsx'
import { emptyActivity } from './activity-values.ts'
import { BackLink } from './back-link.tsx'
import { GoalsCrumbs } from './goals-crumbs.tsx'
import { useAddActivity } from './queries.ts'
import { useIsOwn } from './use-is-own.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/aktiviteter/ny')

function AddActivity({ trainee }: { trainee: Trainee }) {
  const { activities } = useTexts()
  const navigate = route.useNavigate()
  const { goal } = route.useSearch()
  const add = useAddActivity(trainee.id, useIdempotencyKey())
  return (
    <ActivityForm
      initial={emptyActivity(goal)}
      error={add.error}
      isSaving={add.isPending}
      cancel={<BackLink traineeId={trainee.id} goalId={goal} />}
      onSave={(body, form) =>
        add.mutate(body, {
          onError: form.showServerErrors,
          onSuccess: ({ id }) =>
            void navigate({
              to: '/aktiviteter/$activityId',
              params: { activityId: id },
              state: { notice: activities.notices.added },
            }),
        })
      }
    >
      <BodyShort size="small" textColor="subtle">
        {activities.form.filesAfter}
      </BodyShort>
    </ActivityForm>
  )
}

function AddActivityTo({ trainee }: { trainee: Trainee }) {
  const { form } = useTexts().activities
  const isOwn = useIsOwn(trainee.id)
  // The coordinator keeps the record, and can write down for the doctor what she did.
  if (!isOwn && !trainee.can.edit) return <NoAccess />
  return (
    <Page
      title={form.addTitle}
      width="reading"
      breadcrumbs={<GoalsCrumbs trainee={trainee} here={form.addTitle} />}
    >
      <AddActivity trainee={trainee} />
    </Page>
  )
}

/** The doctor writes down what she plans or has done to reach her goals. */
export function AddActivityPage() {
  const { traineeId } = route.useParams()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => <AddActivityTo trainee={trainee} />}
    </LoadedPage>
  )
}
