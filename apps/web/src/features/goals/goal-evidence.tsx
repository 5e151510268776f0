import '@navikt/ds-css/dist/component/readmore.min.css'
import type { GoalLack, TraineeGoal } from '@alis/contract'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { ActivityEvidence, ActivityTag } from '../activities/index.ts'
import styles from './goal-page.module.css'
import { traineeGoalQuery } from './queries.ts'

/** What a goal asks of a doctor. */
export function GoalText({ goal: { description, level } }: Pick<TraineeGoal, 'goal'>) {
  const { page } = useTexts().goals
  return (
    <div>
      <BodyLong className={styles.written}>{description || page.noDescription}</BodyLong>
      {level !== '' && <BodyShort weight="semibold">{page.level({ level })}</BodyShort>}
    </div>
  )
}

/** The activities that show that a goal is reached; each opens with what was done and its files. */
export function GoalActivities({ activities }: Pick<TraineeGoal, 'activities'>) {
  const { goals, activities: words, formats } = useTexts()
  if (activities.length === 0) return <BodyShort textColor="subtle">{goals.page.noEvidence}</BodyShort>
  return (
    <ul className={styles.list}>
      {activities.map(({ id, title, status, doneOn, signerName, files }) => (
        <li key={id} className={styles.item}>
          <div className={styles.head}>
            <TextLink to="/aktiviteter/$activityId" params={{ activityId: id }}>
              {title}
            </TextLink>
            <ActivityTag status={status} />
          </div>
          <BodyShort size="small" textColor="subtle">
            {[
              ...(doneOn === null ? [] : [formats.day(doneOn)]),
              ...(signerName === null || status !== 'signed'
                ? []
                : [goals.page.signedBy({ name: signerName })]),
              words.list.files({ number: formats.number(files), count: files }),
            ].join(' · ')}
          </BodyShort>
          <OpenedActivity activityId={id} title={title} />
        </li>
      ))}
    </ul>
  )
}

/** Opening an activity is logged: it is read when it is opened, not before. */
function OpenedActivity({ activityId, title }: { activityId: string; title: string }) {
  const { page } = useTexts().goals
  const [isOpen, setIsOpen] = useState(false)
  return (
    <ReadMore
      size="small"
      header={
        <>
          {page.show}
          <span className="aksel-sr-only">: {title}</span>
        </>
      }
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      {isOpen && <ActivityEvidence activityId={activityId} />}
    </ReadMore>
  )
}

/** The advice that the leader has, and what is still lacking. */
export function GoalAdviceList({
  advice,
  lacking,
  status,
}: Pick<TraineeGoal, 'advice' | 'lacking' | 'status'>) {
  const { goals, formats } = useTexts()
  // Who advised against it has given advice, and is listed with it.
  const isUnasked = (lack: GoalLack) => advice.every(({ givenAs }) => lack !== `${givenAs}-advice`)
  return (
    <div className={styles.section}>
      {advice.length > 0 && (
        <ul className={styles.list}>
          {advice.map(({ id, name, givenAs, givenAt, isRecommended, comment }) => (
            <li key={id} className={styles.item}>
              <div className={styles.head}>
                <BodyShort>
                  {goals.advice.by({ name, as: goals.givenAs[givenAs], at: formats.moment(givenAt) })}
                </BodyShort>
                <Tag size="small" variant="moderate" data-color={isRecommended ? 'success' : 'warning'}>
                  {isRecommended ? goals.advice.recommended : goals.advice.notRecommended}
                </Tag>
              </div>
              {comment !== null && <BodyLong className={styles.written}>{comment}</BodyLong>}
            </li>
          ))}
        </ul>
      )}
      {status === 'submitted' &&
        lacking.filter(isUnasked).map(lack => (
          <BodyShort key={lack} textColor="subtle">
            {goals.lackingFrom[lack]}
          </BodyShort>
        ))}
      {advice.length === 0 && status !== 'submitted' && (
        <BodyShort textColor="subtle">{goals.page.noAdvice}</BodyShort>
      )}
    </div>
  )
}

/** What a doctor's goal rests on, read when it is opened: what it asks, the activities with their files, the advice. */
export function GoalEvidence({ traineeId, goalId }: { traineeId: string; goalId: string }) {
  return (
    <Loaded query={useQuery(traineeGoalQuery(traineeId, goalId))} skeleton={<SkeletonLines count={4} />}>
      {goal => (
        <div className={styles.section}>
          <GoalText goal={goal.goal} />
          <GoalActivities activities={goal.activities} />
          <GoalAdviceList {...goal} />
        </div>
      )}
    </Loaded>
  )
}
