import type { PilotImportRow } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './import-page.module.css'
import { importsQuery } from './queries.ts'

const counts = ['newRows', 'knownRows', 'rejectedRows'] as const

function ImportCards({ rows }: { rows: readonly PilotImportRow[] }) {
  const { pilot, formats } = useTexts()
  const words = pilot.import.counts
  return (
    <Cards>
      {rows.map(row => (
        <Card key={row.id} level="3" title={formats.moment(row.importedAt)}>
          <BodyShort size="small">
            {[
              row.by ?? pilot.imports.system,
              `${pilot.imports.files}: ${formats.number(row.files)}`,
              ...counts.map(count => `${words[count]}: ${formats.number(row[count])}`),
            ].join(' · ')}
          </BodyShort>
        </Card>
      ))}
    </Cards>
  )
}

function ImportTable({ rows }: { rows: readonly PilotImportRow[] }) {
  const { pilot, formats } = useTexts()
  const words = pilot.imports
  return (
    <div className={styles.scroller}>
      <Table size="small">
        <caption className="aksel-sr-only">{words.title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.at}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.by}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.files}
            </Table.HeaderCell>
            {counts.map(count => (
              <Table.HeaderCell key={count} scope="col" align="right">
                {pilot.import.counts[count]}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">{formats.moment(row.importedAt)}</Table.HeaderCell>
              <Table.DataCell>{row.by ?? words.system}</Table.DataCell>
              <Table.DataCell align="right">{formats.number(row.files)}</Table.DataCell>
              {counts.map(count => (
                <Table.DataCell key={count} align="right">
                  {formats.number(row[count])}
                </Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** The imports so far, newest first. */
export function ImportList() {
  const { imports } = useTexts().pilot
  const [page, setPage] = useState(1)
  const List = useIsNarrow() ? ImportCards : ImportTable
  return (
    <Loaded query={useQuery(importsQuery(page))} skeleton={<SkeletonLines count={4} />}>
      {list =>
        list.total === 0 ? (
          <BodyLong>{imports.empty}</BodyLong>
        ) : (
          <>
            <List rows={list.items} />
            <Pages list={list} label={imports.pages} onPage={setPage} />
          </>
        )
      }
    </Loaded>
  )
}
