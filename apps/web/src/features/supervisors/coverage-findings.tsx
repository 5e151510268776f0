import '@navikt/ds-css/dist/component/accordion.min.css'
import type { SupervisionCoverage } from '@alis/contract'
import { addDays } from '@alis/domain'
import { Accordion } from '@navikt/ds-react/Accordion'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { doctorName } from './supervisor-names.ts'
import type { AppointmentSearch } from './supervisor-search.ts'
import styles from './supervisors.module.css'

type Doctor = SupervisionCoverage['withoutToday'][number]['trainee']

function DoctorLink({ trainee }: { trainee: Doctor }) {
  const { coverage } = useTexts().supervisors
  return (
    <>
      <TextLink to="/leger/$traineeId" params={{ traineeId: trainee.id }}>
        {doctorName(trainee)}
      </TextLink>
      {trainee.status === 'on-leave' && ` (${coverage.onLeave})`}
    </>
  )
}

function SupervisorLink({ supervisor }: { supervisor: { id: string; name: string } }) {
  return (
    <TextLink to="/veiledere/$supervisorId" params={{ supervisorId: supervisor.id }}>
      {supervisor.name}
    </TextLink>
  )
}

function AppointLink({ trainee, search }: { trainee: Doctor; search: AppointmentSearch }) {
  const { coverage } = useTexts().supervisors
  return (
    <LinkButton
      to="/leger/$traineeId/veileder/ny"
      params={{ traineeId: trainee.id }}
      search={search}
      size="small"
      variant="secondary"
      aria-label={coverage.appointOf({ name: doctorName(trainee) })}
    >
      {coverage.appoint}
    </LinkButton>
  )
}

/** One thing that was found: what it is, and the act that mends it for who may. */
function Finding({ children, act }: { children: ReactNode; act?: ReactNode }) {
  return (
    <li className={styles.finding}>
      <span>{children}</span>
      {act}
    </li>
  )
}

type GapProps = { gap: SupervisionCoverage['withoutToday'][number]; from: string; mayKeep: boolean }

/** A gap: what is past of it can be told, what is ahead can be filled. */
function GapFinding({ gap: { trainee, startsOn, endsOn }, from, mayKeep }: GapProps) {
  const { supervisors, formats } = useTexts()
  const { coverage } = supervisors
  const search = { appointedAs: 'individual' as const, startsOn: from, ...(endsOn !== null && { endsOn }) }
  const day = formats.dayInSentence(startsOn)
  return (
    <Finding act={mayKeep && <AppointLink trainee={trainee} search={search} />}>
      <DoctorLink trainee={trainee} />
      {', '}
      {startsOn < from ? coverage.since({ day }) : coverage.from({ day })}
    </Finding>
  )
}

type EndingProps = { ending: SupervisionCoverage['ending'][number]; mayKeep: boolean }

function EndingFinding({ ending, mayKeep }: EndingProps) {
  const { supervisors, formats } = useTexts()
  const { coverage, kindsInSentence } = supervisors
  const { trainee, supervisor, appointedAs, endsOn, next, appointmentId } = ending
  const act =
    next === null ? (
      <span className={styles.acts}>
        <AppointLink trainee={trainee} search={{ appointedAs, startsOn: addDays(endsOn, 1) }} />
        <LinkButton
          to="/leger/$traineeId/veileder/$appointmentId"
          params={{ traineeId: trainee.id, appointmentId }}
          size="small"
          variant="tertiary"
          aria-label={coverage.extendOf({ name: doctorName(trainee) })}
        >
          {coverage.extend}
        </LinkButton>
      </span>
    ) : null
  return (
    <Finding act={mayKeep && act}>
      <DoctorLink trainee={trainee} />
      {': '}
      {coverage.ends({
        name: supervisor.name,
        kind: kindsInSentence[appointedAs],
        day: formats.dayInSentence(endsOn),
      })}{' '}
      {next === null ? coverage.nobodyNext : coverage.next(next)}
    </Finding>
  )
}

function MendLink({ supervisor }: { supervisor: { id: string; name: string } }) {
  const { coverage } = useTexts().supervisors
  return (
    <LinkButton
      to="/veiledere/$supervisorId/endre"
      params={{ supervisorId: supervisor.id }}
      size="small"
      variant="secondary"
      aria-label={coverage.mendOf(supervisor)}
    >
      {coverage.mend}
    </LinkButton>
  )
}

type SectionProps = { title: string; isOpen?: boolean; findings: readonly ReactNode[] }

function Section({ title, isOpen = false, findings }: SectionProps) {
  if (findings.length === 0) return null
  return (
    <Accordion.Item defaultOpen={isOpen}>
      <Accordion.Header>{title}</Accordion.Header>
      <Accordion.Content>
        <ul className={styles.findings}>{findings}</ul>
      </Accordion.Content>
    </Accordion.Item>
  )
}

type CoverageFindingsProps = { coverage: SupervisionCoverage; mayKeep: boolean }

/** How the doctors are covered today, and what is to be looked after: each finding opens what it is made of. */
export function CoverageFindings({ coverage, mayKeep }: CoverageFindingsProps) {
  const { supervisors, formats } = useTexts()
  const words = supervisors.coverage
  const { asOf, withoutToday, gapsAhead, overloaded, unqualified } = coverage
  const near = coverage.ending.filter(({ isWithin30Days }) => isWithin30Days)
  const later = coverage.ending.filter(({ isWithin30Days }) => !isWithin30Days)
  const isCalm = [withoutToday, gapsAhead, coverage.ending, overloaded, unqualified].every(
    list => list.length === 0,
  )
  const endingFindings = (list: typeof near) =>
    list.map(ending => <EndingFinding key={ending.appointmentId} ending={ending} mayKeep={mayKeep} />)
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {words.answer({ without: withoutToday.length, doctors: coverage.doctors })}
      </Heading>
      {isCalm && <BodyLong>{words.calm}</BodyLong>}
      {!isCalm && (
        <Accordion size="small" headingSize="xsmall">
          <Section
            title={words.headings.withoutToday(withoutToday.length)}
            isOpen
            findings={withoutToday.map(gap => (
              <GapFinding key={gap.trainee.id} gap={gap} from={asOf} mayKeep={mayKeep} />
            ))}
          />
          <Section title={words.headings.near(near.length)} isOpen findings={endingFindings(near)} />
          <Section title={words.headings.ending(later.length)} findings={endingFindings(later)} />
          <Section
            title={words.headings.gapsAhead(gapsAhead.length)}
            findings={gapsAhead.map(gap => (
              <GapFinding
                key={`${gap.trainee.id} ${gap.startsOn}`}
                gap={gap}
                from={gap.startsOn}
                mayKeep={mayKeep}
              />
            ))}
          />
          <Section
            title={words.headings.overloaded(overloaded.length)}
            findings={overloaded.map(({ supervisor, from, doctors, capacity }) => (
              <Finding key={supervisor.id} act={mayKeep && <MendLink supervisor={supervisor} />}>
                <SupervisorLink supervisor={supervisor} />
                {': '}
                {words.overload({ day: formats.dayInSentence(from), doctors, capacity })}
              </Finding>
            ))}
          />
          <Section
            title={words.headings.unqualified(unqualified.length)}
            findings={unqualified.map(({ supervisor, from, doctors }) => (
              <Finding key={supervisor.id} act={mayKeep && <MendLink supervisor={supervisor} />}>
                <SupervisorLink supervisor={supervisor} />
                {': '}
                {words.lapse({ day: formats.dayInSentence(from), doctors })}
              </Finding>
            ))}
          />
        </Accordion>
      )}
    </section>
  )
}
