import '@navikt/ds-css/dist/component/readmore.min.css'
import type { PilotFile } from '@alis/contract'
import type { Texts } from '@alis/texts'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import styles from './import-page.module.css'

type Problem = PilotFile['rejected'][number]['problems'][number]

// The texts are typed by code; what comes over the network is known by its code alone.
type Reason = (params: Record<string, unknown>) => string

/** The sentence for a wrong cell: its column, and why it is not accepted. */
function reasonText({ pilot }: Texts, { column, code, params }: Problem): string {
  const { problems, rejected } = pilot.import
  const reason = Object.entries(problems).find(([known]) => known === code)?.[1] as Reason | undefined
  return rejected.reasonOf({ column, reason: reason?.(params) ?? code })
}

/** What happens with one file: its counts, how its headers were read, and the rows that are not accepted. */
export function FileResult({ file }: { file: PilotFile }) {
  const texts = useTexts()
  const words = texts.pilot.import
  const { number } = texts.formats
  return (
    <article className={styles.file}>
      <Heading level="3" size="xsmall" className={styles.name}>
        {file.name}
      </Heading>
      <dl className={styles.counts}>
        {wordsOf(words.counts).map(([count, word]) => (
          <div key={count}>
            <dt>{word}</dt>
            <dd>{number(file[count])}</dd>
          </div>
        ))}
      </dl>
      {file.rejectedRows > 0 && (
        <ReadMore
          header={words.rejected.title({ count: file.rejectedRows, number: number(file.rejectedRows) })}
          size="small"
        >
          {file.rejectedRows > file.rejected.length && (
            <BodyShort size="small" spacing>
              {words.rejected.shown({ shown: number(file.rejected.length), all: number(file.rejectedRows) })}
            </BodyShort>
          )}
          <Table size="small" className={styles.wrapping}>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">{words.rejected.row}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{words.rejected.reason}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {file.rejected.map(({ row, problems }) => (
                <Table.Row key={row}>
                  <Table.HeaderCell scope="row">{row}</Table.HeaderCell>
                  <Table.DataCell>
                    <ul className={styles.reasons}>
                      {problems.map(problem => (
                        <li key={problem.column}>{reasonText(texts, problem)}</li>
                      ))}
                    </ul>
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </ReadMore>
      )}
      <ReadMore header={words.columns.title} size="small">
        <Table size="small" className={styles.wrapping}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{words.columns.column}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.columns.header}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {file.matchedColumns.map(({ column, header }) => (
              <Table.Row key={column}>
                <Table.HeaderCell scope="row">{column}</Table.HeaderCell>
                <Table.DataCell>{header}</Table.DataCell>
              </Table.Row>
            ))}
            {file.missingColumns.map(column => (
              <Table.Row key={column}>
                <Table.HeaderCell scope="row">{column}</Table.HeaderCell>
                <Table.DataCell>{words.columns.none}</Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
        {file.unknownColumns.length > 0 && (
          <BodyShort size="small">
            {words.columns.unknown({ names: texts.formats.list(file.unknownColumns) })}
          </BodyShort>
        )}
      </ReadMore>
    </article>
  )
}
