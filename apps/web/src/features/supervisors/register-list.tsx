import { type SupervisorRow, type SupervisorSortKey, supervisorSortKeys } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { type Sort, SortSelect } from '../../ui/sort-select.tsx'
import { SupervisorTags } from './supervisor-tags.tsx'
import styles from './supervisors.module.css'

type RegisterListProps = {
  rows: readonly SupervisorRow[]
  sort: Sort<SupervisorSortKey>
  onSort: (sort: Sort<SupervisorSortKey>) => void
}

function SupervisorLink({ row }: { row: SupervisorRow }) {
  return (
    <TextLink to="/veiledere/$supervisorId" params={{ supervisorId: row.id }}>
      {row.name}
    </TextLink>
  )
}

/** What a row says in words: as what she can be appointed, where she works, how many doctors she has. */
function useRowTexts() {
  const { supervisors, formats } = useTexts()
  const { kinds, load } = supervisors
  return {
    kindsOf: ({ isIndividual, isClinical }: SupervisorRow) =>
      [...(isIndividual ? [kinds.individual] : []), ...(isClinical ? [kinds.clinical] : [])].join(', '),
    placeOf: ({ workplace, municipality }: SupervisorRow) =>
      [workplace, municipality?.name].filter(part => part != null).join(', '),
    loadOf: ({ doctors, capacity }: SupervisorRow) => load({ count: doctors, capacity }),
    leavesOf: ({ leavesOn }: SupervisorRow) => (leavesOn === null ? '' : formats.day(leavesOn)),
  }
}

/** The register on wide screens. */
export function RegisterTable({ rows, sort, onSort }: RegisterListProps) {
  const { register } = useTexts().supervisors
  const { kindsOf, placeOf, loadOf, leavesOf } = useRowTexts()
  const sortBy = (chosen: string) => {
    const key = supervisorSortKeys.find(known => known === chosen)
    if (key) onSort({ sort: key, order: sort.sort === key && sort.order === 'asc' ? 'desc' : 'asc' })
  }
  const header = (key: SupervisorSortKey) => (
    <Table.ColumnHeader sortKey={key} sortable>
      {register.columns[key]}
    </Table.ColumnHeader>
  )
  return (
    <div className={styles.scroller}>
      <Table
        sort={{ orderBy: sort.sort, direction: sort.order === 'asc' ? 'ascending' : 'descending' }}
        onSortChange={sortBy}
      >
        <caption className="aksel-sr-only">{register.title}</caption>
        <Table.Header>
          <Table.Row>
            {header('name')}
            <Table.HeaderCell scope="col">{register.kindColumn}</Table.HeaderCell>
            {header('workplace')}
            {header('doctors')}
            {header('leavesOn')}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <SupervisorLink row={row} />
                <SupervisorTags row={{ ...row, leavesOn: null }} />
              </Table.HeaderCell>
              <Table.DataCell>{kindsOf(row)}</Table.DataCell>
              <Table.DataCell>{placeOf(row)}</Table.DataCell>
              <Table.DataCell>{loadOf(row)}</Table.DataCell>
              <Table.DataCell>{leavesOf(row)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** The same rows on phones. */
export function RegisterCards({ rows, sort, onSort }: RegisterListProps) {
  const { register } = useTexts().supervisors
  const { kindsOf, placeOf, loadOf } = useRowTexts()
  return (
    <>
      <SortSelect
        label={register.sort}
        columns={register.columns}
        words={register}
        sort={sort}
        onSort={onSort}
      />
      <Cards>
        {rows.map(row => (
          <Card
            key={row.id}
            level="3"
            title={<SupervisorLink row={row} />}
            tag={<SupervisorTags row={row} />}
          >
            <BodyShort size="small">
              {[kindsOf(row), placeOf(row), loadOf(row)].filter(part => part !== '').join(' · ')}
            </BodyShort>
          </Card>
        ))}
      </Cards>
    </>
  )
}
