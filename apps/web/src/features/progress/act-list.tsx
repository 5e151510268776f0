import { ChevronRightIcon } from '@navikt/aksel-icons'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import styles from './act-list.module.css'
import type { Act, ActPlace } from './acts-of.ts'
import { useDaysText } from './days-text.ts'

type ActLinkProps = { traineeId: string; place: ActPlace; children: ReactNode }

/** The pages of a doctor on which something is done. */
const doctorPages = {
  record: '/leger/$traineeId/endre',
  service: '/leger/$traineeId/tjeneste',
  schemes: '/leger/$traineeId/ordninger',
  'new-service': '/leger/$traineeId/tjeneste/ny',
  'new-request': '/leger/$traineeId/endringer/ny',
  plan: '/leger/$traineeId/plan',
  goals: '/leger/$traineeId/laeringsmal',
  supervision: '/leger/$traineeId/veiledning',
  'new-supervision': '/leger/$traineeId/veiledning/ny',
  'new-appointment': '/leger/$traineeId/veileder/ny',
} as const

function ActLink({ traineeId, place, children }: ActLinkProps) {
  switch (place.page) {
    case 'inbox':
      return <TextLink to="/venter">{children}</TextLink>
    case 'groups':
      return <TextLink to="/grupper">{children}</TextLink>
    case 'request':
      return (
        <TextLink to="/endringer/$requestId" params={{ requestId: place.id }}>
          {children}
        </TextLink>
      )
    case 'confirmation':
      return (
        <TextLink to="/bekreftelser/$confirmationId" params={{ confirmationId: place.id }}>
          {children}
        </TextLink>
      )
    case 'plan-version':
      return (
        <TextLink to="/planer/$planId" params={{ planId: place.id }}>
          {children}
        </TextLink>
      )
    case 'conversation':
      return (
        <TextLink to="/samtaler/$conversationId" params={{ conversationId: place.id }}>
          {children}
        </TextLink>
      )
    default:
      return (
        <TextLink to={doctorPages[place.page]} params={{ traineeId }}>
          {children}
        </TextLink>
      )
  }
}

type ActListProps = { traineeId: string; acts: readonly Act[]; isIncomplete: boolean }

/** What the reader can do now, each with what it costs to leave it. */
export function ActList({ traineeId, acts, isIncomplete }: ActListProps) {
  const { progress, formats } = useTexts()
  const { acts: words } = progress
  const daysText = useDaysText()
  const about = ({ days, amount, count }: Act) => ({
    // An open end is a beginning: `fra 1.2.2026`.
    days: daysText(days.map(({ startsOn, endsOn }) => ({ startsOn, endsOn: endsOn ?? startsOn }))),
    amount: amount === null ? '' : formats.duration(amount),
    count: count ?? 1,
  })
  return (
    <section aria-labelledby="acts" className={styles.acts}>
      <Heading id="acts" level="2" size="medium">
        {words.title}
      </Heading>
      {acts.length === 0 && !isIncomplete && <BodyShort>{words.none}</BodyShort>}
      {acts.length > 0 && (
        <ol className={styles.list}>
          {acts.map(act => (
            <li key={`${act.kind} ${'id' in act.place ? act.place.id : ''}`} className={styles.act}>
              <ActLink traineeId={traineeId} place={act.place}>
                {words.kinds[act.kind].act(about(act))}
                <ChevronRightIcon aria-hidden />
              </ActLink>
              <BodyShort size="small" textColor="subtle">
                {words.kinds[act.kind].consequence(about(act))}
              </BodyShort>
            </li>
          ))}
        </ol>
      )}
      {isIncomplete && (
        <BodyShort size="small" textColor="subtle">
          {words.incomplete}
        </BodyShort>
      )}
    </section>
  )
}
