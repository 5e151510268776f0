import type { Me } from '@alis/contract'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { SignInForm } from '../features/sign-in/index.ts'
import { useTexts } from '../i18n/language.ts'
import styles from './session-ended.module.css'

/**
 * Shown above a page whose session ended: signing in here leaves the page, and what was typed on it, as it was. Somebody
 * else signing in gets a page of their own.
 */
export function SessionEnded({ before }: { before: Me | undefined }) {
  const { frame } = useTexts()
  const queryClient = useQueryClient()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [])
  const goOn = (now: Me) => {
    if (before && before.accountId !== now.accountId) return window.location.assign('/')
    void queryClient.invalidateQueries()
  }
  return (
    <div className={styles.notice}>
      <LocalAlert ref={notice} status="warning" tabIndex={-1}>
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{frame.sessionEnded.title}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          <BodyShort spacing>{frame.sessionEnded.body}</BodyShort>
          <SignInForm onSignedIn={goOn} {...(before && { username: before.username })} />
        </LocalAlert.Content>
      </LocalAlert>
    </div>
  )
}
