import '@navikt/ds-css/dist/component/timeline.min.css'
import '@navikt/ds-css/dist/component/popover.min.css'
import type { Absence, Progress, ServicePeriod } from '@alis/contract'
import { countDays } from '@alis/domain'
import {
  CalendarIcon,
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  HourglassIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons'
import { Timeline } from '@navikt/ds-react/Timeline'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { useCompletionText } from './completion-text.ts'
import { cutAt, type PathKind, pathOf } from './path-of.ts'
import styles from './service-timeline.module.css'

type ServiceTimelineProps = {
  periods: readonly ServicePeriod[]
  /** Left out or null for who may not see them. */
  absences?: readonly Absence[] | null
  progress: Progress
  describe: (period: ServicePeriod) => string
}

/** Room after the last day, so that a pin there stands inside the picture. */
const daysAfter = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): number =>
  Math.max(45, Math.ceil(countDays(startsOn, endsOn) / 40))

// The component draws from local midnights. A day's end is the midnight after it.
const midnight = (isoDay: string, daysLater = 0): Date => {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater)
}

const looks = {
  counts: { status: 'success', icon: <CheckmarkCircleIcon aria-hidden />, className: '' },
  countsInPart: { status: 'warning', icon: <ExclamationmarkTriangleIcon aria-hidden />, className: '' },
  countsNot: { status: 'danger', icon: <XMarkOctagonIcon aria-hidden />, className: '' },
  planned: { status: 'info', icon: <CalendarIcon aria-hidden />, className: styles.planned ?? '' },
  assumed: { status: 'neutral', icon: <HourglassIcon aria-hidden />, className: styles.planned ?? '' },
} as const satisfies Record<PathKind, unknown>

/**
 * The service on a line for each type, absence on a line of its own, today and the day of completion as pins; for wide
 * screens. A table beside it says the same, and more.
 */
export function ServiceTimeline({ periods, absences = null, progress, describe }: ServiceTimelineProps) {
  const { categories, absenceTypes, formats, progress: words } = useTexts()
  const { asOf, completion } = progress
  const completionText = useCompletionText(progress)
  const path = pathOf({ servicePeriods: periods, absences }, progress)
  const rows = wordsOf(categories)
    .map(([category, label]) => ({
      label,
      lines: path.services
        .filter(({ period }) => period.category === category)
        .flatMap(line => cutAt(line, asOf, path.endsOn)),
    }))
    .filter(row => row.lines.length > 0)
  return (
    <section aria-label={words.timeline.label} className={styles.scroller}>
      <Timeline endDate={midnight(path.endsOn, daysAfter(path))}>
        <Timeline.Pin date={midnight(asOf)}>
          {words.timeline.today({ day: formats.dayInSentence(asOf) })}
        </Timeline.Pin>
        {completion.earliestOn !== null && (
          <Timeline.Pin date={midnight(completion.earliestOn)}>
            {completionText(completion.earliestOn)}
          </Timeline.Pin>
        )}
        {rows.map(row => (
          <Timeline.Row key={row.label} label={row.label}>
            {row.lines.map(line => (
              <Timeline.Period
                key={`${line.kind} ${line.period.id} ${line.startsOn}`}
                start={midnight(line.startsOn)}
                end={midnight(line.endsOn, 1)}
                status={looks[line.kind].status}
                icon={looks[line.kind].icon}
                className={looks[line.kind].className}
                statusLabel={`${words.timeline[line.kind]}: ${describe(line.period)}`}
              />
            ))}
          </Timeline.Row>
        ))}
        {path.absences !== null && path.absences.length > 0 && (
          <Timeline.Row label={words.timeline.absence}>
            {path.absences.map(({ id, type, startsOn, endsOn }) => (
              <Timeline.Period
                key={id}
                start={midnight(startsOn)}
                end={midnight(endsOn, 1)}
                status="danger"
                statusLabel={`${absenceTypes[type]}, ${formats.range(startsOn, endsOn)}`}
              />
            ))}
          </Timeline.Row>
        )}
      </Timeline>
      <ul className={styles.legend} aria-hidden>
        {(['counts', 'countsInPart', 'countsNot', 'planned', 'assumed'] as const)
          .filter(kind => rows.some(row => row.lines.some(line => line.kind === kind)))
          .map(kind => (
            <li key={kind}>
              {looks[kind].icon} {words.timeline[kind]}
            </li>
          ))}
        <li className={styles.flag} data-pin="today">
          {words.timeline.today({ day: formats.dayInSentence(asOf) })}
        </li>
        {completion.earliestOn !== null && (
          <li className={styles.flag} data-pin="completion">
            {completionText(completion.earliestOn)}
          </li>
        )}
      </ul>
    </section>
  )
}
