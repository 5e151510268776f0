import { Heading } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import styles from './cards.module.css'

/** What is a table on wide screens, as a list of cards. */
export function Cards({ children }: { children: ReactNode }) {
  return <ul className={styles.cards}>{children}</ul>
}

type CardProps = { level: '2' | '3' | '4'; title: ReactNode; tag?: ReactNode; children: ReactNode }

/** One row of it: its name, its status beside it, and the rest below. */
export function Card({ level, title, tag, children }: CardProps) {
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Heading level={level} size="xsmall">
          {title}
        </Heading>
        {tag}
      </div>
      {children}
    </li>
  )
}
