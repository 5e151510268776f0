import '@navikt/ds-css/dist/component/readmore.min.css'
import type { LearningGoal } from '@alis/contract'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { groupGoals } from './catalogue-search.ts'
import styles from './goal-catalogue.module.css'

/** What is said of a goal besides its title. */
function GoalFacts({ goal }: { goal: LearningGoal }) {
  const { goalCatalogue, formats } = useTexts()
  const words = goalCatalogue.goal
  const day = (isoDay: string | null) => (isoDay === null ? '' : formats.day(isoDay))
  const isLimited = goal.validFrom !== null || goal.validTo !== null
  const facts: [string, string][] = [
    [words.level, goal.level],
    [words.valid, isLimited ? words.validBetween({ from: day(goal.validFrom), to: day(goal.validTo) }) : ''],
    [words.replaces, formats.list(goal.replaces)],
    [words.recommendedActivities, formats.list(goal.recommendedActivities)],
    [words.assessmentForms, formats.list(goal.assessmentForms)],
  ]
  return (
    <>
      {goal.description !== '' && <BodyLong spacing>{goal.description}</BodyLong>}
      <dl className={styles.facts}>
        {facts
          .filter(([, fact]) => fact !== '')
          .map(([word, fact]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

const saysMore = (goal: LearningGoal): boolean =>
  [goal.description, goal.level, goal.validFrom ?? '', goal.validTo ?? ''].some(text => text !== '') ||
  [goal.replaces, goal.recommendedActivities, goal.assessmentForms].some(words => words.length > 0)

/** The goals by their groups; what is said of each opens below it. */
export function GoalList({ goals }: { goals: readonly LearningGoal[] }) {
  const { goalCatalogue } = useTexts()
  return groupGoals(goals).map(({ group, goals: ofGroup }) => (
    <section key={group} className={styles.section}>
      <Heading level="2" size="small">
        {group === '' ? goalCatalogue.noGroup : group}
      </Heading>
      <ul className={styles.goals}>
        {ofGroup.map(goal => (
          <li key={goal.id} className={styles.goal}>
            <div className={styles.name}>
              <span className={styles.code}>{goal.code}</span>
              <span className={styles.title}>{goal.title}</span>
            </div>
            {saysMore(goal) && (
              <ReadMore header={goalCatalogue.goal.more({ code: goal.code })} size="small">
                <GoalFacts goal={goal} />
              </ReadMore>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}
