import type { ProgressDay } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { daysIn } from './month-sums.ts'
import { daysQuery } from './queries.ts'
import styles from './trace-page.module.css'

/** What gave a day its credit, and what took from it. */
function useDayText(month: string) {
  const { progress, formats } = useTexts()
  const { trace, notCounted } = progress
  return ({ offeredPercent, absencePercent, isAssumed, deducted, reasons }: ProgressDay): string =>
    [
      trace.position({ percent: formats.percent(offeredPercent), part: `1/${daysIn(month)}` }),
      ...(absencePercent > 0 ? [trace.absence({ percent: formats.percent(absencePercent) })] : []),
      ...(deducted.units > 0 ? [trace.deducted({ months: formats.number(deducted.months) })] : []),
      ...reasons.map(reason => notCounted.reasons[reason]),
      ...(isAssumed ? [trace.assumedDay] : []),
    ].join(' ')
}

type DayTableProps = { traineeId: string; month: string; through: string | undefined }

/** The days of one month: what each counts, and why. */
export function DayTable({ traineeId, month, through }: DayTableProps) {
  const { progress, formats } = useTexts()
  const { trace } = progress
  const dayText = useDayText(month)
  const title = trace.openMonth({ month: formats.monthInSentence(month) })
  return (
    <Loaded
      query={useQuery(daysQuery(traineeId, month, through))}
      skeleton={<SkeletonLines count={6} height={24} />}
    >
      {({ days }) =>
        days.length === 0 ? (
          <BodyShort>{trace.noDays}</BodyShort>
        ) : (
          <div className={styles.scroller}>
            <Table size="small">
              <caption className="aksel-sr-only">{title}</caption>
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell scope="col">{trace.day}</Table.HeaderCell>
                  <Table.HeaderCell scope="col" align="right">
                    {trace.counted}
                  </Table.HeaderCell>
                  <Table.HeaderCell scope="col">{trace.why}</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {days.map(day => (
                  <Table.Row key={day.day}>
                    <Table.HeaderCell scope="row">{formats.day(day.day)}</Table.HeaderCell>
                    <Table.DataCell align="right">
                      {trace.exactMonths({ months: formats.number(day.counted.months) })}
                    </Table.DataCell>
                    <Table.DataCell>{dayText(day)}</Table.DataCell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
        )
      }
    </Loaded>
  )
}
