import type { OutsideSubject } from '@alis/contract'
import { hasIdentityNumber } from '@alis/domain'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { outsideQuery, useSignByLink } from './queries.ts'
import styles from './signing-links.module.css'

function Subject({ subject }: { subject: OutsideSubject }) {
  const { signingLinks: texts, formats, activities, supervision } = useTexts()
  const { outside } = texts
  const facts = [
    subject.activityKind && activities.kinds[subject.activityKind],
    subject.day && formats.dayInSentence(subject.day),
    subject.minutes &&
      outside.hours({ hours: formats.number(subject.minutes / 60), minutes: subject.minutes }),
    subject.topic && (supervision.topics as Record<string, string>)[subject.topic],
  ].filter(Boolean)
  return (
    <>
      {subject.title && (
        <Heading level="2" size="medium">
          {subject.title}
        </Heading>
      )}
      {facts.length > 0 && <BodyShort>{facts.join(' · ')}</BodyShort>}
      {subject.description && <BodyLong className={styles.written}>{subject.description}</BodyLong>}
      {subject.lines.length > 0 && (
        <div>
          <BodyShort weight="semibold">{outside.lines[subject.kind]}</BodyShort>
          <ul className={styles.lines}>
            {subject.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const MOST_LETTERS = 1_000

function SignForm({ token, subject }: { token: string; subject: OutsideSubject }) {
  const texts = useTexts()
  const { outside } = texts.signingLinks
  const sign = useSignByLink(token)
  const [comment, setComment] = useState('')
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // The buttons wait or are gone by then, and hold no focus.
  const answer = useRef<HTMLDivElement>(null)
  const { isSuccess, isError } = sign
  useEffect(() => {
    if (isSuccess || isError) answer.current?.focus()
  }, [isSuccess, isError])
  if (sign.isSuccess)
    return (
      <div ref={answer} tabIndex={-1} className={styles.made}>
        <Notice status="success" title={outside.done[sign.variables.decision]}>
          {outside.doneNote}
        </Notice>
      </div>
    )
  const decide = (decision: 'sign' | 'return') => {
    const written = comment.trim()
    const refuse = (reason: string) => {
      setError(reason)
      field.current?.focus()
    }
    if (decision === 'return' && written === '') return refuse(texts.errors.REASON_NEEDED({}))
    if (hasIdentityNumber(written))
      return refuse(texts.fieldRules.identityNumber({ label: outside.comment, limit: '' }))
    sign.mutate({ version: subject.version, decision, comment: written || null })
  }
  return (
    <>
      <Textarea
        ref={field}
        label={outside.comment}
        description={texts.frame.noPatient}
        maxLength={MOST_LETTERS}
        value={comment}
        error={error}
        onChange={event => {
          setComment(event.target.value)
          setError(null)
        }}
      />
      {sign.isError && (
        <div ref={answer} tabIndex={-1} className={styles.made}>
          <ProblemAlert title={texts.frame.notSaved} error={sign.error} note={texts.frame.notSavedNote} />
        </div>
      )}
      <BodyShort>{outside.as({ name: subject.signerName, title: subject.signerTitle })}</BodyShort>
      <div className={styles.acts}>
        <Button loading={sign.isPending} onClick={() => decide('sign')}>
          {outside.acts[subject.kind].sign}
        </Button>
        <Button variant="secondary" disabled={sign.isPending} onClick={() => decide('return')}>
          {outside.acts[subject.kind].return}
        </Button>
      </div>
    </>
  )
}

/** One thing to sign for someone without an account, and nothing else. The secret comes after `#` in the address. */
export function SignOutsidePage() {
  const { signingLinks: texts, frame } = useTexts()
  const token = useRouterState({ select: ({ location }) => location.hash })
  const opened = useQuery({ ...outsideQuery(token), enabled: token !== '' })
  const { outside } = texts
  if (token === '')
    return (
      <Page title={outside.title} width="reading">
        <BodyLong>{outside.noSecret}</BodyLong>
      </Page>
    )
  return (
    <Page title={outside.title} width="reading">
      {opened.isError ? (
        <ProblemAlert title={frame.failed} error={opened.error} />
      ) : (
        <Loaded query={opened} skeleton={<SkeletonLines count={6} />}>
          {subject => (
            <>
              <BodyLong size="large">
                {outside.lead[subject.kind]({ doctor: subject.doctor, provider: subject.provider })}
              </BodyLong>
              <Subject subject={subject} />
              <SignForm token={token} subject={subject} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}
