import type { CatalogueProblem, MirrorProblem } from '@alis/contract'
import { DownloadIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './goal-catalogue.module.css'
import { toCsv } from './to-csv.ts'

const SHOWN = 100

type Problem = CatalogueProblem | MirrorProblem

/** Gives a text to the browser as a file to save. */
function saveAs(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

type ProblemListProps = { problems: readonly Problem[]; columns: Readonly<Record<string, string>> }

/** The cells that are not accepted, with their lines and why; all of them as a file to work from. */
export function ProblemList({ problems, columns }: ProblemListProps) {
  const { goalCatalogue, formats } = useTexts()
  const words = goalCatalogue.problems
  const isNarrow = useIsNarrow()
  const columnOf = ({ column }: Problem) => columns[column] ?? column
  const reasonOf = ({ code, value }: Problem) => words.reasons[code]({ value })
  const shown = problems.slice(0, SHOWN)
  const download = () =>
    saveAs(
      words.fileName,
      toCsv([
        [words.row, words.column, words.reason, words.value],
        ...problems.map(problem => [
          String(problem.row),
          columnOf(problem),
          reasonOf(problem),
          problem.value,
        ]),
      ]),
    )
  return (
    <section className={styles.section}>
      <Heading level="3" size="small">
        {words.title({ number: formats.number(problems.length) })}
      </Heading>
      <Button
        className={styles.start}
        size="small"
        variant="secondary"
        icon={<DownloadIcon aria-hidden />}
        onClick={download}
      >
        {words.download}
      </Button>
      {problems.length > SHOWN && (
        <BodyShort size="small">
          {words.shown({ shown: formats.number(SHOWN), all: formats.number(problems.length) })}
        </BodyShort>
      )}
      {isNarrow ? (
        <Cards>
          {shown.map(problem => (
            <Card
              key={`${problem.row} ${problem.column} ${problem.code}`}
              level="4"
              title={`${words.row} ${problem.row}: ${columnOf(problem)}`}
            >
              <BodyShort className={styles.wrapping}>{reasonOf(problem)}</BodyShort>
            </Card>
          ))}
        </Cards>
      ) : (
        <Table size="small" className={styles.wrapping}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{words.row}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.column}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.reason}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {shown.map(problem => (
              <Table.Row key={`${problem.row} ${problem.column} ${problem.code}`}>
                <Table.HeaderCell scope="row">{problem.row}</Table.HeaderCell>
                <Table.DataCell>{columnOf(problem)}</Table.DataCell>
                <Table.DataCell>{reasonOf(problem)}</Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </section>
  )
}
