import type { SupervisedDoctor } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { EntryCards } from './entry-list.tsx'
import { hoursInWords, hoursOf } from './hours-text.ts'
import { supervisedDoctorsQuery } from './queries.ts'
import styles from './supervision-page.module.css'
import { UsualButton } from './usual-button.tsx'

type DoctorCardProps = { doctor: SupervisedDoctor; today: string; onDone: (notice: string) => void }

function DoctorCard({ doctor, today, onDone }: DoctorCardProps) {
  const texts = useTexts()
  const { supervision } = texts
  const words = supervision.timer
  const { trainee, deficitMinutes, waiting, isRequired } = doctor
  const name = `${trainee.givenName} ${trainee.familyName}`
  const confirmed = hoursOf(texts, doctor.confirmedMinutes)
  return (
    <Card
      level="2"
      title={name}
      tag={
        isRequired && (
          <Tag size="small" variant="moderate" data-color={deficitMinutes > 0 ? 'warning' : 'success'}>
            {deficitMinutes > 0 ? words.deficit({ hours: hoursOf(texts, deficitMinutes) }) : words.even}
          </Tag>
        )
      }
    >
      <dl className={styles.figures}>
        <div>
          <dt>{words.thisMonth}</dt>
          <dd>{hoursInWords(texts, doctor.thisMonthMinutes)}</dd>
        </div>
        <div>
          <dt>{words.inAll}</dt>
          <dd>
            {isRequired
              ? words.ofRequired({ confirmed, required: hoursOf(texts, doctor.requiredMinutes) })
              : hoursInWords(texts, doctor.confirmedMinutes)}
          </dd>
        </div>
      </dl>
      <UsualButton
        traineeId={trainee.id}
        usual={doctor.usual}
        today={today}
        otherName={trainee.givenName}
        doctorName={name}
      />
      {waiting.length > 0 && (
        <section className={styles.section}>
          <Heading level="3" size="xsmall">
            {words.waiting({ name: trainee.givenName })}
          </Heading>
          <EntryCards entries={waiting} onDone={onDone} level="4" />
        </section>
      )}
      <TextLink to="/leger/$traineeId/veiledning" params={{ traineeId: trainee.id }}>
        {words.open({ name })}
      </TextLink>
    </Card>
  )
}

/** The doctors whom one supervises, with their hours, the usual in one tap, and what waits to be confirmed. */
export function HoursPage() {
  const { supervision, formats } = useTexts()
  const words = supervision.timer
  const [notice, setNotice] = useState<string | null>(null)
  return (
    <LoadedPage query={useQuery(supervisedDoctorsQuery)} skeleton={<SkeletonPage width="work" />}>
      {({ asOf, doctors }) => {
        const total = doctors.reduce((sum, { waiting }) => sum + waiting.length, 0)
        return (
          <Page title={words.title} width="work">
            {doctors.length === 0 ? (
              <section>
                <Heading level="2" size="small" spacing>
                  {words.emptyTitle}
                </Heading>
                <BodyLong>{words.empty}</BodyLong>
              </section>
            ) : (
              <>
                <BodyShort size="large">
                  {total > 0 ? words.answer({ count: formats.number(total), total }) : words.nothingWaits}
                </BodyShort>
                {notice !== null && <Notice status="success" title={notice} />}
                <Cards>
                  {doctors.map(doctor => (
                    <DoctorCard key={doctor.trainee.id} doctor={doctor} today={asOf} onDone={setNotice} />
                  ))}
                </Cards>
              </>
            )}
          </Page>
        )
      }}
    </LoadedPage>
  )
}
