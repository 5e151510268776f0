import type { ChangeEffect, ChangeRequest, Trainee } from '@alis/contract'
import { findChangeProblem } from '@alis/domain'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { EffectOnDay, factsOf, useEffectText } from '../progress/index.ts'
import { traineeQuery } from '../trainees/index.ts'
import { ChangeHistory } from './change-history.tsx'
import { ChangeRequestActs } from './change-request-acts.tsx'
import styles from './change-request-page.module.css'
import { ChangeRequestTag } from './change-request-tag.tsx'
import { describeChange } from './describe-change.ts'
import { changeRequestQuery } from './queries.ts'
import { toCounted } from './to-changes.ts'

const route = getRouteApi('/signed-in/endringer/$requestId')

/** What is asked for, a sentence a change. */
function AskedFor({ request, trainee }: { request: ChangeRequest; trainee: Trainee }) {
  const texts = useTexts()
  return (
    <ol className={styles.changes} data-alone={request.changes.length === 1}>
      {request.changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place in the order in which all are made.
        <li key={index}>
          <BodyLong>{describeChange(texts, change, trainee.servicePeriods)}</BodyLong>
        </li>
      ))}
    </ol>
  )
}

/** Why an open request cannot be made of the service any more. */
function FitsNoLonger({ request, trainee }: { request: ChangeRequest; trainee: Trainee | undefined }) {
  const { changeRequests, changeProblems } = useTexts()
  const facts = trainee && factsOf(trainee)
  const problem =
    trainee && facts
      ? findChangeProblem(
          facts,
          request.changes.map(change => toCounted(change, trainee.provider.registeredOn)),
        )
      : null
  return (
    <Notice status="warning" title={changeRequests.page.fitsNoLonger}>
      {problem && <BodyShort spacing>{changeProblems[problem.code]}</BodyShort>}
      <BodyShort>{changeRequests.page.fitsNoLongerHelp}</BodyShort>
    </Notice>
  )
}

const isOpen = ({ status }: ChangeRequest) => status === 'draft' || status === 'sent' || status === 'returned'

/** What it does to the day: as it is counted now, or as it was shown when it was approved. */
function Effect({ request, trainee }: { request: ChangeRequest; trainee: Trainee | undefined }) {
  const { changeRequests, formats } = useTexts()
  const { effect, status, decidedAt } = request
  if (effect === null) return isOpen(request) ? <FitsNoLonger request={request} trainee={trainee} /> : null
  return (
    <section aria-labelledby="effect" className={styles.effect}>
      <Heading id="effect" level="2" size="small">
        {changeRequests.page.effect}
      </Heading>
      <EffectOnDay before={effect.before} after={effect.after} />
      {status === 'approved' && decidedAt !== null && (
        <BodyShort size="small" textColor="subtle">
          {changeRequests.page.asApproved({ at: formats.moment(decidedAt) })}
        </BodyShort>
      )}
    </section>
  )
}

/** The request or the service is not what it was when the page was opened: nothing was done, and here is what is new. */
function ChangedMeanwhile({ seen, request }: { seen: ChangeEffect | null; request: ChangeRequest }) {
  const { page, statuses } = useTexts().changeRequests
  const textOf = useEffectText()
  const say = (effect: ChangeEffect | null) =>
    effect === null ? page.noEffect : textOf(effect.before, effect.after)
  return (
    <Notice status="warning" title={page.nothingDone}>
      <BodyShort spacing>{page.changedMeanwhile}</BodyShort>
      <BodyShort>{page.seenBefore({ sentence: say(seen) })}</BodyShort>
      <BodyShort>
        {page.countedNow({ sentence: isOpen(request) ? say(request.effect) : statuses[request.status] })}
      </BodyShort>
    </Notice>
  )
}

/** What was just done here. */
type Done = 'approved' | 'returned' | 'sent' | 'withdrawn'

function DoneNotice({ done, request }: { done: Done; request: ChangeRequest }) {
  const { changeRequests, formats } = useTexts()
  const { notices } = changeRequests
  const day = request.effect?.after.earliestOn
  const title =
    done === 'approved' && day ? notices.approvedWithDay({ day: formats.dayInSentence(day) }) : notices[done]
  return (
    <Notice status="success" title={title}>
      {done === 'approved' && (
        <TextLink to="/leger/$traineeId" params={{ traineeId: request.trainee.id }}>
          {notices.toTrainee({ name: nameOf(request) })}
        </TextLink>
      )}
    </Notice>
  )
}

const nameOf = ({ trainee }: ChangeRequest) => `${trainee.givenName} ${trainee.familyName}`

function Request({ request }: { request: ChangeRequest }) {
  const texts = useTexts()
  const { page, title } = texts.changeRequests
  const queryClient = useQueryClient()
  const record = useQuery(traineeQuery(request.trainee.id))
  const [done, setDone] = useState<Done | null>(null)
  /** What stood here when an act was refused, since it was no longer so. */
  const [seen, setSeen] = useState<{ effect: ChangeEffect | null } | null>(null)

  // What was said when one came here outlives a reload, and is old news once somebody has decided.
  const isNew = request.status === 'draft' || request.status === 'sent'
  const onDone = (what: Done) => {
    setSeen(null)
    setDone(what)
  }
  const onRefused = async (error: unknown) => {
    const isStale =
      error instanceof ProblemError &&
      ['LEDGER_CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'REQUEST_NOT_OPEN'].includes(error.code)
    if (!isStale) return
    setDone(null)
    setSeen({ effect: request.effect })
    await Promise.all([
      queryClient.fetchQuery({ ...changeRequestQuery(request.id), staleTime: 0 }),
      queryClient.fetchQuery({ ...traineeQuery(request.trainee.id), staleTime: 0 }),
    ])
  }
  return (
    <Page
      title={page.title({ name: nameOf(request) })}
      width="reading"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="list" to="/endringer">
              {title}
            </TextLink>,
          ]}
          here={nameOf(request)}
        />
      }
      action={<ChangeRequestTag status={request.status} />}
    >
      {done === null ? isNew && <NavigationNotice /> : <DoneNotice done={done} request={request} />}
      {seen && <ChangedMeanwhile seen={seen.effect} request={request} />}
      {request.reason !== null && (request.status === 'returned' || request.status === 'draft') && (
        <Notice status="announcement" title={page.returned({ by: request.decidedBy ?? '' })}>
          {request.reason}
        </Notice>
      )}
      <section aria-labelledby="asked-for" className={styles.section}>
        <Heading id="asked-for" level="2" size="small">
          {page.askedFor}
        </Heading>
        <Loaded query={record} skeleton={<SkeletonLines count={request.changes.length} />}>
          {trainee => <AskedFor request={request} trainee={trainee} />}
        </Loaded>
      </section>
      <Effect request={request} trainee={record.data} />
      {request.note !== null && (
        <section aria-labelledby="note" className={styles.section}>
          <Heading id="note" level="2" size="small">
            {page.note}
          </Heading>
          <BodyLong className={styles.note}>{request.note}</BodyLong>
        </section>
      )}
      <ChangeRequestActs request={request} onDone={onDone} onRefused={error => void onRefused(error)} />
      <ChangeHistory request={request} />
      {done !== 'approved' && (
        <TextLink to="/leger/$traineeId" params={{ traineeId: request.trainee.id }}>
          {texts.changeRequests.notices.toTrainee({ name: nameOf(request) })}
        </TextLink>
      )}
    </Page>
  )
}

/** One change request: who asks for what, what it does, how far it has come, and what the reader may do with it. */
export function ChangeRequestPage() {
  const { requestId } = route.useParams()
  return (
    <LoadedPage query={useQuery(changeRequestQuery(requestId))} skeleton={<SkeletonPage width="reading" />}>
      {request => <Request request={request} />}
    </LoadedPage>
  )
}
