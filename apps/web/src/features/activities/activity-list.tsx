import type { LearningActivity } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './activity.module.css'
import { ActivityTag } from './activity-tag.tsx'

type ListProps = { activities: readonly LearningActivity[] }

function useRowTexts() {
  const { activities, formats } = useTexts()
  const { list, kinds, courseKinds } = activities
  return {
    day: ({ doneOn, plannedOn }: LearningActivity) => {
      if (doneOn !== null) return formats.day(doneOn)
      return plannedOn === null ? list.noDay : list.plannedOn({ day: formats.day(plannedOn) })
    },
    kind: ({ kind, courseKind }: LearningActivity) =>
      courseKind === null ? kinds[kind] : courseKinds[courseKind],
    goals: ({ goals }: LearningActivity) => formats.list(goals.map(({ code }) => code)),
    files: ({ files }: LearningActivity) =>
      list.files({ number: formats.number(files.length), count: files.length }),
  }
}

function ActivityLink({ activity: { id, title } }: { activity: LearningActivity }) {
  return (
    <TextLink to="/aktiviteter/$activityId" params={{ activityId: id }}>
      {title}
    </TextLink>
  )
}

function ActivityTable({ activities }: ListProps) {
  const { columns, title } = useTexts().activities
  const { number } = useTexts().formats
  const text = useRowTexts()
  return (
    <div className={styles.scroller}>
      <Table>
        <caption className="aksel-sr-only">{title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{columns.day}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.title}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.kind}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.goals}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {columns.files}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.status}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {activities.map(activity => (
            <Table.Row key={activity.id}>
              <Table.DataCell>{text.day(activity)}</Table.DataCell>
              <Table.HeaderCell scope="row" className={styles.name}>
                <ActivityLink activity={activity} />
              </Table.HeaderCell>
              <Table.DataCell>{text.kind(activity)}</Table.DataCell>
              <Table.DataCell className={styles.codes}>{text.goals(activity)}</Table.DataCell>
              <Table.DataCell align="right">{number(activity.files.length)}</Table.DataCell>
              <Table.DataCell>
                <ActivityTag status={activity.status} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function ActivityCards({ activities }: ListProps) {
  const { list } = useTexts().activities
  const text = useRowTexts()
  return (
    <Cards>
      {activities.map(activity => (
        <Card
          key={activity.id}
          level="3"
          title={<ActivityLink activity={activity} />}
          tag={<ActivityTag status={activity.status} />}
        >
          <BodyShort>
            {text.kind(activity)}, {text.day(activity)}
          </BodyShort>
          <BodyShort size="small" textColor="subtle">
            {[
              ...(activity.goals.length > 0 ? [list.forGoals({ codes: text.goals(activity) })] : []),
              text.files(activity),
            ].join(' · ')}
          </BodyShort>
        </Card>
      ))}
    </Cards>
  )
}

/** The activities as a table; cards on phones. */
export function ActivityList(props: ListProps) {
  return useIsNarrow() ? <ActivityCards {...props} /> : <ActivityTable {...props} />
}
