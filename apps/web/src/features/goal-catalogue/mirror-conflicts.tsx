import type { MirrorConflict } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './goal-catalogue.module.css'

/** The goals that one side calls approved and the other does not, each with the way to it. */
export function MirrorConflicts({ conflicts }: { conflicts: readonly MirrorConflict[] }) {
  const { goalCatalogue, goals, formats } = useTexts()
  const words = goalCatalogue.mirror.conflicts
  const isNarrow = useIsNarrow()
  const keyOf = ({ trainee, goal }: MirrorConflict) => `${trainee.id} ${goal.id}`
  const nameOf = ({ trainee }: MirrorConflict) => `${trainee.familyName}, ${trainee.givenName}`
  const portalOf = ({ portalStatus, portalStatusOn }: MirrorConflict) =>
    words.portalSays({ status: goals.statuses[portalStatus], day: formats.day(portalStatusOn) })
  const linkOf = ({ trainee, goal }: MirrorConflict) => (
    <TextLink to="/leger/$traineeId/laeringsmal/$goalId" params={{ traineeId: trainee.id, goalId: goal.id }}>
      {`${goal.code} ${goal.title}`}
    </TextLink>
  )
  return (
    <section className={styles.section}>
      <Heading level="3" size="small">
        {words.title({ number: formats.number(conflicts.length) })}
      </Heading>
      <BodyShort>{words.body}</BodyShort>
      {isNarrow ? (
        <Cards>
          {conflicts.map(conflict => (
            <Card key={keyOf(conflict)} level="4" title={linkOf(conflict)}>
              <BodyShort>{nameOf(conflict)}</BodyShort>
              <BodyShort size="small">{`${words.portal}: ${portalOf(conflict)}`}</BodyShort>
              <BodyShort size="small">{`${words.here}: ${goals.statuses[conflict.status]}`}</BodyShort>
            </Card>
          ))}
        </Cards>
      ) : (
        <Table size="small" className={styles.wrapping}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{words.trainee}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.goal}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.portal}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.here}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {conflicts.map(conflict => (
              <Table.Row key={keyOf(conflict)}>
                <Table.HeaderCell scope="row">{nameOf(conflict)}</Table.HeaderCell>
                <Table.DataCell>{linkOf(conflict)}</Table.DataCell>
                <Table.DataCell>{portalOf(conflict)}</Table.DataCell>
                <Table.DataCell>{goals.statuses[conflict.status]}</Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </section>
  )
}
