import '@navikt/ds-css/dist/component/timeline.min.css'
import '@navikt/ds-css/dist/component/popover.min.css'
import type { Progress, ServicePeriod } from '@alis/contract'
import { Timeline } from '@navikt/ds-react/Timeline'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import styles from './service-timeline.module.css'

type ServiceTimelineProps = {
  periods: readonly ServicePeriod[]
  progress: Progress
  describe: (period: ServicePeriod) => string
}

// The component draws from local midnights. A day's end is the midnight after it.
const midnight = (isoDay: string, daysLater = 0): Date => {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  return new Date(year, month - 1, day + daysLater)
}

/** The periods on a line for each type of service, for wide screens. The table below says the same, and more. */
export function ServiceTimeline({ periods, progress, describe }: ServiceTimelineProps) {
  const texts = useTexts()
  const notCounting = new Set(
    progress.periods
      .filter(({ notCounted }) => notCounted.length > 0)
      .map(({ servicePeriodId }) => servicePeriodId),
  )
  const statusOf = ({ id, startsOn }: ServicePeriod) => {
    if (startsOn > progress.asOf) return 'neutral'
    return notCounting.has(id) ? 'warning' : 'success'
  }
  const rows = wordsOf(texts.categories)
    .map(([category, label]) => ({ label, periods: periods.filter(period => period.category === category) }))
    .filter(row => row.periods.length > 0)
  return (
    <div className={styles.scroller} role="img" aria-label={texts.progress.timeline.label}>
      <Timeline aria-hidden>
        <Timeline.Pin date={midnight(progress.asOf)} />
        {rows.map(row => (
          <Timeline.Row key={row.label} label={row.label}>
            {row.periods.map(period => (
              <Timeline.Period
                key={period.id}
                start={midnight(period.startsOn)}
                end={midnight(period.endsOn ?? later(progress.asOf, period.startsOn), 1)}
                status={statusOf(period)}
                statusLabel={describe(period)}
              />
            ))}
          </Timeline.Row>
        ))}
      </Timeline>
    </div>
  )
}

const later = (a: string, b: string) => (a > b ? a : b)
