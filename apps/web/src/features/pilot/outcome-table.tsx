import { type PilotOutcomes, pilotMeasures } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import type { FigureRow, figuresBy, Grouping } from './outcome-figures.ts'
import styles from './outcome-table.module.css'

type OutcomeTableProps = { table: PilotOutcomes; by: Grouping; figures: ReturnType<typeof figuresBy> }

/** The figures with their total. A report that is not there is told from zero. */
export function OutcomeTable({ table, by, figures: { rows, total } }: OutcomeTableProps) {
  const { pilot, formats } = useTexts()
  const { reports } = pilot
  const hasGaps = [...rows, { figures: total }].some(({ figures }) => figures.rows === null)
  const cells = (figures: FigureRow['figures']) =>
    pilotMeasures.map(measure => {
      const figure = figures[measure]
      return (
        <Table.DataCell key={measure} align="right">
          {figure === null ? (
            <>
              <span aria-hidden>..</span>
              <span className="aksel-sr-only">{reports.notReported}</span>
            </>
          ) : (
            formats.number(figure)
          )}
        </Table.DataCell>
      )
    })
  return (
    <div>
      <div className={styles.scroller}>
        <Table size="small" className={styles.table}>
          <caption className="aksel-sr-only">{table.label}</caption>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{table.dimension[by]?.label}</Table.HeaderCell>
              {pilotMeasures.map(measure => (
                <Table.HeaderCell key={measure} scope="col" align="right">
                  {table.dimension.measure?.category.label[measure]}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map(({ category, label, figures }) => (
              <Table.Row key={category}>
                <Table.HeaderCell scope="row">{label}</Table.HeaderCell>
                {cells(figures)}
              </Table.Row>
            ))}
            <Table.Row className={styles.total}>
              <Table.HeaderCell scope="row">{reports.total}</Table.HeaderCell>
              {cells(total)}
            </Table.Row>
          </Table.Body>
        </Table>
      </div>
      {hasGaps && (
        <BodyShort size="small" textColor="subtle">
          {reports.legend}
        </BodyShort>
      )}
    </div>
  )
}
