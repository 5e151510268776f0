import '@navikt/ds-css/dist/component/readmore.min.css'
import type { SheetColumns as Columns } from '@alis/contract'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './goal-catalogue.module.css'

type Names = Readonly<Record<string, string>>

/** Which columns a spreadsheet may have, before one is chosen. */
export function KnownColumns({ title, body, names }: { title: string; body: string; names: Names }) {
  return (
    <ReadMore header={title} size="small">
      <ul className={styles.list}>
        {Object.values(names).map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <BodyLong size="small">{body}</BodyLong>
    </ReadMore>
  )
}

/** Which header of the file was taken for which column. */
export function SheetColumns({ columns, names }: { columns: Columns; names: Names }) {
  const { goalCatalogue, formats } = useTexts()
  const words = goalCatalogue.sheetColumns
  const rows = [
    ...columns.matched.map(({ column, header }) => [column, header] as const),
    ...columns.missing.map(column => [column, words.none] as const),
  ]
  return (
    <ReadMore header={words.title} size="small">
      <Table size="small" className={styles.wrapping}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.column}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.header}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(([column, header]) => (
            <Table.Row key={column}>
              <Table.HeaderCell scope="row">{names[column] ?? column}</Table.HeaderCell>
              <Table.DataCell>{header}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {columns.unknown.length > 0 && (
        <BodyShort size="small">{words.unknown({ names: formats.list(columns.unknown) })}</BodyShort>
      )}
    </ReadMore>
  )
}
