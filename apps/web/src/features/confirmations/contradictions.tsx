import type { Confirmation } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { readContradiction } from './read-contradiction.ts'

/** How the service that is registered now differs from what was signed, and what can be done about it. */
export function Contradictions({ confirmation }: { confirmation: Confirmation }) {
  const texts = useTexts()
  const words = texts.confirmations.page.contradictions
  const isNarrow = useIsNarrow()
  if (confirmation.contradictions.length === 0) return null
  const read = confirmation.contradictions.map(contradiction => readContradiction(texts, contradiction))
  return (
    <Notice status="warning" title={words.title}>
      <BodyLong spacing>{words.body}</BodyLong>
      {isNarrow ? (
        <Cards>
          {read.map(({ field, confirmed, now }) => (
            <Card key={`${field} ${confirmed} ${now}`} level="3" title={field}>
              <BodyShort>
                {words.confirmed}: {confirmed}
              </BodyShort>
              <BodyShort>
                {words.now}: {now}
              </BodyShort>
            </Card>
          ))}
        </Cards>
      ) : (
        <Table size="small">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{words.field}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.confirmed}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.now}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {read.map(({ field, confirmed, now }) => (
              <Table.Row key={`${field} ${confirmed} ${now}`}>
                <Table.HeaderCell scope="row">{field}</Table.HeaderCell>
                <Table.DataCell>{confirmed}</Table.DataCell>
                <Table.DataCell>{now}</Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      {confirmation.status === 'issued' && (
        <BodyLong>{confirmation.can.replace ? words.replace : words.others}</BodyLong>
      )}
    </Notice>
  )
}
