import type { FamilyStatus, Overview, RequirementFamily } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import styles from './family-list.module.css'

const colours = {
  met: 'success',
  'on-way': 'info',
  behind: 'warning',
  'not-begun': 'neutral',
  'cannot-be-met': 'danger',
} as const satisfies Record<FamilyStatus, string>

type Row = {
  family: RequirementFamily
  status: FamilyStatus
  isRequired: boolean
  expectedOn: string | null
  figure: string
  /** Done of required; null where a bar says nothing. */
  share: number | null
  note: string | null
}

const shareOf = (done: number, required: number) => (required > 0 ? Math.min(1, done / required) : null)

/** The families with their figures in words. Time has its own list, with every figure opened. */
function useRows({ goals, supervision, group, courses, plan }: Overview): Row[] {
  const { overview: texts, formats } = useTexts()
  const { figures } = texts
  const hours = (minutes: number) => formats.number(Math.floor(minutes / 60))
  const stateOf = ({
    status,
    isRequired,
    expectedOn,
  }: Pick<Row, 'status' | 'isRequired' | 'expectedOn'>) => ({
    status,
    isRequired,
    expectedOn,
  })
  return [
    ...(goals === null
      ? []
      : [
          {
            family: 'goals' as const,
            ...stateOf(goals),
            figure: figures.goals(goals),
            share: shareOf(goals.approved, goals.total),
            note: [
              goals.submitted > 0 ? figures.submitted({ count: goals.submitted }) : null,
              goals.isExample ? figures.example : null,
              goals.expectedOn === null ? null : figures.goalPace({ count: goals.approvedLastYear }),
            ]
              .filter(Boolean)
              .join(' '),
          },
        ]),
    {
      family: 'supervision',
      ...stateOf(supervision),
      figure: supervision.isRequired
        ? figures.supervision({
            done: hours(supervision.confirmedMinutes),
            required: hours(supervision.requiredMinutes),
          })
        : figures.supervisionOnly({ done: hours(supervision.confirmedMinutes) }),
      share: shareOf(supervision.confirmedMinutes, supervision.requiredInAllMinutes),
      note:
        supervision.deficitMinutes > 0
          ? figures.deficit({ hours: formats.number(Math.ceil(supervision.deficitMinutes / 60)) })
          : null,
    },
    {
      family: 'group',
      ...stateOf(group),
      figure: figures.group({
        months: String(Math.floor((group.days * 24) / Math.max(group.requiredDays, 1))),
        hours: hours(group.minutes),
        required: hours(group.requiredMinutes),
      }),
      share: shareOf(group.days, group.requiredDays),
      note: group.hasDiploma ? figures.diploma : figures.noDiploma,
    },
    {
      family: 'courses',
      ...stateOf(courses),
      figure: figures.courses({
        done: courses.done.length,
        topics: courses.topicCourses,
        topicsRecommended: courses.topicCoursesRecommended,
      }),
      share: shareOf(
        courses.done.length + Math.min(courses.topicCourses, courses.topicCoursesRecommended),
        5 + courses.topicCoursesRecommended,
      ),
      note: figures.recommended,
    },
    {
      family: 'plan',
      ...stateOf(plan),
      figure:
        plan.dueOn === null
          ? figures.noPlan
          : figures.plan({ day: formats.day(plan.dueOn), state: plan.state }),
      share: null,
      note: null,
    },
  ]
}

type FamilyLinkProps = { family: RequirementFamily; traineeId: string; children: ReactNode }

/** Every figure opens: the page where it is made of. */
function FamilyLink({ family, traineeId, children }: FamilyLinkProps) {
  const params = { traineeId }
  switch (family) {
    case 'supervision':
    case 'group':
      return (
        <TextLink to="/leger/$traineeId/veiledning" params={params}>
          {children}
        </TextLink>
      )
    case 'plan':
      return (
        <TextLink to="/leger/$traineeId/plan" params={params}>
          {children}
        </TextLink>
      )
    default:
      return (
        <TextLink to="/leger/$traineeId/laeringsmal" params={params}>
          {children}
        </TextLink>
      )
  }
}

function FamilyRow({ row, traineeId, isBinding }: { row: Row; traineeId: string; isBinding: boolean }) {
  const { overview: texts, formats } = useTexts()
  const { family, status, expectedOn, figure, share, note } = row
  const isPlanSoon = family === 'plan'
  return (
    <li className={styles.row}>
      <div>
        <BodyShort weight="semibold">
          <FamilyLink family={family} traineeId={traineeId}>
            {texts.families[family]}
          </FamilyLink>
        </BodyShort>
        {isBinding && <BodyShort size="small">{texts.binding}</BodyShort>}
      </div>
      <div className={styles.figure}>
        <BodyShort size="small" className="figures">
          {figure}
        </BodyShort>
        {share !== null && (
          <div className={styles.bar} aria-hidden>
            <div className={styles.done} data-full={share === 1} style={{ width: `${share * 100}%` }} />
          </div>
        )}
        {note && (
          <BodyShort size="small" textColor="subtle">
            {note}
          </BodyShort>
        )}
      </div>
      <div className={styles.state}>
        <Tag size="small" variant="moderate" data-color={colours[status]}>
          {isPlanSoon ? texts.planStatuses[status] : texts.statuses[status]}
        </Tag>
        {expectedOn !== null && (
          <BodyShort size="small">{texts.expectedOn({ day: formats.day(expectedOn) })}</BodyShort>
        )}
      </div>
    </li>
  )
}

/** The other requirements beside service time: one row each, done of required, status, and when it is expected. */
export function FamilyList({ overview }: { overview: Overview }) {
  const { overview: texts } = useTexts()
  const rows = useRows(overview)
  return (
    <section aria-labelledby="families">
      <Heading id="families" level="2" size="medium" spacing>
        {texts.title}
      </Heading>
      <ul className={styles.list}>
        {rows.map(row => (
          <FamilyRow
            key={row.family}
            row={row}
            traineeId={overview.traineeId}
            isBinding={row.family === overview.binding}
          />
        ))}
      </ul>
    </section>
  )
}
