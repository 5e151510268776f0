import type { BoardAssessmentRow } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './board-assessments.module.css'
import { JudgementTag } from './judgement-tag.tsx'
import { assessmentsQuery } from './queries.ts'

type Rows = { rows: readonly BoardAssessmentRow[] }

function AssessmentLink({ row }: { row: BoardAssessmentRow }) {
  const { formats } = useTexts()
  return (
    <TextLink to="/vurderinger/$assessmentId" params={{ assessmentId: row.id }}>
      {formats.day(row.heldOn)}
    </TextLink>
  )
}

/** Draft or finalised, and whether the doctor has said something to it. */
function useStateOf() {
  const { boardAssessments: words, formats } = useTexts()
  return ({ finalisedAt, hasComment }: BoardAssessmentRow) =>
    formats.list([
      finalisedAt === null ? words.isDraft : words.isFinalised,
      ...(hasComment ? [words.commented.toLowerCase()] : []),
    ])
}

function AssessmentTable({ rows }: Rows) {
  const { title, columns } = useTexts().boardAssessments
  const stateOf = useStateOf()
  return (
    <Table>
      <caption className="aksel-sr-only">{title}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{columns.day}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{columns.judgement}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{columns.state}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map(row => (
          <Table.Row key={row.id}>
            <Table.HeaderCell scope="row">
              <AssessmentLink row={row} />
            </Table.HeaderCell>
            <Table.DataCell>
              <JudgementTag judgement={row.judgement} />
            </Table.DataCell>
            <Table.DataCell>{stateOf(row)}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

function AssessmentCards({ rows }: Rows) {
  const stateOf = useStateOf()
  return (
    <Cards>
      {rows.map(row => (
        <Card
          key={row.id}
          level="3"
          title={<AssessmentLink row={row} />}
          tag={<JudgementTag judgement={row.judgement} />}
        >
          <BodyShort>{stateOf(row)}</BodyShort>
        </Card>
      ))}
    </Cards>
  )
}

/** The assessments of a doctor by the board, as a section of a page. */
export function BoardAssessments({ traineeId }: { traineeId: string }) {
  const { boardAssessments: words } = useTexts()
  const isNarrow = useIsNarrow()
  const list = useQuery(assessmentsQuery(traineeId))
  const List = isNarrow ? AssessmentCards : AssessmentTable
  return (
    <section aria-labelledby="board-assessments" className={styles.section}>
      <div className={styles.head}>
        <Heading id="board-assessments" level="2" size="medium">
          {words.title}
        </Heading>
        {list.data?.can.draft && (
          <LinkButton
            to="/leger/$traineeId/vurderinger/ny"
            params={{ traineeId }}
            variant="secondary"
            size="small"
            icon={<PlusIcon aria-hidden />}
          >
            {words.draft}
          </LinkButton>
        )}
      </div>
      <Loaded query={list} skeleton={<SkeletonLines count={3} />}>
        {({ assessments }) =>
          assessments.length === 0 ? (
            <div>
              <BodyShort weight="semibold">{words.empty.title}</BodyShort>
              <BodyLong>{words.empty.body}</BodyLong>
            </div>
          ) : (
            <List rows={assessments} />
          )
        }
      </Loaded>
    </section>
  )
}
