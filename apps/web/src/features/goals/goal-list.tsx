import '@navikt/ds-css/dist/component/accordion.min.css'
import type { TraineeGoalRow } from '@alis/contract'
import { Accordion } from '@navikt/ds-react/Accordion'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { type GoalRowGroup, groupRows } from './goal-rows.ts'
import { maySubmit } from './goal-stage.ts'
import { GoalTag } from './goal-tag.tsx'
import styles from './goals-page.module.css'

/** The goals that are ticked to be sent together; none where the reader cannot send. */
export type Choice = {
  chosen: ReadonlySet<string>
  isLocked: boolean
  onToggle: (goalId: string) => void
}

type GoalListProps = {
  traineeId: string
  rows: readonly TraineeGoalRow[]
  choice: Choice | null
  /** Whether the list is all goals, or what was asked for. */
  isFiltered: boolean
}

type RowProps = { row: TraineeGoalRow; choice: Choice }

function Tick({ row, choice: { chosen, isLocked, onToggle } }: RowProps) {
  const { batch } = useTexts().goals
  if (!maySubmit(row)) return null
  return (
    <Checkbox
      hideLabel
      size="small"
      className={styles.tick}
      checked={chosen.has(row.goalId)}
      disabled={isLocked}
      onChange={() => onToggle(row.goalId)}
    >
      {batch.select(row)}
    </Checkbox>
  )
}

/** What is said of a goal below its title: what the portal says differently, and where the status comes from. */
function Remarks({ row: { mirror, status, isBySuccession } }: { row: TraineeGoalRow }) {
  const { goals, formats } = useTexts()
  const remarks = [
    ...(isBySuccession ? [goals.bySuccession] : []),
    ...(mirror !== null && mirror.status !== status
      ? [
          goals.mirrorSays({
            source: mirror.source,
            status: goals.statuses[mirror.status],
            day: formats.day(mirror.statusOn),
          }),
        ]
      : []),
  ]
  return remarks.map(remark => (
    <BodyShort key={remark} size="small" textColor="subtle">
      {remark}
    </BodyShort>
  ))
}

type GroupRowsProps = Omit<GoalListProps, 'rows'> & { group: GoalRowGroup }

function GroupRows({ traineeId, group, choice, isFiltered }: GroupRowsProps) {
  const { goals, formats } = useTexts()
  const { number } = formats
  return (
    <Table.Body>
      <Table.Row className={styles.groupRow}>
        <Table.HeaderCell scope="rowgroup" colSpan={choice === null ? 3 : 4}>
          {group.name}
        </Table.HeaderCell>
        <Table.DataCell align="right">
          {!isFiltered &&
            goals.approvedInGroup({ approved: number(group.approved), all: number(group.rows.length) })}
        </Table.DataCell>
      </Table.Row>
      {group.rows.map(row => (
        <Table.Row key={row.goalId} selected={choice?.chosen.has(row.goalId) ?? false}>
          {choice !== null && (
            <Table.DataCell className={styles.tickCell}>
              <Tick row={row} choice={choice} />
            </Table.DataCell>
          )}
          <Table.DataCell className={styles.code}>{row.code}</Table.DataCell>
          <Table.HeaderCell scope="row" className={styles.title}>
            <TextLink
              to="/leger/$traineeId/laeringsmal/$goalId"
              params={{ traineeId, goalId: row.goalId }}
              className={styles.link}
            >
              {row.title}
            </TextLink>
            <Remarks row={row} />
          </Table.HeaderCell>
          <Table.DataCell>
            <GoalTag goal={row} />
          </Table.DataCell>
          <Table.DataCell align="right">
            {row.activities === 0
              ? goals.noActivities
              : goals.ofAll({ signed: number(row.signedActivities), all: number(row.activities) })}
          </Table.DataCell>
        </Table.Row>
      ))}
    </Table.Body>
  )
}

function GoalTable({ traineeId, rows, choice, isFiltered }: GoalListProps) {
  const { title, columns, batch } = useTexts().goals
  return (
    <div className={styles.scroller}>
      <Table size="small">
        <caption className="aksel-sr-only">{title}</caption>
        <Table.Header>
          <Table.Row>
            {choice !== null && (
              <Table.HeaderCell scope="col">
                <span className="aksel-sr-only">{batch.column}</span>
              </Table.HeaderCell>
            )}
            <Table.HeaderCell scope="col">{columns.code}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.title}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.status}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {columns.activities}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        {groupRows(rows).map(group => (
          <GroupRows
            key={group.name}
            traineeId={traineeId}
            group={group}
            choice={choice}
            isFiltered={isFiltered}
          />
        ))}
      </Table>
    </div>
  )
}

function GoalCard({
  traineeId,
  row,
  choice,
}: {
  traineeId: string
  row: TraineeGoalRow
  choice: Choice | null
}) {
  const { goals, formats } = useTexts()
  const { number } = formats
  return (
    <Card
      level="3"
      title={
        <TextLink
          to="/leger/$traineeId/laeringsmal/$goalId"
          params={{ traineeId, goalId: row.goalId }}
          className={styles.link}
        >
          {goals.page.titleOf(row)}
        </TextLink>
      }
      tag={<GoalTag goal={row} />}
    >
      <BodyShort size="small" textColor="subtle">
        {row.activities === 0
          ? goals.noActivities
          : goals.signedOfAll({ signed: number(row.signedActivities), all: number(row.activities) })}
      </BodyShort>
      <Remarks row={row} />
      {choice !== null && maySubmit(row) && (
        <Checkbox
          size="small"
          checked={choice.chosen.has(row.goalId)}
          disabled={choice.isLocked}
          onChange={() => choice.onToggle(row.goalId)}
        >
          {goals.batch.column}
          <span className="aksel-sr-only"> {goals.page.titleOf(row)}</span>
        </Checkbox>
      )}
    </Card>
  )
}

/** More goals than this are first shown as their groups. */
const MOST_OPEN = 12

/** On phones the groups open one by one: a hundred cards are too long a way. What was asked for is shown at once. */
function GoalCards({ traineeId, rows, choice, isFiltered }: GoalListProps) {
  const { goals, formats } = useTexts()
  const { number } = formats
  const isOpen = isFiltered || rows.length <= MOST_OPEN
  return (
    <Accordion key={String(isOpen)} size="small" headingSize="xsmall">
      {groupRows(rows).map(group => (
        <Accordion.Item key={group.name} defaultOpen={isOpen}>
          <Accordion.Header>
            {group.name}
            <BodyShort as="span" size="small" textColor="subtle" className={styles.inGroup}>
              {!isFiltered &&
                goals.approvedInGroup({ approved: number(group.approved), all: number(group.rows.length) })}
            </BodyShort>
          </Accordion.Header>
          <Accordion.Content>
            <Cards>
              {group.rows.map(row => (
                <GoalCard key={row.goalId} traineeId={traineeId} row={row} choice={choice} />
              ))}
            </Cards>
          </Accordion.Content>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

/** The goals in the catalogue's groups: a table, or cards on phones. */
export function GoalList(props: GoalListProps) {
  return useIsNarrow() ? <GoalCards {...props} /> : <GoalTable {...props} />
}
