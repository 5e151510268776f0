import type { Me } from '@alis/contract'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/language.ts'
import styles from './section-tabs.module.css'
import { sectionsOf } from './sections.ts'

/** The pages of somebody's roles. */
export function SectionTabs({ me }: { me: Me }) {
  const { frame } = useTexts()
  const sections = sectionsOf(me)
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
