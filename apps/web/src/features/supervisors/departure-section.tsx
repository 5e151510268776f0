import type { Supervisor, SupervisorDeparture } from '@alis/contract'
import { isIsoDate } from '@alis/domain'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { DayField } from '../../forms/day-field.tsx'
import { readDay } from '../../forms/day-text.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { departureQuery, useChangeSupervisor } from './queries.ts'
import { daysOf, doctorName } from './supervisor-names.ts'
import styles from './supervisors.module.css'

type UncoveredProps = { uncovered: SupervisorDeparture['uncovered'][number]; mayAppoint: boolean }

function Uncovered({ uncovered, mayAppoint }: UncoveredProps) {
  const texts = useTexts()
  const { coverage, kindsInSentence, page } = texts.supervisors
  const { trainee, appointedAs, startsOn, endsOn } = uncovered
  return (
    <li className={styles.finding}>
      <span>
        <TextLink to="/leger/$traineeId" params={{ traineeId: trainee.id }}>
          {doctorName(trainee)}
        </TextLink>
        {': '}
        {page.uncoveredLine({ kind: kindsInSentence[appointedAs], days: daysOf(texts, uncovered) })}
      </span>
      {mayAppoint && (
        <LinkButton
          to="/leger/$traineeId/veileder/ny"
          params={{ traineeId: trainee.id }}
          search={{ appointedAs, startsOn, ...(endsOn !== null && { endsOn }) }}
          size="small"
          variant="secondary"
          aria-label={coverage.appointOf({ name: doctorName(trainee) })}
        >
          {coverage.appoint}
        </LinkButton>
      )}
    </li>
  )
}

type AnswerProps = { supervisor: Supervisor; lastDay: string; onDone: (notice: string) => void }

/** Who would be uncovered from when, and the act that makes the day true. */
function Answer({ supervisor, lastDay, onDone }: AnswerProps) {
  const { supervisors, formats, frame } = useTexts()
  const { page } = supervisors
  const departure = useQuery(departureQuery(supervisor.id, lastDay))
  const change = useChangeSupervisor(supervisor.id)
  const day = formats.dayInSentence(lastDay)
  const isRegistered = supervisor.leavesOn === lastDay
  return (
    <Loaded query={departure} skeleton={<SkeletonLines count={2} height={32} />}>
      {({ uncovered }) => (
        <div role="status" className={styles.section}>
          {uncovered.length === 0 ? (
            <BodyLong>{page.nobodyUncovered({ day })}</BodyLong>
          ) : (
            <>
              <BodyLong>
                {page.uncovered({ count: new Set(uncovered.map(({ trainee }) => trainee.id)).size, day })}
              </BodyLong>
              <ul className={styles.findings}>
                {uncovered.map(each => (
                  <Uncovered
                    key={`${each.trainee.id} ${each.appointedAs} ${each.startsOn}`}
                    uncovered={each}
                    mayAppoint={supervisor.can.edit}
                  />
                ))}
              </ul>
            </>
          )}
          {change.error && <ProblemAlert title={frame.notSaved} error={change.error} />}
          {supervisor.can.edit && !isRegistered && (
            <div>
              <Button
                variant="secondary"
                loading={change.isPending}
                onClick={() =>
                  change.mutate(
                    { version: supervisor.version, leavesOn: lastDay },
                    { onSuccess: () => onDone(page.leaves({ day })) },
                  )
                }
              >
                {page.leave({ day })}
              </Button>
            </div>
          )}
        </div>
      )}
    </Loaded>
  )
}

type DepartureSectionProps = { supervisor: Supervisor; onDone: (notice: string) => void }

/** "If this person leaves": who is uncovered then. */
export function DepartureSection({ supervisor, onDone }: DepartureSectionProps) {
  const { supervisors } = useTexts()
  const { page } = supervisors
  const [written, setWritten] = useState('')
  const [lastDay, setLastDay] = useState<string | null>(null)
  const [isWrong, setIsWrong] = useState(false)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const day = readDay(written)
    const isDay = day !== null && isIsoDate(day)
    setIsWrong(!isDay)
    setLastDay(isDay ? day : null)
  }
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {page.departure}
      </Heading>
      <BodyLong>{page.departureBody}</BodyLong>
      <form noValidate onSubmit={ask} className={styles.question}>
        <DayField
          id="lastDay"
          label={page.lastDay}
          value={written}
          error={isWrong ? page.lastDayWrong : undefined}
          onChange={setWritten}
          onBlur={() => undefined}
        />
        <Button type="submit" variant="secondary">
          {page.showDeparture}
        </Button>
      </form>
      {lastDay !== null && <Answer supervisor={supervisor} lastDay={lastDay} onDone={onDone} />}
    </section>
  )
}
