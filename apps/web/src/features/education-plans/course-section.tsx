import type { EducationPlan } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { type CourseLine, courseLines } from './course-rows.ts'
import { nameCourse } from './describe-item.ts'
import { marksOf } from './marks-of.ts'
import styles from './plan.module.css'
import { ChangeTag } from './plan-changes.tsx'
import { coursesQuery } from './queries.ts'

type LinesProps = { plan: EducationPlan; lines: readonly CourseLine[] }

/** When it was done, leading to what shows it. */
function Done({ done }: Pick<CourseLine, 'done'>) {
  const { educationPlans, formats } = useTexts()
  const { courses } = educationPlans
  if (done === null) return courses.notDone
  const day = formats.day(done.on)
  return (
    <TextLink to="/aktiviteter/$activityId" params={{ activityId: done.activityId }}>
      {done.isSigned ? courses.signed({ day }) : day}
    </TextLink>
  )
}

function useLineTexts(plan: EducationPlan) {
  const texts = useTexts()
  const { courses } = texts.educationPlans
  const { formats } = texts
  const marks = marksOf(plan, 'courses')
  return {
    name: (line: CourseLine) => nameCourse(texts, line),
    planned: ({ planned }: CourseLine) => {
      if (planned === null) return courses.notPlanned
      return planned.plannedOn === null ? courses.noDay : formats.day(planned.plannedOn)
    },
    hours: ({ hours }: CourseLine) => (hours === null ? '' : formats.number(hours)),
    kind: ({ planned }: CourseLine) => planned && marks.kindOf(planned),
  }
}

const keyOf = ({ kind, title }: CourseLine, index: number) => `${kind} ${title} ${index}`

function CourseTable({ plan, lines }: LinesProps) {
  const { courses } = useTexts().educationPlans
  const say = useLineTexts(plan)
  return (
    <div className={styles.scroller}>
      <Table size="small">
        <caption className="aksel-sr-only">{courses.caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{courses.course}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{courses.planned}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{courses.done}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {courses.hours}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {lines.map((line, index) => {
            const kind = say.kind(line)
            return (
              <Table.Row key={keyOf(line, index)}>
                <Table.HeaderCell scope="row">
                  {say.name(line)} {kind && <ChangeTag kind={kind} />}
                </Table.HeaderCell>
                <Table.DataCell>{say.planned(line)}</Table.DataCell>
                <Table.DataCell>
                  <Done done={line.done} />
                </Table.DataCell>
                <Table.DataCell align="right">{say.hours(line)}</Table.DataCell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}

function CourseCards({ plan, lines }: LinesProps) {
  const { courses } = useTexts().educationPlans
  const say = useLineTexts(plan)
  return (
    <Cards>
      {lines.map((line, index) => {
        const kind = say.kind(line)
        return (
          <Card
            key={keyOf(line, index)}
            level="3"
            title={say.name(line)}
            tag={kind && <ChangeTag kind={kind} />}
          >
            <dl className={styles.facts}>
              <div>
                <dt>{courses.planned}</dt>
                <dd>{say.planned(line)}</dd>
              </div>
              <div>
                <dt>{courses.done}</dt>
                <dd>
                  <Done done={line.done} />
                </dd>
              </div>
            </dl>
          </Card>
        )
      })}
    </Cards>
  )
}

/** The planned courses beside what was done of them. */
export function CourseSection({ plan, children }: { plan: EducationPlan; children: ReactNode }) {
  const { courses, sections } = useTexts().educationPlans
  const activities = useQuery(coursesQuery(plan.trainee.id))
  const lines = courseLines(plan.sections.courses, activities.data?.items ?? [])
  const List = useIsNarrow() ? CourseCards : CourseTable
  return (
    <section aria-labelledby="courses" className={styles.section}>
      <Heading id="courses" level="2" size="medium">
        {sections.courses}
      </Heading>
      {lines.length === 0 ? <BodyShort>{courses.none}</BodyShort> : <List plan={plan} lines={lines} />}
      {activities.isError && <BodyShort textColor="subtle">{courses.doneUnknown}</BodyShort>}
      {children}
    </section>
  )
}
