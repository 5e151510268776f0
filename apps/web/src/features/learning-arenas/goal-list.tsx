import { Heading } from '@navikt/ds-react/Typography'
import { type Goal, groupGoals } from './goal-groups.ts'
import styles from './goal-list.module.css'

/** Goals to read, by their groups. */
export function GoalList({ goals, level }: { goals: readonly Goal[]; level: '2' | '3' }) {
  return (
    <div className={styles.groups}>
      {groupGoals(goals).map(group => (
        <section key={group.name}>
          <Heading level={level} size="xsmall">
            {group.name}
          </Heading>
          <ul className={styles.goals}>
            {group.goals.map(({ code, title }) => (
              <li key={code}>
                <span className={styles.code}>{code}</span> {title}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
