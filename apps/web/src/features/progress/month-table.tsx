import type { Amount, ProgressMonth } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { useIsNarrow } from '../../ui/use-media.ts'
import { DayTable } from './day-table.tsx'
import { type MonthState, stateOf } from './month-sums.ts'
import styles from './trace-page.module.css'

type Opened = { asOf: string; through: string; total: Amount; months: readonly ProgressMonth[] }

function StateTag({ state }: { state: Exclude<MonthState, 'done'> }) {
  const { trace } = useTexts().progress
  const words = {
    'partly-planned': trace.isPartlyPlanned,
    planned: trace.isPlanned,
    assumed: trace.isAssumed,
  }
  return (
    <Tag size="xsmall" variant="moderate" data-color={state === 'assumed' ? 'warning' : 'neutral'}>
      {words[state]}
    </Tag>
  )
}

type MonthRowProps = {
  traineeId: string
  month: ProgressMonth
  state: MonthState
  through: string | undefined
  isNarrow: boolean
}

function MonthRow({ traineeId, month, state, through, isNarrow }: MonthRowProps) {
  const { formats, progress: texts } = useTexts()
  const { trace } = texts
  // The days are fetched when they are to be seen.
  const [isOpen, setIsOpen] = useState(false)
  const months = ({ months: exact }: Amount) => trace.exactMonths({ months: formats.number(exact) })
  return (
    <Table.ExpandableRow
      open={isOpen}
      onOpenChange={setIsOpen}
      contentGutter="none"
      content={isOpen && <DayTable traineeId={traineeId} month={month.month} through={through} />}
    >
      <Table.HeaderCell scope="row">
        <span className={styles.month}>
          {formats.monthInSentence(month.month)}
          {state !== 'done' && <StateTag state={state} />}
        </span>
      </Table.HeaderCell>
      {!isNarrow && (
        <>
          <Table.DataCell align="right">{formats.number(month.days)}</Table.DataCell>
          <Table.DataCell align="right">{months(month.gross)}</Table.DataCell>
        </>
      )}
      <Table.DataCell align="right">{months(month.counted)}</Table.DataCell>
    </Table.ExpandableRow>
  )
}

type MonthTableProps = { traineeId: string; opened: Opened; through: string | undefined }

/** Each month of the total, opening to its days in place, and their sum. */
export function MonthTable({ traineeId, opened, through }: MonthTableProps) {
  const { formats, progress: texts } = useTexts()
  const { trace } = texts
  const isNarrow = useIsNarrow()
  return (
    <section aria-labelledby="by-month" className={styles.section}>
      <div>
        <Heading id="by-month" level="2" size="small">
          {trace.byMonth}
        </Heading>
        <BodyShort size="small" textColor="subtle">
          {trace.byMonthNote}
        </BodyShort>
      </div>
      <Table size="small">
        <caption className="aksel-sr-only">{trace.byMonth}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">
              <span className="aksel-sr-only">{trace.byMonthNote}</span>
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{trace.month}</Table.HeaderCell>
            {!isNarrow && (
              <>
                <Table.HeaderCell scope="col" align="right">
                  {trace.dayCount}
                </Table.HeaderCell>
                <Table.HeaderCell scope="col" align="right">
                  {trace.served}
                </Table.HeaderCell>
              </>
            )}
            <Table.HeaderCell scope="col" align="right">
              {trace.counted}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {opened.months.map(month => (
            <MonthRow
              key={month.month}
              traineeId={traineeId}
              month={month}
              state={stateOf(month, opened)}
              through={through}
              isNarrow={isNarrow}
            />
          ))}
          <Table.Row>
            <Table.DataCell />
            <Table.HeaderCell scope="row" colSpan={isNarrow ? 1 : 3}>
              {trace.sumRow}
            </Table.HeaderCell>
            <Table.DataCell align="right" className={styles.sum}>
              {trace.exactMonths({ months: formats.number(opened.total.months) })}
            </Table.DataCell>
          </Table.Row>
        </Table.Body>
      </Table>
    </section>
  )
}
