import { ChevronDownIcon } from '@navikt/aksel-icons'
import { InternalHeader } from '@navikt/ds-react/InternalHeader'
import type { ReactNode } from 'react'
import styles from './header-menu.module.css'

type HeaderMenuProps = { id: string; label: string; icon: ReactNode; children: ReactNode }

/** A button of the header that opens a small panel. The browser's own popover closes it on Escape and on a click elsewhere. */
export function HeaderMenu({ id, label, icon, children }: HeaderMenuProps) {
  return (
    <>
      <InternalHeader.Button popoverTarget={id}>
        {icon}
        <span className={styles.label}>{label}</span>
        <ChevronDownIcon aria-hidden fontSize="1.25rem" />
      </InternalHeader.Button>
      <div id={id} popover="auto" className={styles.panel}>
        {children}
      </div>
    </>
  )
}
