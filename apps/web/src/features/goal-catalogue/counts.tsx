import { useTexts } from '../../i18n/language.ts'
import styles from './goal-catalogue.module.css'

/** A few numbers with their words. */
export function Counts({ counts }: { counts: readonly (readonly [string, number])[] }) {
  const { number } = useTexts().formats
  return (
    <dl className={styles.counts}>
      {counts.map(([word, count]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
