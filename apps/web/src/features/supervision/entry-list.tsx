import type { SupervisionEntry } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { EntryActs } from './entry-acts.tsx'
import { EntryStatusTag } from './entry-status-tag.tsx'
import { hoursInWords, hoursOf } from './hours-text.ts'
import styles from './supervision-page.module.css'

type EntryListProps = { entries: readonly SupervisionEntry[]; onDone: (notice: string) => void }

/** Who entered and who decided, what was agreed, and why it came back. */
function EntryStory({ entry }: { entry: SupervisionEntry }) {
  const { supervision, formats } = useTexts()
  const words = supervision.entries
  const { status, decidedAt, deciderName, agreedPoints, comment, enteredBy } = entry
  const decided = decidedAt && deciderName ? { name: deciderName, at: formats.moment(decidedAt) } : null
  return (
    <>
      {agreedPoints && <BodyLong className={styles.points}>{agreedPoints}</BodyLong>}
      <BodyShort size="small" textColor="subtle">
        {words.enteredBy({ name: enteredBy })}
      </BodyShort>
      {decided && (
        <BodyShort size="small" textColor="subtle">
          {status === 'returned' ? words.returnedBy(decided) : words.confirmedBy(decided)}
        </BodyShort>
      )}
      {comment && <BodyLong className={styles.points}>{comment}</BodyLong>}
    </>
  )
}

/** Whether anything can be done with an entry: by the reader, or by a colleague who is sent a link. */
const mayHaveActs = ({ can, status, enteredAs }: SupervisionEntry) =>
  can.decide || can.change || can.remove || (status === 'entered' && enteredAs === 'trainee')

function EntryTable({ entries, onDone }: EntryListProps) {
  const texts = useTexts()
  const { supervision, formats } = texts
  const words = supervision.entries
  const hasActs = entries.some(mayHaveActs)
  return (
    <div className={styles.scroller}>
      <Table>
        <caption className="aksel-sr-only">{words.title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{supervision.heldOn}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {supervision.minutes}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{supervision.topic}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.status}</Table.HeaderCell>
            {hasActs && <Table.HeaderCell scope="col">{words.actions}</Table.HeaderCell>}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map(entry => (
            <Table.Row key={entry.id}>
              <Table.HeaderCell scope="row" className={styles.day}>
                {formats.day(entry.heldOn)}
              </Table.HeaderCell>
              <Table.DataCell align="right" className="figures">
                {hoursOf(texts, entry.minutes)}
              </Table.DataCell>
              <Table.DataCell>
                {supervision.topics[entry.topic]}
                <EntryStory entry={entry} />
              </Table.DataCell>
              <Table.DataCell>
                <EntryStatusTag entry={entry} />
              </Table.DataCell>
              {hasActs && (
                <Table.DataCell>
                  <EntryActs entry={entry} onDone={onDone} />
                </Table.DataCell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** Entries as cards: on narrow screens, and where they stand under a doctor. */
export function EntryCards({ entries, onDone, level = '3' }: EntryListProps & { level?: '3' | '4' }) {
  const texts = useTexts()
  return (
    <Cards>
      {entries.map(entry => (
        <Card
          key={entry.id}
          level={level}
          title={`${texts.formats.day(entry.heldOn)}, ${hoursInWords(texts, entry.minutes)}`}
          tag={<EntryStatusTag entry={entry} />}
        >
          <BodyShort>{texts.supervision.topics[entry.topic]}</BodyShort>
          <EntryStory entry={entry} />
          <EntryActs entry={entry} onDone={onDone} />
        </Card>
      ))}
    </Cards>
  )
}

/** Supervision that was entered, with what the reader can do about it; cards on phones. */
export function EntryList(props: EntryListProps) {
  return useIsNarrow() ? <EntryCards {...props} /> : <EntryTable {...props} />
}
