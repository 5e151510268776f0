import type { Trainee, TraineeGoal } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Said, SaidNotice } from '../../ui/said-notice.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { GoalsCrumbs, useIsOwn } from '../activities/index.ts'
import { AskOutsider } from '../signing-links/index.ts'
import { traineeQuery } from '../trainees/index.ts'
import { GoalActs } from './goal-acts.tsx'
import { GoalActivities, GoalAdviceList, GoalText } from './goal-evidence.tsx'
import { goalNow } from './goal-now.ts'
import styles from './goal-page.module.css'
import { GoalTag } from './goal-tag.tsx'
import { traineeGoalQuery } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/laeringsmal/$goalId')

type SectionProps = { id: string; title: string; action?: ReactNode; children: ReactNode }

function Section({ id, title, action, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <Heading id={id} level="2" size="small">
          {title}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  )
}

/** A list of short texts under a name; nothing where there is none. */
function Named({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <div>
      <BodyShort weight="semibold">{title}</BodyShort>
      <ul className={styles.plain}>
        {items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the national portal says, beside what this system says. */
function Mirror({ mirror, status }: Pick<TraineeGoal, 'mirror' | 'status'>) {
  const { goals, formats } = useTexts()
  if (mirror === null) return null
  return (
    <Section id="mirror" title={goals.page.mirror}>
      <BodyShort>
        {goals.page.mirrorIs({
          status: goals.statuses[mirror.status],
          day: formats.dayInSentence(mirror.statusOn),
          source: mirror.source,
          importedAt: formats.moment(mirror.importedAt),
        })}
      </BodyShort>
      {mirror.status !== status && <BodyShort textColor="subtle">{goals.page.mirrorDiffers}</BodyShort>}
    </Section>
  )
}

function Predecessors({ predecessors }: Pick<TraineeGoal, 'predecessors'>) {
  const { page } = useTexts().goals
  if (predecessors.length === 0) return null
  return (
    <Section id="predecessors" title={page.predecessors}>
      <ul className={styles.list}>
        {predecessors.map(goal => (
          <li key={goal.code} className={styles.head}>
            {page.titleOf(goal)}
            <GoalTag goal={{ status: goal.status, lacking: [] }} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Whether the doctor can still add to what shows that she reached the goal. */
const isOpen = ({ status }: TraineeGoal) =>
  status === 'not-started' || status === 'in-progress' || status === 'returned'

function AddActivity({ goal }: { goal: TraineeGoal }) {
  const { page } = useTexts().goals
  if (!useIsOwn(goal.traineeId) || !isOpen(goal)) return null
  return (
    <LinkButton
      to="/leger/$traineeId/aktiviteter/ny"
      params={{ traineeId: goal.traineeId }}
      search={{ goal: goal.goal.id }}
      size="small"
      variant={goal.can.submit ? 'secondary' : 'primary'}
      icon={<PlusIcon aria-hidden />}
    >
      {page.addActivity}
    </LinkButton>
  )
}

function GoalOf({ goal, trainee }: { goal: TraineeGoal; trainee: Trainee }) {
  const texts = useTexts()
  const { page, acts, notices } = texts.goals
  const isOwn = useIsOwn(trainee.id)
  const queryClient = useQueryClient()
  const [said, setSaid] = useState<Said | null>(null)
  const { status, comment, submittedAt } = goal
  const title = page.titleOf(goal.goal)
  return (
    <Page
      title={title}
      width="reading"
      breadcrumbs={<GoalsCrumbs trainee={trainee} here={goal.goal.code} />}
      action={<GoalTag goal={goal} />}
    >
      {said === null ? <NavigationNotice /> : <SaidNotice said={said} />}
      <div className={styles.answer}>
        <p className={styles.sentence}>{goalNow(texts, goal, isOwn)}</p>
        {status === 'submitted' && submittedAt !== null && (
          <BodyShort textColor="subtle">
            {texts.goals.now.sentAt({ at: texts.formats.moment(submittedAt) })}
          </BodyShort>
        )}
      </div>
      {comment !== null && (status === 'approved' || status === 'returned' || status === 'rejected') && (
        <Notice status="announcement" title={page.decision}>
          <span className={styles.written}>{comment}</span>
        </Notice>
      )}
      <Section id="asks" title={page.asks}>
        <GoalText goal={goal.goal} />
        <Named title={page.recommended} items={goal.goal.recommendedActivities} />
        <Named title={page.assessment} items={goal.goal.assessmentForms} />
      </Section>
      <Section id="evidence" title={page.evidence} action={<AddActivity goal={goal} />}>
        <GoalActivities activities={goal.activities} />
      </Section>
      {(status === 'submitted' || goal.advice.length > 0) && (
        <Section
          id="advice"
          title={page.advice}
          action={
            status === 'submitted' &&
            goal.traineeGoalId !== null && (
              <AskOutsider kind="goal-advice" subjectId={goal.traineeGoalId} traineeId={trainee.id} />
            )
          }
        >
          <GoalAdviceList {...goal} />
        </Section>
      )}
      <GoalActs
        goal={goal}
        onDone={done => setSaid({ status: 'success', title: notices[done] })}
        onStale={() => {
          setSaid({ status: 'warning', title: acts.changedMeanwhile })
          void queryClient.fetchQuery({ ...traineeGoalQuery(trainee.id, goal.goal.id), staleTime: 0 })
        }}
      />
      <Mirror mirror={goal.mirror} status={status} />
      <Predecessors predecessors={goal.predecessors} />
    </Page>
  )
}

/** One goal of a doctor: where it stands, what it asks, what shows that it is reached, and what the reader may do. */
export function GoalPage() {
  const { traineeId, goalId } = route.useParams()
  const trainee = useQuery(traineeQuery(traineeId))
  const goal = useQuery(traineeGoalQuery(traineeId, goalId))
  const skeleton = <SkeletonPage width="reading" />
  return (
    <LoadedPage query={trainee} skeleton={skeleton}>
      {known => (
        <LoadedPage query={goal} skeleton={skeleton}>
          {loaded => <GoalOf key={goalId} goal={loaded} trainee={known} />}
        </LoadedPage>
      )}
    </LoadedPage>
  )
}
