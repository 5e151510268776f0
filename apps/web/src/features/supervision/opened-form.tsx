import { Heading } from '@navikt/ds-react/Typography'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './supervision-page.module.css'

type OpenedFormProps = { level?: '2' | '3'; title: string; children: ReactNode }

/** A form that opens below a list, under the name of what it changes, which takes focus. */
export function OpenedForm({ level = '3', title, children }: OpenedFormProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.opened}>
      <Heading ref={heading} level={level} size="small" tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </div>
  )
}
