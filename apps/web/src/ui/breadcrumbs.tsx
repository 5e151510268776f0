import type { ReactNode } from 'react'
import { useTexts } from '../i18n/language.ts'
import styles from './breadcrumbs.module.css'

/** The way back up, from the second level on: links to the pages above, then the page itself. */
export function Breadcrumbs({ above, here }: { above: readonly ReactNode[]; here: string }) {
  const { frame } = useTexts()
  return (
    <nav aria-label={frame.breadcrumbs}>
      <ol className={styles.list}>
        {above.map((link, level) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its level.
          <li key={level}>{link}</li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
