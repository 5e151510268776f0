import { Button } from '@navikt/ds-react/Button'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useEffect, useRef } from 'react'
import { useTexts } from '../i18n/language.ts'
import styles from './conflict.module.css'

/** A field in which what somebody else saved and what is written here differ, both ready to read. */
export type Difference = { field: string; theirs: string; mine: string }

type ConflictProps = { differences: readonly Difference[]; onKeepMine: () => void; onTakeTheirs: () => void }

/** Somebody else saved in between: both versions, and the choice which one to go on with. */
export function Conflict({ differences, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { conflict } = useTexts().trainees
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <LocalAlert ref={box} status="warning" tabIndex={-1}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{conflict.title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyShort spacing>{conflict.body}</BodyShort>
        {differences.length === 0 ? (
          <BodyShort spacing>{conflict.same}</BodyShort>
        ) : (
          <div className={styles.scroller}>
            <Table size="small">
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell scope="col">{conflict.field}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{conflict.theirs}</Table.HeaderCell>
                  <Table.HeaderCell scope="col">{conflict.mine}</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {differences.map(({ field, theirs, mine }) => (
                  <Table.Row key={field}>
                    <Table.HeaderCell scope="row">{field}</Table.HeaderCell>
                    <Table.DataCell>{theirs}</Table.DataCell>
                    <Table.DataCell>{mine}</Table.DataCell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="button" size="small" variant="secondary" onClick={onKeepMine}>
            {conflict.keepMine}
          </Button>
          <Button type="button" size="small" variant="tertiary" onClick={onTakeTheirs}>
            {conflict.takeTheirs}
          </Button>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  )
}
