import type { TrainingProvider } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { type Sort, SortSelect } from '../../ui/sort-select.tsx'
import styles from './list.module.css'
import { type ProviderSortKey, providerSortKeys } from './queries.ts'

type ProviderListProps = {
  rows: readonly TrainingProvider[]
  sort: Sort<ProviderSortKey>
  onSort: (sort: Sort<ProviderSortKey>) => void
}

function ProviderLink({ provider }: { provider: TrainingProvider }) {
  return (
    <TextLink to="/registrering/$providerId" params={{ providerId: provider.id }}>
      {provider.name}
    </TextLink>
  )
}

/** The providers on wide screens. */
export function ProviderTable({ rows, sort, onSort }: ProviderListProps) {
  const { trainingProviders: texts, formats } = useTexts()
  const { columns } = texts
  const sortBy = (chosen: string) => {
    const key = providerSortKeys.find(known => known === chosen)
    if (key) onSort({ sort: key, order: sort.sort === key && sort.order === 'asc' ? 'desc' : 'asc' })
  }
  return (
    <div className={styles.scroller}>
      <Table
        sort={{ orderBy: sort.sort, direction: sort.order === 'asc' ? 'ascending' : 'descending' }}
        onSortChange={sortBy}
      >
        <caption className="aksel-sr-only">{texts.caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader sortKey="name" sortable>
              {columns.name}
            </Table.ColumnHeader>
            <Table.HeaderCell scope="col">{columns.code}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.county}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.organisationNumber}</Table.HeaderCell>
            <Table.ColumnHeader sortKey="registeredOn" sortable>
              {columns.registeredOn}
            </Table.ColumnHeader>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <ProviderLink provider={row} />
              </Table.HeaderCell>
              <Table.DataCell>{row.municipality.code}</Table.DataCell>
              <Table.DataCell>{row.municipality.countyName}</Table.DataCell>
              <Table.DataCell>{row.organisationNumber ?? texts.noNumber}</Table.DataCell>
              <Table.DataCell>{formats.day(row.registeredOn)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** The same rows on phones. */
export function ProviderCards({ rows, sort, onSort }: ProviderListProps) {
  const { trainingProviders: texts, formats } = useTexts()
  const { name, registeredOn } = texts.columns
  return (
    <>
      <SortSelect
        label={texts.sort}
        columns={{ name, registeredOn }}
        words={texts}
        sort={sort}
        onSort={onSort}
      />
      <Cards>
        {rows.map(row => (
          <Card key={row.id} level="2" title={<ProviderLink provider={row} />}>
            <BodyShort size="small">
              {[
                `${texts.columns.code} ${row.municipality.code}`,
                row.municipality.countyName,
                `${registeredOn} ${formats.day(row.registeredOn)}`,
                ...(row.organisationNumber === null
                  ? []
                  : [`${texts.columns.organisationNumber} ${row.organisationNumber}`]),
              ].join(' · ')}
            </BodyShort>
          </Card>
        ))}
      </Cards>
    </>
  )
}
