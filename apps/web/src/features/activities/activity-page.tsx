import type { LearningActivity, Trainee } from '@alis/contract'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Said, SaidNotice } from '../../ui/said-notice.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { AskOutsider } from '../signing-links/index.ts'
import { traineeQuery } from '../trainees/index.ts'
import styles from './activity.module.css'
import { ActivityActs } from './activity-acts.tsx'
import { Description } from './activity-evidence.tsx'
import { ActivityFiles } from './activity-files.tsx'
import { ActivityTag } from './activity-tag.tsx'
import { GoalsCrumbs } from './goals-crumbs.tsx'
import { activityQuery } from './queries.ts'
import { useIsOwn } from './use-is-own.ts'

const route = getRouteApi('/signed-in/aktiviteter/$activityId')

/** How far the activity has come, and who does what next. */
function useNowText() {
  const { activities, formats } = useTexts()
  const { now } = activities
  return (activity: LearningActivity, isOwn: boolean): string => {
    const { status, sentTo, signerName, decidedAt, can } = activity
    const decided = { by: signerName ?? '', at: decidedAt === null ? '' : formats.moment(decidedAt) }
    if (can.sign) return now.yours
    if (status === 'planned') return isOwn ? now.plannedOwn : now.planned
    if (status === 'done') return isOwn ? now.doneOwn : now.done
    if (status === 'sent') return sentTo === null ? now.sentToAny : now.sentTo({ name: sentTo.name })
    if (status === 'signed') return now.signed(decided)
    return isOwn ? now.returnedOwn(decided) : now.returned(decided)
  }
}

function Facts({ activity }: { activity: LearningActivity }) {
  const { activities, formats } = useTexts()
  const { page, kinds, courseKinds } = activities
  const facts: { term: string; text: ReactNode }[] = [{ term: page.kind, text: kinds[activity.kind] }]
  if (activity.courseKind !== null) facts.push({ term: page.course, text: courseKinds[activity.courseKind] })
  if (activity.courseHours !== null)
    facts.push({ term: page.courseHours, text: page.hours({ number: formats.number(activity.courseHours) }) })
  if (activity.plannedOn !== null) facts.push({ term: page.plannedOn, text: formats.day(activity.plannedOn) })
  if (activity.doneOn !== null) facts.push({ term: page.doneOn, text: formats.day(activity.doneOn) })
  if (activity.sentAt !== null)
    facts.push({
      term: page.sent,
      text: page.sentTo({
        who: activity.sentTo?.name ?? page.anySupervisor,
        at: formats.moment(activity.sentAt),
      }),
    })
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Goals({ activity: { traineeId, goals } }: { activity: LearningActivity }) {
  const { page, form } = useTexts().activities
  return (
    <section aria-labelledby="goals" className={styles.section}>
      <Heading id="goals" level="2" size="small">
        {page.goals}
      </Heading>
      {goals.length === 0 ? (
        <BodyLong textColor="subtle">{page.noGoals}</BodyLong>
      ) : (
        <ul className={styles.plain}>
          {goals.map(goal => (
            <li key={goal.id}>
              <TextLink to="/leger/$traineeId/laeringsmal/$goalId" params={{ traineeId, goalId: goal.id }}>
                {form.goalOf(goal)}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ActivityOf({ activity, trainee }: { activity: LearningActivity; trainee: Trainee | undefined }) {
  const { activities: texts } = useTexts()
  const isOwn = useIsOwn(activity.traineeId)
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const nowText = useNowText()
  const [said, setSaid] = useState<Said | null>(null)
  const { comment, status } = activity
  return (
    <Page
      title={activity.title}
      width="reading"
      breadcrumbs={trainee && <GoalsCrumbs trainee={trainee} here={activity.title} />}
      action={<ActivityTag status={status} />}
    >
      {said === null ? <NavigationNotice /> : <SaidNotice said={said} />}
      <BodyLong size="large">{nowText(activity, isOwn)}</BodyLong>
      {status === 'sent' && (
        <div>
          <AskOutsider kind="activity" subjectId={activity.id} traineeId={activity.traineeId} />
        </div>
      )}
      {comment !== null && (status === 'signed' || status === 'returned') && (
        <Notice status="announcement" title={texts.page.comment}>
          <span className={styles.written}>{comment}</span>
        </Notice>
      )}
      <Facts activity={activity} />
      <section aria-labelledby="description" className={styles.section}>
        <Heading id="description" level="2" size="small">
          {texts.page.description}
        </Heading>
        <Description activity={activity} />
      </section>
      <Goals activity={activity} />
      <ActivityFiles activity={activity} />
      <ActivityActs
        activity={activity}
        onDone={done => setSaid({ status: 'success', title: texts.notices[done] })}
        onStale={() => {
          setSaid({ status: 'warning', title: texts.acts.changedMeanwhile })
          void queryClient.fetchQuery({ ...activityQuery(activity.id), staleTime: 0 })
        }}
        onRemoved={() =>
          void navigate({
            to: '/leger/$traineeId/laeringsmal',
            params: { traineeId: activity.traineeId },
            search: { view: 'activities' },
            state: { notice: texts.notices.removed },
          })
        }
      />
    </Page>
  )
}

function LoadedActivity({ activity }: { activity: LearningActivity }) {
  return <ActivityOf activity={activity} trainee={useQuery(traineeQuery(activity.traineeId)).data} />
}

/** One learning activity: how far it has come, what it was, its goals and files, and what the reader may do with it. */
export function ActivityPage() {
  const { activityId } = route.useParams()
  return (
    <LoadedPage query={useQuery(activityQuery(activityId))} skeleton={<SkeletonPage width="reading" />}>
      {activity => <LoadedActivity activity={activity} />}
    </LoadedPage>
  )
}
