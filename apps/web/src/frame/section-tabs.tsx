import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/language.ts'
import styles from './section-tabs.module.css'
import type { Section } from './sections.ts'

/** The pages of somebody's roles, or those for who is not signed in. */
export function SectionTabs({ sections }: { sections: readonly Section[] }) {
  const { frame } = useTexts()
  if (sections.length === 0) return null
  return (
    <nav aria-label={frame.sections} className={styles.nav}>
      <ul className={styles.list}>
        {sections.map(({ to, label }) => (
          <li key={label}>
            <Link to={to} className={styles.tab} activeOptions={{ includeSearch: false }}>
              {frame.tabs[label]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
