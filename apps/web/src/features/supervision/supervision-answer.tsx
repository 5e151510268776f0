import '@navikt/ds-css/dist/component/readmore.min.css'
import type { Supervision } from '@alis/contract'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { hoursOf } from './hours-text.ts'
import styles from './supervision-page.module.css'

/** How some paces take the deficit away. */
function Paces({ paces }: { paces: Supervision['individual']['paces'] }) {
  const texts = useTexts()
  const { answer } = texts.supervision
  if (paces.length === 0) return null
  return (
    <section>
      <Heading level="2" size="xsmall" spacing>
        {answer.endsTitle}
      </Heading>
      <ul className={styles.paces}>
        {paces.map(({ minutesPerMonth, evenIn }) => {
          const hours = hoursOf(texts, minutesPerMonth)
          return (
            <li key={minutesPerMonth}>
              {evenIn === null
                ? answer.paceNever({ hours })
                : answer.pace({ hours, month: texts.formats.monthInSentence(evenIn) })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function HowItIsCounted() {
  const { answer } = useTexts().supervision
  return (
    <ReadMore header={answer.how}>
      <BodyLong spacing>{answer.howRule}</BodyLong>
      <BodyLong spacing>{answer.howAccrual}</BodyLong>
      <BodyLong>{answer.howAssumed}</BodyLong>
    </ReadMore>
  )
}

/** Who gives the supervision today. */
function SupervisorOfToday({ supervisor }: Pick<Supervision, 'supervisor'>) {
  const { supervision, formats } = useTexts()
  if (supervisor === null)
    return (
      <Notice status="warning" title={supervision.noSupervisor}>
        {supervision.noSupervisorBody}
      </Notice>
    )
  const { name, endsOn } = supervisor
  const startsOn = formats.dayInSentence(supervisor.startsOn)
  return (
    <BodyShort>
      {endsOn === null
        ? supervision.supervisor({ name, startsOn })
        : supervision.supervisorUntil({ name, startsOn, endsOn: formats.dayInSentence(endsOn) })}
    </BodyShort>
  )
}

/** How many hours were given of those required so far, what is lacking, and what ends it. */
export function SupervisionAnswer({ supervision: { individual, supervisor } }: { supervision: Supervision }) {
  const texts = useTexts()
  const { answer, estimate } = texts.supervision
  const { requiredMinutes, confirmedMinutes, deficitMinutes, enteredMinutes, isRequired } = individual
  const confirmed = hoursOf(texts, confirmedMinutes)
  const standing = () => {
    if (deficitMinutes > 0) return answer.deficit({ hours: hoursOf(texts, deficitMinutes) })
    const ahead = confirmedMinutes - requiredMinutes
    return ahead > 0 ? answer.ahead({ hours: hoursOf(texts, ahead) }) : answer.even
  }
  return (
    <div className={styles.answer}>
      <p className={styles.sentence}>
        {isRequired
          ? answer.given({ confirmed, required: hoursOf(texts, requiredMinutes) })
          : answer.givenOnly({ confirmed })}
      </p>
      {isRequired ? (
        <div className={styles.standing}>
          <BodyShort weight="semibold">{standing()}</BodyShort>
          <Tag size="small" variant="outline" data-color="neutral">
            {estimate}
          </Tag>
          <BodyShort>{answer.inAll({ hours: hoursOf(texts, individual.requiredInAllMinutes) })}</BodyShort>
        </div>
      ) : (
        <BodyShort>{answer.noRequirement}</BodyShort>
      )}
      {enteredMinutes > 0 && (
        <BodyShort>{answer.waiting({ hours: hoursOf(texts, enteredMinutes) })}</BodyShort>
      )}
      {individual.beforePart3Minutes > 0 && (
        <BodyShort>{answer.beforePart3({ hours: hoursOf(texts, individual.beforePart3Minutes) })}</BodyShort>
      )}
      <SupervisorOfToday supervisor={supervisor} />
      <Paces paces={individual.paces} />
      {isRequired && <HowItIsCounted />}
    </div>
  )
}
