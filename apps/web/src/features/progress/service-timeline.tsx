import '@navikt/ds-css/dist/component/timeline.min.css'
import '@navikt/ds-css/dist/component/popover.min.css'
import type { Progress, ServicePeriod } from '@alis/contract'
import { CalendarIcon, CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { Timeline } from '@navikt/ds-react/Timeline'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import styles from './service-timeline.module.css'

type ServiceTimelineProps = {
  periods: readonly ServicePeriod[]
  progress: Progress
  describe: (period: ServicePeriod) => string
}

/** So that today's pin stands inside the picture. */
const DAYS_AFTER_THE_LAST = 45

// The component draws from local midnights. A day's end is the midnight after it.
const midnight = (isoDay: string, daysLater = 0): Date => {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater)
}

type Kind = 'counts' | 'countsInPart' | 'planned'

const looks = {
  counts: { status: 'success', icon: <CheckmarkCircleIcon aria-hidden /> },
  countsInPart: { status: 'warning', icon: <ExclamationmarkTriangleIcon aria-hidden /> },
  planned: { status: 'neutral', icon: <CalendarIcon aria-hidden /> },
} as const satisfies Record<Kind, unknown>

/** The periods on a line for each type of service, for wide screens. The table below says the same, and more. */
export function ServiceTimeline({ periods, progress, describe }: ServiceTimelineProps) {
  const { categories, formats, progress: words } = useTexts()
  const { asOf } = progress
  const losing = new Set(
    progress.periods
      .filter(({ notCounted }) => notCounted.length > 0)
      .map(({ servicePeriodId }) => servicePeriodId),
  )
  const kindOf = ({ id, startsOn }: ServicePeriod): Kind => {
    if (startsOn > asOf) return 'planned'
    return losing.has(id) ? 'countsInPart' : 'counts'
  }
  // What goes on is drawn to today, or as a single day when it is to begin.
  const endOf = ({ startsOn, endsOn }: ServicePeriod) => endsOn ?? laterOf(asOf, startsOn)
  const lastDay = periods.map(endOf).reduce(laterOf, asOf)
  const rows = wordsOf(categories)
    .map(([category, label]) => ({ label, periods: periods.filter(period => period.category === category) }))
    .filter(row => row.periods.length > 0)
  return (
    <section aria-label={words.timeline.label} className={styles.scroller}>
      <Timeline endDate={midnight(lastDay, DAYS_AFTER_THE_LAST)}>
        <Timeline.Pin date={midnight(asOf)}>
          {words.timeline.today({ day: formats.dayInSentence(asOf) })}
        </Timeline.Pin>
        {rows.map(row => (
          <Timeline.Row key={row.label} label={row.label}>
            {row.periods.map(period => (
              <Timeline.Period
                key={period.id}
                start={midnight(period.startsOn)}
                end={midnight(endOf(period), 1)}
                status={looks[kindOf(period)].status}
                icon={looks[kindOf(period)].icon}
                statusLabel={`${words.timeline[kindOf(period)]}: ${describe(period)}`}
              />
            ))}
          </Timeline.Row>
        ))}
      </Timeline>
    </section>
  )
}

const laterOf = (a: string, b: string) => (a > b ? a : b)
