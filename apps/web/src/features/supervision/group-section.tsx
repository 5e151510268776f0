import '@navikt/ds-css/dist/component/readmore.min.css'
import type { GroupPart, OwnMembership, Supervision } from '@alis/contract'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { daysInGroup } from './group-days.ts'
import { hoursInWords, hoursOf } from './hours-text.ts'
import styles from './supervision-page.module.css'

const colours = { met: 'success', expected: 'info', 'not-met': 'neutral' } as const

const MONTHS_PER_YEAR = 12
const DAYS_PER_YEAR = 365

/** Whole months of some days in a group, as two years of 365 days are counted. */
const monthsOf = (days: number) => Math.floor((days * MONTHS_PER_YEAR) / DAYS_PER_YEAR)

/** How much of a part is there, and when it was or will be. */
function usePartText() {
  const texts = useTexts()
  const { supervision, formats } = texts
  const words = supervision.group
  const amountOf = ({ unit, done, required }: GroupPart) => {
    if (unit === 'days')
      return words.days({
        done: formats.number(monthsOf(done)),
        required: formats.number(monthsOf(required)),
      })
    if (unit === 'minutes')
      return words.hoursOf({ done: hoursOf(texts, done), required: hoursOf(texts, required) })
    return null
  }
  const dayOf = ({ status, on, unit }: GroupPart) => {
    if (on === null) return unit === 'diplomas' ? words.noDiploma : null
    const day = formats.dayInSentence(on)
    return status === 'met' ? words.metOn({ day }) : words.expectedOn({ day })
  }
  return (part: GroupPart) => [amountOf(part), dayOf(part)].filter(text => text !== null).join('. ')
}

function Membership({ membership }: { membership: OwnMembership }) {
  const texts = useTexts()
  const { supervision, formats } = texts
  const words = supervision.group
  const { meetings } = membership
  return (
    <Card level="3" title={membership.groupName}>
      <BodyShort>{words.leader({ name: membership.leaderName })}</BodyShort>
      <BodyShort>
        {words.memberFor({ days: daysInGroup(texts, membership.joinedOn, membership.leftOn) })}
      </BodyShort>
      <BodyShort>
        {words.attended({
          was: formats.number(meetings.filter(({ wasThere }) => wasThere).length),
          of: formats.number(meetings.length),
        })}
      </BodyShort>
      {meetings.length > 0 && (
        <ReadMore header={words.meetings} size="small">
          <ul className={styles.meetings}>
            {meetings.map(({ heldOn, minutes, wasThere }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a group can meet twice a day; the list never changes its order.
              <li key={index}>
                {formats.day(heldOn)}, {hoursInWords(texts, minutes)},{' '}
                {wasThere ? words.wasThere : words.wasNotThere}
              </li>
            ))}
          </ul>
        </ReadMore>
      )}
    </Card>
  )
}

/** Group supervision: what is required of it part by part, and the doctor's own groups. */
export function GroupSection({ group: { isMet, parts, memberships } }: Pick<Supervision, 'group'>) {
  const words = useTexts().supervision.group
  const textOf = usePartText()
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {words.title}
      </Heading>
      <BodyShort>{isMet ? words.met : words.notMet}</BodyShort>
      <ul className={styles.parts}>
        {parts.map(part => (
          <li key={part.code} className={styles.part}>
            <BodyShort weight="semibold">{words.parts[part.code]}</BodyShort>
            <Tag size="small" variant="moderate" data-color={colours[part.status]}>
              {words.status[part.status]}
            </Tag>
            <BodyShort className={styles.partText}>{textOf(part)}</BodyShort>
          </li>
        ))}
      </ul>
      {memberships.length === 0 ? (
        <BodyShort>{words.none}</BodyShort>
      ) : (
        <Cards>
          {memberships.map(membership => (
            <Membership key={membership.groupId} membership={membership} />
          ))}
        </Cards>
      )}
    </section>
  )
}
