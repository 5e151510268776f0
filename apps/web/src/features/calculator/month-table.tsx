import { sumByMonth, toShownAmount, traceDays, type Units } from '@alis/domain'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './calculator-page.module.css'
import type { Counting } from './count-path.ts'

/** The total opened month by month; the sum of the months is the total, to the unit. */
export function MonthTable({ counting: { facts, options, regulation, assessment } }: { counting: Counting }) {
  const { calculator, formats } = useTexts()
  const words = calculator.months
  const { asOf } = options
  const months = sumByMonth(traceDays(facts, regulation, options, { from: '1990-01-01', to: asOf }))
  const day = formats.dayInSentence(asOf)
  const time = (units: Units) => formats.duration(toShownAmount(units, 'down').duration)
  if (months.length === 0) return <BodyShort>{words.none({ day })}</BodyShort>
  return (
    <Table size="small" className={styles.months}>
      <caption className="aksel-sr-only">{words.caption({ day })}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{words.month}</Table.HeaderCell>
          <Table.HeaderCell scope="col" align="right">
            {words.days}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" align="right">
            {words.counted}
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {months.map(({ month, days, countedUnits }) => (
          <Table.Row key={month}>
            <Table.HeaderCell scope="row">{formats.monthInSentence(month)}</Table.HeaderCell>
            <Table.DataCell align="right">{formats.number(days)}</Table.DataCell>
            <Table.DataCell align="right">{time(countedUnits)}</Table.DataCell>
          </Table.Row>
        ))}
        <Table.Row>
          <Table.HeaderCell scope="row">{calculator.categories.total}</Table.HeaderCell>
          <Table.DataCell align="right">
            {formats.number(months.reduce((sum, { days }) => sum + days, 0))}
          </Table.DataCell>
          <Table.DataCell align="right">{time(assessment.counted.total.countedUnits)}</Table.DataCell>
        </Table.Row>
      </Table.Body>
    </Table>
  )
}
