import type { Confirmation } from '@alis/contract'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Said, SaidNotice } from '../../ui/said-notice.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { ConfirmationActs } from './confirmation-acts.tsx'
import { ConfirmationCrumbs } from './confirmation-crumbs.tsx'
import styles from './confirmation-page.module.css'
import { ConfirmationPaper } from './confirmation-paper.tsx'
import { ConfirmationStatusTag } from './confirmation-status-tag.tsx'
import { Contradictions } from './contradictions.tsx'
import { IssuedSection } from './issued-section.tsx'
import { nextStep, type Part, partIn } from './next-step.ts'
import { confirmationQuery } from './queries.ts'
import { SignForm } from './sign-form.tsx'

const route = getRouteApi('/signed-in/bekreftelser/$confirmationId')

/** Where it stands: a word, and what happens next. */
function Status({ confirmation, part }: { confirmation: Confirmation; part: Part }) {
  const texts = useTexts()
  const { page } = texts.confirmations
  const { preparedBy, preparedAt, status } = confirmation
  const at = texts.formats.moment(preparedAt)
  return (
    <div>
      <div className={styles.status}>
        <ConfirmationStatusTag status={status} />
        <BodyShort weight="semibold">{nextStep(texts, confirmation, part)}</BodyShort>
      </div>
      <BodyShort size="small" textColor="subtle">
        {preparedBy === null ? page.preparedAt({ at }) : page.preparedBy({ who: preparedBy, at })}
      </BodyShort>
    </div>
  )
}

function Objection({ confirmation, part }: { confirmation: Confirmation; part: Part }) {
  const { confirmations, formats } = useTexts()
  const { page } = confirmations
  const { objection } = confirmation
  if (objection === null) return null
  const at = formats.moment(objection.at)
  return (
    <Notice status="warning" title={part === 'doctor' ? page.ownObjection({ at }) : page.objection({ at })}>
      {objection.reason}
    </Notice>
  )
}

type Other = NonNullable<Confirmation['replaces']>

function OtherConfirmation({ term, other }: { term: string; other: Other }) {
  const { page } = useTexts().confirmations
  return (
    <BodyShort>
      {term}{' '}
      <TextLink to="/bekreftelser/$confirmationId" params={{ confirmationId: other.id }}>
        {other.code ?? page.otherConfirmation}
      </TextLink>
    </BodyShort>
  )
}

function OpenConfirmation({ confirmation }: { confirmation: Confirmation }) {
  const { confirmations } = useTexts()
  const { page } = confirmations
  const { me } = route.useRouteContext()
  const [said, setSaid] = useState<Said | null>(null)
  const { id, issued, withdrawal, replaces, replacedBy, can } = confirmation
  const part = partIn(confirmation, me)
  return (
    <Page
      title={confirmations.paper}
      width="work"
      breadcrumbs={<ConfirmationCrumbs confirmation={confirmation} />}
    >
      {said === null ? <NavigationNotice /> : <SaidNotice said={said} />}
      <Status confirmation={confirmation} part={part} />
      {(replaces !== null || replacedBy !== null) && (
        <div>
          {replaces && <OtherConfirmation term={page.replaces} other={replaces} />}
          {replacedBy && <OtherConfirmation term={page.replacedBy} other={replacedBy} />}
        </div>
      )}
      {withdrawal && (
        <Notice status="warning" title={page.withdrawal}>
          {withdrawal.reason}
        </Notice>
      )}
      <Contradictions confirmation={confirmation} />
      <Objection confirmation={confirmation} part={part} />
      <ConfirmationPaper confirmation={confirmation} />
      {can.issue && <SignForm confirmation={confirmation} onSaid={setSaid} />}
      {issued && <IssuedSection id={id} issued={issued} />}
      <ConfirmationActs confirmation={confirmation} onSaid={setSaid} />
    </Page>
  )
}

/** One confirmation: where it stands, what it says, and what the reader may do with it. */
export function ConfirmationPage() {
  const { confirmationId } = route.useParams()
  return (
    <LoadedPage query={useQuery(confirmationQuery(confirmationId))} skeleton={<SkeletonPage />}>
      {confirmation => <OpenConfirmation key={confirmation.id} confirmation={confirmation} />}
    </LoadedPage>
  )
}
