import type { InboxDecision, WaitingItem } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { type DecidableItem, decisionOn, isDecidable } from './decidable.ts'
import styles from './inbox-page.module.css'
import { type Inbox, inboxQuery, useDecide } from './queries.ts'
import { WaitingLine } from './waiting-item.tsx'

/** At most so many decisions travel together. */
const MOST_AT_ONCE = 50

/** The items chosen to be signed together; those that have left the list are chosen no more. */
function useChosen(items: readonly WaitingItem[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter(isDecidable).filter(({ subjectId }) => ids.has(subjectId))
  const choose = ({ subjectId }: WaitingItem, isChosen: boolean) =>
    setIds(before => {
      const after = new Set(before)
      if (isChosen && after.size < MOST_AT_ONCE) after.add(subjectId)
      else after.delete(subjectId)
      return after
    })
  return { chosen, isChosen: (id: string) => ids.has(id), choose }
}

function Answer({ inbox }: { inbox: Inbox }) {
  const { inbox: texts } = useTexts()
  const urgent = inbox.items.filter(({ consequence }) => consequence === 'delays-completion').length
  return (
    <BodyLong size="large">
      {texts.answer({ count: inbox.total })}
      {urgent > 0 && ` ${texts.urgent({ count: urgent })}`}
      {inbox.total > inbox.items.length && ` ${texts.shown({ count: inbox.items.length })}`}
    </BodyLong>
  )
}

function WaitingList({ inbox }: { inbox: Inbox }) {
  const texts = useTexts()
  const decide = useDecide()
  const { chosen, isChosen, choose } = useChosen(inbox.items)
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map())
  const [said, setSaid] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  // Where the next item takes focus: the place in the list of what was just decided.
  const focusAt = useRef<number | null>(null)
  useEffect(() => {
    if (focusAt.current === null) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>('[data-decide]') ?? []
    const next = buttons[Math.min(focusAt.current, buttons.length - 1)] ?? answer.current
    next?.focus()
    focusAt.current = null
  })

  const send = (decisions: InboxDecision[]) => {
    const [first] = decisions
    const place = inbox.items.filter(isDecidable).findIndex(({ subjectId }) => subjectId === first?.subjectId)
    decide.mutate(decisions, {
      // A button that waits cannot hold focus.
      onError: () => {
        focusAt.current = place
      },
      onSuccess: ({ results }) => {
        const refused = results.filter(({ isDone }) => !isDone)
        setRefusals(
          new Map(
            refused.map(({ subjectId, code, params }) => [
              subjectId,
              code !== null && code in texts.errors
                ? problemText(texts, { code: code as keyof typeof texts.errors, params })
                : texts.errors.INTERNAL_ERROR({}),
            ]),
          ),
        )
        setSaid(texts.inbox.done({ count: results.length - refused.length, refused: refused.length }))
        focusAt.current = place
      },
    })
  }
  const isSaving = (item: DecidableItem | WaitingItem) =>
    decide.isPending && decide.variables.some(({ subjectId }) => subjectId === item.subjectId)

  return (
    <>
      <div ref={answer} tabIndex={-1} className={styles.answer}>
        <Answer inbox={inbox} />
        <BodyShort role="status">{said}</BodyShort>
      </div>
      {decide.isError && (
        <ProblemAlert title={texts.frame.notSaved} error={decide.error} note={texts.frame.notSavedNote} />
      )}
      {inbox.items.length === 0 && <BodyShort>{texts.inbox.empty}</BodyShort>}
      <ul ref={list} className={styles.list}>
        {inbox.items.map(item => (
          <WaitingLine
            key={item.subjectId}
            item={item}
            isSelected={isChosen(item.subjectId)}
            isSaving={isSaving(item)}
            refusal={refusals.get(item.subjectId) ?? null}
            onSelect={isSelected => choose(item, isSelected)}
            onDecide={decision => send([decision])}
          />
        ))}
      </ul>
      {chosen.length > 0 && (
        <div className={styles.together}>
          <Button
            loading={decide.isPending}
            onClick={() => send(chosen.map(item => decisionOn(item, 'sign', null)))}
          >
            {texts.inbox.signChosen({ count: chosen.length })}
          </Button>
          <BodyShort size="small">{texts.inbox.signChosenNote}</BodyShort>
        </div>
      )}
    </>
  )
}

/** Everything that waits for the reader: signed or sent back from the list, one by one or several at once. */
export function InboxPage() {
  const { inbox: texts } = useTexts()
  return (
    <Page title={texts.title} width="reading">
      <NavigationNotice />
      <Loaded query={useQuery(inboxQuery)} skeleton={<SkeletonLines count={6} height={96} />}>
        {inbox => <WaitingList inbox={inbox} />}
      </Loaded>
    </Page>
  )
}
