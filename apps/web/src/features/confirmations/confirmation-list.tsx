import type { ConfirmationQuery, ConfirmationRow } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { type Sort, SortSelect } from '../../ui/sort-select.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './confirmation-list.module.css'
import { ConfirmationStatusTag } from './confirmation-status-tag.tsx'

type SortKey = NonNullable<ConfirmationQuery['sort']>
type ConfirmationSort = Sort<SortKey>

/** What is listed of confirmations, as columns or on cards. */
export type Shown = { doctor: boolean; provider: boolean }

type ConfirmationListProps = {
  rows: readonly ConfirmationRow[]
  shows: Shown
  /** Left out where the list has one order only. */
  sort?: ConfirmationSort
  onSort?: (sort: ConfirmationSort) => void
}

/** The row's name, which opens it: the doctor's for staff, the period for the doctor herself. */
function RowLink({ row, showsDoctor }: { row: ConfirmationRow; showsDoctor: boolean }) {
  const { formats } = useTexts()
  return (
    <TextLink to="/bekreftelser/$confirmationId" params={{ confirmationId: row.id }}>
      {showsDoctor
        ? `${row.trainee.familyName}, ${row.trainee.givenName}`
        : formats.range(row.startsOn, row.endsOn)}
    </TextLink>
  )
}

const sortKeys: readonly SortKey[] = ['name', 'startsOn', 'status', 'preparedAt']

/** By what a list can be sorted: by doctor only where it shows several. */
const sortKeysOf = (shows: Shown) => sortKeys.filter(key => key !== 'name' || shows.doctor)

function ConfirmationTable({ rows, shows, sort, onSort }: ConfirmationListProps) {
  const texts = useTexts()
  const words = texts.confirmations.list
  const sortBy = (chosen: string) => {
    const key = sortKeysOf(shows).find(known => known === chosen)
    if (key && sort)
      onSort?.({ sort: key, order: sort.sort === key && sort.order === 'asc' ? 'desc' : 'asc' })
  }
  const header = (key: SortKey) => (
    <Table.ColumnHeader sortKey={key} sortable={sort !== undefined}>
      {words.columns[key]}
    </Table.ColumnHeader>
  )
  return (
    <div className={styles.scroller}>
      <Table
        {...(sort && {
          sort: { orderBy: sort.sort, direction: sort.order === 'asc' ? 'ascending' : 'descending' },
        })}
        onSortChange={sortBy}
      >
        <caption className="aksel-sr-only">{words.caption}</caption>
        <Table.Header>
          <Table.Row>
            {shows.doctor && header('name')}
            {header('startsOn')}
            {shows.provider && <Table.HeaderCell scope="col">{words.columns.provider}</Table.HeaderCell>}
            {header('status')}
            <Table.HeaderCell scope="col">{words.columns.code}</Table.HeaderCell>
            {header('preparedAt')}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <RowLink row={row} showsDoctor={shows.doctor} />
              </Table.HeaderCell>
              {shows.doctor && (
                <Table.DataCell>{texts.formats.range(row.startsOn, row.endsOn)}</Table.DataCell>
              )}
              {shows.provider && <Table.DataCell>{row.provider.name}</Table.DataCell>}
              <Table.DataCell>
                <ConfirmationStatusTag status={row.status} />
              </Table.DataCell>
              <Table.DataCell>{row.code}</Table.DataCell>
              <Table.DataCell>{texts.formats.moment(row.preparedAt)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function ConfirmationCards({ rows, shows, sort, onSort }: ConfirmationListProps) {
  const { confirmations, formats } = useTexts()
  const words = confirmations.list
  const columns = Object.fromEntries(sortKeysOf(shows).map(key => [key, words.columns[key]]))
  return (
    <>
      {sort && onSort && (
        <SortSelect
          label={words.filter.sort}
          columns={columns as Record<SortKey, string>}
          words={words.filter}
          sort={sort}
          onSort={onSort}
        />
      )}
      <Cards>
        {rows.map(row => (
          <Card
            key={row.id}
            level="3"
            title={<RowLink row={row} showsDoctor={shows.doctor} />}
            tag={<ConfirmationStatusTag status={row.status} />}
          >
            {shows.doctor && <BodyShort>{formats.range(row.startsOn, row.endsOn)}</BodyShort>}
            <BodyShort size="small" textColor="subtle">
              {[
                ...(shows.provider ? [row.provider.name] : []),
                ...(row.code === null ? [] : [row.code]),
                words.prepared({ at: formats.moment(row.preparedAt) }),
                ...(row.issuedAt === null ? [] : [words.issued({ at: formats.moment(row.issuedAt) })]),
              ].join(' · ')}
            </BodyShort>
          </Card>
        ))}
      </Cards>
    </>
  )
}

/** Confirmations with their period and status; cards on phones. */
export function ConfirmationList(props: ConfirmationListProps) {
  return useIsNarrow() ? <ConfirmationCards {...props} /> : <ConfirmationTable {...props} />
}
