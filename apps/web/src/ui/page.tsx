import { Heading } from '@navikt/ds-react/Typography'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../i18n/language.ts'
import styles from './page.module.css'
import { takeLostFocus } from './title-focus.ts'

type PageProps = {
  /** The page's only h1, and the document's title. */
  title: string
  /** `reading` for texts and forms, `work` for one thing's page, `full` for lists. */
  width: 'reading' | 'work' | 'full'
  breadcrumbs?: ReactNode
  /** The page's one primary act, beside the title. */
  action?: ReactNode
  children: ReactNode
}

/** The frame inside the frame: breadcrumbs, title, primary act, content. */
export function Page({ title, width, breadcrumbs, action, children }: PageProps) {
  const { frame } = useTexts()
  useEffect(() => {
    document.title = frame.titleOf({ page: title })
  }, [frame, title])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => takeLostFocus(heading.current), [])
  return (
    <div className={`${styles.page} ${styles[width]}`}>
      {breadcrumbs}
      <div className={styles.head}>
        <Heading ref={heading} level="1" size="large" tabIndex={-1} className={styles.title}>
          {title}
        </Heading>
        {action}
      </div>
      {children}
    </div>
  )
}
