import { useEffect, useRef } from 'react'
import { Notice } from './notice.tsx'
import styles from './said-notice.module.css'

/** What came of an act: a new object each time, also when the words are the same as before. */
export type Said = { status: 'success' | 'warning'; title: string }

/** Says what came of an act. The act may stand far down on the page, or be gone with its button, so this takes focus. */
export function SaidNotice({ said }: { said: Said }) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saying is another object.
  useEffect(() => box.current?.focus(), [said])
  return (
    <div ref={box} tabIndex={-1} className={styles.said}>
      <Notice status={said.status} title={said.title} />
    </div>
  )
}
