import type { LearningActivity } from '@alis/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { traineeQuery } from '../trainees/index.ts'
import { ActivityForm } from './activity-form.tsx'
import { onlyChanged, toValues } from './activity-values.ts'
import { differencesOf } from './differences.ts'
import { GoalsCrumbs } from './goals-crumbs.tsx'
import { activityQuery, goalsInForceQuery, useChangeActivity } from './queries.ts'

const route = getRouteApi('/signed-in/aktiviteter/$activityId/endre')

const isGone = (error: unknown) => error instanceof ProblemError && error.code === 'NOT_FOUND'

function ChangeActivity({ activity }: { activity: LearningActivity }) {
  const texts = useTexts()
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const inForce = useQuery(goalsInForceQuery).data?.goals ?? []
  const codes = new Map([...inForce, ...activity.goals].map(({ id, code }) => [id, code]))
  const { stored, clash, error, isSaving, save } = useVersionedChange({
    opened: activity,
    change: useChangeActivity(activity.id),
    toChange: onlyChanged,
    toValues,
    staleCodes: ['CHANGED_MEANWHILE', 'NOT_FOUND'],
    readAgain: () =>
      queryClient.fetchQuery({ ...activityQuery(activity.id), staleTime: 0 }).catch((reason: unknown) => {
        if (isGone(reason)) return null
        throw reason
      }),
    onSaved: () =>
      navigate({
        to: '/aktiviteter/$activityId',
        params: { activityId: activity.id },
        state: { notice: texts.activities.notices.changed },
      }),
  })
  return (
    <ActivityForm
      activity={stored}
      initial={toValues(activity)}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/aktiviteter/$activityId" params={{ activityId: activity.id }} />}
      onSave={save}
    >
      {clash && (
        <ClashNotice
          clash={clash}
          differencesOf={({ mine }, theirs) =>
            differencesOf(texts, mine, theirs, goalId => codes.get(goalId) ?? '')
          }
          gone={texts.activities.form.gone}
        />
      )}
    </ActivityForm>
  )
}

function ChangeActivityOf({ activity }: { activity: LearningActivity }) {
  const { form } = useTexts().activities
  const trainee = useQuery(traineeQuery(activity.traineeId))
  // Once the form is open it stays, with what is written in it, also when the activity is sent from elsewhere.
  const [mayChange] = useState(activity.can.change)
  if (!mayChange) return <NoAccess />
  return (
    <Page
      title={form.changeTitle}
      width="reading"
      breadcrumbs={trainee.data && <GoalsCrumbs trainee={trainee.data} here={form.changeTitle} />}
    >
      <ChangeActivity activity={activity} />
    </Page>
  )
}

/** Changes an activity that is not sent or signed. */
export function ChangeActivityPage() {
  const { activityId } = route.useParams()
  return (
    <LoadedPage query={useQuery(activityQuery(activityId))} skeleton={<SkeletonPage width="reading" />}>
      {activity => <ChangeActivityOf activity={activity} />}
    </LoadedPage>
  )
}
