import type { Amount, Progress, ServicePeriod } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { useIsNarrow } from '../../ui/use-media.ts'
import type { CategorySum } from './month-sums.ts'
import styles from './trace-page.module.css'

type CategorySumsProps = {
  sums: readonly CategorySum[]
  total: Amount
  /** What each period gives, which is known to today; null in the total of a later day. */
  progress: Progress | null
  servicePeriods: readonly ServicePeriod[]
}

/** The total by type of service and, to today, by period. */
export function CategorySums({ sums, total, progress, servicePeriods }: CategorySumsProps) {
  const { categories, formats, progress: texts } = useTexts()
  const { trace, requirements } = texts
  const isNarrow = useIsNarrow()
  const months = ({ months: exact }: Amount) => trace.exactMonths({ months: formats.number(exact) })
  const givenBy = (id: string) => progress?.periods.find(({ servicePeriodId }) => servicePeriodId === id)
  return (
    <section aria-labelledby="by-category" className={styles.section}>
      <Heading id="by-category" level="2" size="small">
        {trace.byCategory}
      </Heading>
      <Table size="small">
        <caption className="aksel-sr-only">{trace.byCategory}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{trace.category}</Table.HeaderCell>
            {!isNarrow && (
              <Table.HeaderCell scope="col" align="right">
                {trace.served}
              </Table.HeaderCell>
            )}
            <Table.HeaderCell scope="col" align="right">
              {trace.counted}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {sums.map(({ category, gross, counted }) => (
            <Table.Row key={category}>
              <Table.HeaderCell scope="row">
                {categories[category]}
                <ul className={styles.periods}>
                  {servicePeriods.flatMap(period => {
                    const given = givenBy(period.id)
                    if (period.category !== category || !given || given.gross.units === 0) return []
                    return [
                      <li key={period.id}>
                        {requirements.fromPeriod({
                          place: period.place,
                          days: formats.range(period.startsOn, period.endsOn),
                          percent: formats.percent(period.positionPercent),
                          amount: months(given.counted),
                        })}
                      </li>,
                    ]
                  })}
                </ul>
              </Table.HeaderCell>
              {!isNarrow && <Table.DataCell align="right">{months(gross)}</Table.DataCell>}
              <Table.DataCell align="right">{months(counted)}</Table.DataCell>
            </Table.Row>
          ))}
          <Table.Row>
            <Table.HeaderCell scope="row">{trace.sumRow}</Table.HeaderCell>
            {!isNarrow && <Table.DataCell />}
            <Table.DataCell align="right" className={styles.sum}>
              {months(total)}
            </Table.DataCell>
          </Table.Row>
        </Table.Body>
      </Table>
    </section>
  )
}
