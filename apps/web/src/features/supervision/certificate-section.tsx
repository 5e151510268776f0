import { isIsoDate } from '@alis/domain'
import { Button } from '@navikt/ds-react/Button'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { DayField } from '../../forms/day-field.tsx'
import { readDay, writeDay } from '../../forms/day-text.ts'
import formStyles from '../../forms/form.module.css'
import { useTexts } from '../../i18n/language.ts'
import { ButtonAsLink } from '../../ui/link.tsx'
import styles from './supervision-page.module.css'

const dayOf = (text: string): string | null => {
  const day = readDay(text)
  return day !== null && isIsoDate(day) ? day : null
}

type CertificateSectionProps = { traineeId: string; firstDay: string; today: string }

/** The certificate of supervision for the days that are chosen. */
export function CertificateSection({ traineeId, firstDay, today }: CertificateSectionProps) {
  const words = useTexts().supervision.certificate
  const [startsOn, setStartsOn] = useState(writeDay(firstDay))
  const [endsOn, setEndsOn] = useState(writeDay(today))
  const [isTried, setIsTried] = useState(false)
  const from = dayOf(startsOn)
  const until = dayOf(endsOn)
  const isRight = from !== null && until !== null && from <= until
  const address = `/api/trainees/${encodeURIComponent(traineeId)}/supervision/certificate?startsOn=${from}&endsOn=${until}`
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {words.title}
      </Heading>
      <BodyShort>{words.body}</BodyShort>
      <div className={formStyles.row}>
        <DayField
          id="certificate-startsOn"
          label={words.startsOn}
          value={startsOn}
          error={isTried && !isRight ? words.wrongDays : undefined}
          onChange={setStartsOn}
          onBlur={() => setIsTried(true)}
        />
        <DayField
          id="certificate-endsOn"
          label={words.endsOn}
          value={endsOn}
          onChange={setEndsOn}
          onBlur={() => setIsTried(true)}
        />
      </div>
      <div>
        {isRight ? (
          <ButtonAsLink variant="secondary" href={address} download>
            {words.make}
          </ButtonAsLink>
        ) : (
          <Button variant="secondary" onClick={() => setIsTried(true)}>
            {words.make}
          </Button>
        )}
      </div>
    </section>
  )
}
