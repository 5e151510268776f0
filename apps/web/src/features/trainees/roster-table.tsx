import { type TraineeRow, type TraineeSortKey, traineeSortKeys } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { AmountOf } from '../../ui/amount.tsx'
import { TextLink } from '../../ui/link.tsx'
import { CompletionDay, isDecided } from './completion-day.tsx'
import { PlanStanding, SupervisorName } from './guidance.tsx'
import { type RosterSort, sortAfter } from './roster-search.ts'
import styles from './roster-table.module.css'
import { StatusTag } from './status-tag.tsx'

export type RosterListProps = {
  rows: readonly TraineeRow[]
  sort: RosterSort
  showsProvider: boolean
  onSort: (sort: RosterSort) => void
}

const isSortKey = (key: string): key is TraineeSortKey => traineeSortKeys.some(known => known === key)

/** The roster on wide screens. */
export function RosterTable({ rows, sort, showsProvider, onSort }: RosterListProps) {
  const texts = useTexts()
  const { columns } = texts.trainees
  const sortBy = (key: string) => {
    if (isSortKey(key)) onSort(sortAfter(sort, key))
  }
  const header = (key: TraineeSortKey, className?: string) => (
    <Table.ColumnHeader sortKey={key} sortable className={className}>
      {columns[key]}
    </Table.ColumnHeader>
  )
  return (
    <div className={styles.scroller}>
      <Table
        size="medium"
        sort={{ orderBy: sort.sort, direction: sort.order === 'asc' ? 'ascending' : 'descending' }}
        onSortChange={sortBy}
      >
        <caption className="aksel-sr-only">{texts.trainees.caption}</caption>
        <Table.Header>
          <Table.Row>
            {header('name')}
            {showsProvider && header('provider')}
            {header('supervisor')}
            {header('plan')}
            {header('earliestOn')}
            {header('binding')}
            {header('counted')}
            {header('scheme', styles.lesser)}
            {header('status', styles.lesser)}
            {header('findings')}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row" className={styles.name}>
                <TextLink to="/leger/$traineeId" params={{ traineeId: row.id }}>
                  {row.familyName}, {row.givenName}
                </TextLink>
                <BodyShort size="small" textColor="subtle" className="figures">
                  {row.hprNumber}
                </BodyShort>
                {row.status !== 'in-training' && (
                  <div className={styles.compact}>
                    <StatusTag status={row.status} />
                  </div>
                )}
              </Table.HeaderCell>
              {showsProvider && <Table.DataCell>{row.provider.name}</Table.DataCell>}
              <Table.DataCell className={styles.supervisor}>
                <SupervisorName row={row} />
              </Table.DataCell>
              <Table.DataCell>
                <PlanStanding row={row} />
              </Table.DataCell>
              <Table.DataCell>
                <CompletionDay row={row} />
              </Table.DataCell>
              <Table.DataCell>
                {!isDecided(row) && row.binding !== null && texts.requirementNames[row.binding]}
              </Table.DataCell>
              <Table.DataCell>
                <AmountOf counted={row.counted} required={row.required} />
              </Table.DataCell>
              <Table.DataCell className={styles.lesser}>{texts.schemes[row.scheme]}</Table.DataCell>
              <Table.DataCell className={styles.lesser}>
                <StatusTag status={row.status} />
              </Table.DataCell>
              <Table.DataCell>
                {row.findings === 0
                  ? texts.trainees.noFindings
                  : texts.trainees.findings({ count: row.findings })}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
