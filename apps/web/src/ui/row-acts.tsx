import { PencilIcon, TrashIcon } from '@navikt/aksel-icons'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { useTexts } from '../i18n/language.ts'
import { ButtonAsLink } from './link.tsx'
import styles from './row-acts.module.css'

type ActProps = ComponentProps<typeof ButtonAsLink>

function Change(props: ActProps) {
  const { form } = useTexts().frame
  return (
    <ButtonAsLink size="small" variant="tertiary" icon={<PencilIcon aria-hidden />} {...props}>
      {form.change}
    </ButtonAsLink>
  )
}

function Remove(props: ActProps) {
  const { form } = useTexts().frame
  return (
    <ButtonAsLink size="small" variant="tertiary" icon={<TrashIcon aria-hidden />} {...props}>
      {form.remove}
    </ButtonAsLink>
  )
}

/** Leads to the page on which a row is changed; the label says which row. */
export const ChangeLink = createLink(Change)

/** Leads to the page on which a row is removed; the label says which row. */
export const RemoveLink = createLink(Remove)

/** What can be done with one row of a table, or one card of a list. */
export function RowActs({ children }: { children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>
}
