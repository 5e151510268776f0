import type { Conversation } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { RemovalQuestion } from '../../forms/removal-question.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { DoctorSections, TraineeCrumbs } from '../trainees/index.ts'
import { ConversationTag } from './conversation-tag.tsx'
import styles from './conversations.module.css'
import { MinutesForm } from './minutes-form.tsx'
import { PreparationForm } from './preparation-form.tsx'
import { PrivateNote } from './private-note.tsx'
import { conversationQuery, useCancelConversation, useFinaliseConversation } from './queries.ts'

const route = getRouteApi('/signed-in/samtaler/$conversationId')

type OfConversation = { conversation: Conversation }

function Status({ conversation }: OfConversation) {
  const { conversations: words, formats } = useTexts()
  const { trainee, supervisor, status, plannedOn, heldOn, finalisedAt, finalisedBy } = conversation
  const names = { trainee: `${trainee.givenName} ${trainee.familyName}`, supervisor: supervisor.name }
  return (
    <div>
      <div className={styles.status}>
        <ConversationTag status={status} />
        <BodyShort weight="semibold">
          {heldOn === null
            ? words.plannedForDay({ day: formats.dayInSentence(plannedOn) })
            : words.heldOnDay({ day: formats.dayInSentence(heldOn) })}
        </BodyShort>
      </div>
      <BodyShort>{words.between(names)}</BodyShort>
      {finalisedAt !== null && (
        <BodyShort size="small" textColor="subtle">
          {words.finalisedBy({ who: finalisedBy ?? supervisor.name, at: formats.moment(finalisedAt) })}
        </BodyShort>
      )}
    </div>
  )
}

/** What somebody wrote, under whose it is. */
function Written({ title, text, none }: { title: string; text: string | null; none: string }) {
  return (
    <section>
      <Heading level="3" size="small" spacing>
        {title}
      </Heading>
      <BodyLong className={styles.written} textColor={text === null ? 'subtle' : 'default'}>
        {text ?? none}
      </BodyLong>
    </section>
  )
}

/** Both preparations: one's own to write until the conversation is finalised. */
function Preparation({ conversation, isPrimary }: OfConversation & { isPrimary: boolean }) {
  const { preparation: words } = useTexts().conversations
  const [saves, setSaves] = useState(0)
  const { content, can } = conversation
  if (content === null) return null
  const none = can.prepareAs === null ? words.noneWritten : words.none
  const own = (
    <div className={styles.section}>
      <PreparationForm
        key={saves}
        conversation={conversation}
        isPrimary={isPrimary}
        onSaved={() => setSaves(saves + 1)}
      />
      {saves > 0 && <Notice key={`saved-${saves}`} status="success" title={words.saved} />}
    </div>
  )
  return (
    <section aria-labelledby="preparation-title" className={styles.section}>
      <div>
        <Heading id="preparation-title" level="2" size="medium">
          {words.title}
        </Heading>
        <BodyShort textColor="subtle">{words.body}</BodyShort>
      </div>
      <div className={styles.sides}>
        {can.prepareAs === 'trainee' ? (
          own
        ) : (
          <Written title={words.ofTrainee} text={content.traineePreparation} none={none} />
        )}
        {can.prepareAs === 'supervisor' ? (
          own
        ) : (
          <Written title={words.ofSupervisor} text={content.supervisorPreparation} none={none} />
        )}
      </div>
    </section>
  )
}

function AgreedPoints({ conversation: { agreedPoints, content } }: OfConversation) {
  const { points } = useTexts().conversations
  return (
    <section aria-labelledby="agreed" className={styles.section}>
      <Heading id="agreed" level="2" size="medium">
        {content === null ? points.forPlanTitle : points.title}
      </Heading>
      {agreedPoints.length === 0 ? (
        <BodyShort textColor="subtle">{points.none}</BodyShort>
      ) : (
        <ul className={styles.points}>
          {agreedPoints.map(({ text, isForPlan }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: points have nothing else to be told apart by, and never move here.
            <li key={index} className={styles.written}>
              {text}{' '}
              {isForPlan && content !== null && (
                <Tag size="xsmall" variant="outline" data-color="info">
                  {points.forPlan}
                </Tag>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The minutes: written by both until the supervisor finalises. */
function Minutes({ conversation }: OfConversation) {
  const { conversations: words } = useTexts()
  const [saves, setSaves] = useState(0)
  const [isDirty, setIsDirty] = useState(false)
  const { content, can, status } = conversation
  if (content === null) return null
  if (!can.minute)
    return (
      <>
        <section aria-labelledby="minutes-title" className={styles.section}>
          <Heading id="minutes-title" level="2" size="medium">
            {words.minutes.title}
          </Heading>
          <BodyLong className={styles.written}>{content.minutes ?? words.preparation.noneWritten}</BodyLong>
        </section>
        <AgreedPoints conversation={conversation} />
      </>
    )
  const isMinuted = status === 'minuted'
  return (
    <>
      <section aria-labelledby="minutes-title" className={styles.section}>
        <Heading id="minutes-title" level="2" size="medium">
          {words.minutes.title}
        </Heading>
        <MinutesForm
          key={saves}
          conversation={conversation}
          isPrimary={isMinuted && !(can.finalise && !isDirty)}
          onSaved={() => setSaves(saves + 1)}
          onDirty={setIsDirty}
        />
        {saves > 0 && <Notice key={`saved-${saves}`} status="success" title={words.minutes.saved} />}
      </section>
      <Finalise conversation={conversation} isUnsaved={isDirty} />
    </>
  )
}

/** The supervisor alone does it; the doctor is told so. */
function Finalise({ conversation, isUnsaved }: OfConversation & { isUnsaved: boolean }) {
  const { conversations, frame } = useTexts()
  const words = conversations.finalise
  const finalise = useFinaliseConversation(conversation.id)
  const queryClient = useQueryClient()
  const isReady = conversation.content?.minutes != null && conversation.heldOn !== null
  const submit = () =>
    finalise.mutate(conversation.version, {
      onError: error => {
        // What is finalised is what was read: it is shown again first.
        if (error instanceof ProblemError && error.code === 'CHANGED_MEANWHILE')
          void queryClient.refetchQueries(conversationQuery(conversation.id))
      },
    })
  return (
    <section aria-labelledby="finalise" className={styles.section}>
      <Heading id="finalise" level="2" size="medium">
        {words.title}
      </Heading>
      {!conversation.can.finalise && <BodyLong>{words.waitsForSupervisor}</BodyLong>}
      {conversation.can.finalise && (
        <>
          <BodyLong>{words.body}</BodyLong>
          {!isReady && <BodyShort weight="semibold">{words.waitsForMinutes}</BodyShort>}
          {isReady && isUnsaved && <BodyShort weight="semibold">{words.unsaved}</BodyShort>}
          {finalise.error && <ProblemAlert title={frame.notSaved} error={finalise.error} />}
          {isReady && !isUnsaved && (
            <div>
              <Button loading={finalise.isPending} onClick={submit}>
                {words.submit}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

function Cancel({ conversation }: OfConversation) {
  const { conversations, frame } = useTexts()
  const words = conversations.cancel
  const navigate = route.useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const cancel = useCancelConversation(conversation)
  if (!conversation.can.cancel) return null
  return (
    <section className={styles.section} aria-label={words.title}>
      {isAsking ? (
        <RemovalQuestion
          body={words.body}
          submitText={words.submit}
          removal={cancel}
          cancel={
            <Button variant="tertiary" onClick={() => setIsAsking(false)}>
              {frame.form.cancel}
            </Button>
          }
          onConfirm={() =>
            cancel.mutate(conversation.version, {
              onSuccess: () =>
                navigate({
                  to: '/leger/$traineeId/veiledning',
                  params: { traineeId: conversation.trainee.id },
                  state: { notice: words.done },
                }),
            })
          }
        />
      ) : (
        <div>
          <Button variant="tertiary" data-color="danger" onClick={() => setIsAsking(true)}>
            {words.title}
          </Button>
        </div>
      )}
    </section>
  )
}

function OpenConversation({ conversation }: OfConversation) {
  const { conversations: words, formats } = useTexts()
  const { trainee, status, content, can } = conversation
  const title = words.on({ day: formats.dayInSentence(conversation.heldOn ?? conversation.plannedOn) })
  return (
    <Page
      title={title}
      width="work"
      breadcrumbs={
        <>
          <TraineeCrumbs trainee={trainee} here={title} />
          <DoctorSections trainee={trainee} />
        </>
      }
    >
      <NavigationNotice />
      <Status conversation={conversation} />
      {content === null ? (
        <>
          <BodyLong>{words.staffOnly}</BodyLong>
          {status === 'finalised' && <AgreedPoints conversation={conversation} />}
        </>
      ) : (
        <>
          <Preparation conversation={conversation} isPrimary={status !== 'minuted'} />
          <Minutes conversation={conversation} />
        </>
      )}
      {can.note && <PrivateNote conversation={conversation} />}
      <Cancel conversation={conversation} />
    </Page>
  )
}

/** One conversation: prepared, minuted and finalised on one page. */
export function ConversationPage() {
  const { conversationId } = route.useParams()
  return (
    <LoadedPage query={useQuery(conversationQuery(conversationId))} skeleton={<SkeletonPage />}>
      {conversation => <OpenConversation key={conversation.id} conversation={conversation} />}
    </LoadedPage>
  )
}
