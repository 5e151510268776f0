import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import type { ReactNode } from 'react'

type NoticeProps = { status: 'success' | 'warning' | 'announcement'; title: string; children?: ReactNode }

/** A short message in the page: something is done, or needs a look. Said aloud when it appears. */
export function Notice({ status, title, children }: NoticeProps) {
  return (
    <LocalAlert status={status} role="status" aria-label={title}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      {children && <LocalAlert.Content>{children}</LocalAlert.Content>}
    </LocalAlert>
  )
}
