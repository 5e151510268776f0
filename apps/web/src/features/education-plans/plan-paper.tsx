import type { EducationPlan, PlanChange, PlanPeriod } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { CourseSection } from './course-section.tsx'
import {
  describeGroup,
  describeItem,
  describeLeave,
  describePoint,
  describeSupervisor,
  type PlaceOf,
} from './describe-item.ts'
import { marksOf } from './marks-of.ts'
import styles from './plan.module.css'
import { ChangeTag } from './plan-changes.tsx'

type PaperProps = { plan: EducationPlan; placeOf: PlaceOf }

/** A part of the plan, with its heading. */
function PlanSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Heading id={id} level="2" size="medium">
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** What stood in a section and does not any more. */
function Removed({ plan, placeOf, section }: PaperProps & { section: PlanChange['section'] }) {
  const texts = useTexts()
  const { removed } = marksOf(plan, section)
  if (removed.length === 0) return null
  return (
    <ul className={styles.list}>
      {removed.map(item => {
        const text = describeItem(texts, section, item, placeOf)
        return (
          <li key={text}>
            <ChangeTag kind="removed" /> <del className={styles.removed}>{text}</del>
          </li>
        )
      })}
    </ul>
  )
}

function Who({ plan }: { plan: EducationPlan }) {
  const { educationPlans, formats } = useTexts()
  const { who, version, sections } = educationPlans
  const { trainee, number } = plan
  const facts = [
    { term: who.name, text: `${trainee.givenName} ${trainee.familyName}` },
    { term: who.hprNumber, text: trainee.hprNumber },
    { term: who.provider, text: trainee.provider.name },
    { term: who.plan, text: version({ number: formats.number(number) }) },
  ]
  return (
    <PlanSection id="who" title={sections.who}>
      <dl className={styles.facts}>
        {facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </PlanSection>
  )
}

type Goal = EducationPlan['sections']['goals'][number]

// A list that is longer opens on demand, so that the periods can be read one after the other.
const SHORT = 12

/** The goals of one period, or those in none. */
function Goals({ plan, goals, label }: { plan: EducationPlan; goals: readonly Goal[]; label: string }) {
  const { educationPlans } = useTexts()
  const marks = marksOf(plan, 'goals')
  const notHere = new Set(
    plan.findings.flatMap(({ code, subjects }) => (code === 'goal-not-at-arena' ? subjects : [])),
  )
  return (
    <details open={goals.length <= SHORT}>
      <summary className={styles.summary}>{label}</summary>
      <ul className={styles.goals}>
        {goals.map(goal => {
          const kind = marks.kindOf(goal)
          return (
            <li key={`${goal.goalId} ${goal.periodId}`}>
              <span className={styles.code}>{goal.code}</span> {goal.title}{' '}
              {kind && <ChangeTag kind={kind} />}
              {goal.periodId !== null && notHere.has(goal.code) && (
                <Tag size="xsmall" variant="moderate" data-color="warning">
                  {educationPlans.periods.notHere}
                </Tag>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Period({ plan, period }: { plan: EducationPlan; period: PlanPeriod }) {
  const { categories, educationPlans, formats } = useTexts()
  const { periods } = educationPlans
  const kind = marksOf(plan, 'periods').kindOf(period)
  const goals = plan.sections.goals.filter(({ periodId }) => periodId === period.id)
  const count = { count: goals.length, number: formats.number(goals.length) }
  return (
    <li className={styles.period}>
      <div className={styles.section}>
        <div className={styles.head}>
          <Heading level="3" size="small">
            {period.place}
          </Heading>
          {period.isPlanned && (
            <Tag size="xsmall" variant="moderate" data-color="neutral">
              {periods.planned}
            </Tag>
          )}
          {kind && <ChangeTag kind={kind} />}
        </div>
        <div>
          <BodyShort>
            {periods.line({
              category: categories[period.category],
              days: formats.range(period.startsOn, period.endsOn),
              percent: formats.percent(period.positionPercent),
            })}
          </BodyShort>
          {period.arena && (
            <BodyShort size="small" textColor="subtle">
              {periods.arena({ name: period.arena.name })}
            </BodyShort>
          )}
        </div>
        {goals.length === 0 ? (
          <BodyShort textColor="subtle">{periods.noGoals}</BodyShort>
        ) : (
          <Goals plan={plan} goals={goals} label={periods.goals(count)} />
        )}
      </div>
    </li>
  )
}

/** The service with the goals planned in each period, then the goals that stand in none of them. */
function Periods({ plan, placeOf }: PaperProps) {
  const { educationPlans, formats } = useTexts()
  const { periods: words, sections: titles } = educationPlans
  const { periods, goals } = plan.sections
  const unplanned = goals.filter(({ periodId }) => periodId === null)
  const gone = goals.filter(({ periodId }) => periodId !== null && periods.every(({ id }) => id !== periodId))
  return (
    <PlanSection id="periods" title={titles.periods}>
      {periods.length === 0 ? (
        <BodyLong>{words.none}</BodyLong>
      ) : (
        <ul className={styles.list}>
          {periods.map(period => (
            <Period key={period.id} plan={plan} period={period} />
          ))}
        </ul>
      )}
      <Removed plan={plan} placeOf={placeOf} section="periods" />
      {gone.length > 0 && <Goals plan={plan} goals={gone} label={words.gone} />}
      {unplanned.length > 0 && (
        <Goals
          plan={plan}
          goals={unplanned}
          label={words.unplanned({ count: unplanned.length, number: formats.number(unplanned.length) })}
        />
      )}
      <Removed plan={plan} placeOf={placeOf} section="goals" />
    </PlanSection>
  )
}

type LinesProps<Item> = PaperProps & {
  section: PlanChange['section']
  items: readonly Item[]
  say: (item: Item) => string
  none: string
}

/** The items of a section, a line each. */
function Lines<Item>({ plan, placeOf, section, items, say, none }: LinesProps<Item>) {
  const marks = marksOf(plan, section)
  return (
    <>
      {items.length === 0 ? (
        <BodyShort>{none}</BodyShort>
      ) : (
        <ul className={styles.list}>
          {items.map((item, index) => {
            const kind = marks.kindOf(item)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines can say the same; they never move.
              <li key={index} className={styles.text}>
                {say(item)} {kind && <ChangeTag kind={kind} />}
              </li>
            )
          })}
        </ul>
      )}
      <Removed plan={plan} placeOf={placeOf} section={section} />
    </>
  )
}

/** A text of several lines, marked where it is another than before. */
function Written({
  plan,
  placeOf,
  section,
  text,
}: PaperProps & { section: 'remarks' | 'supervisionRemark'; text: string }) {
  return <Lines plan={plan} placeOf={placeOf} section={section} items={[text]} say={line => line} none="" />
}

function Supervision({ plan, placeOf }: PaperProps) {
  const texts = useTexts()
  const { supervision: words, sections: titles } = texts.educationPlans
  const { supervisors, groups, groupStartsOn, supervisionRemark } = plan.sections
  const startKind = marksOf(plan, 'groupStartsOn').kindOf(groupStartsOn)
  return (
    <PlanSection id="supervision" title={titles.supervision}>
      <Heading level="3" size="xsmall">
        {words.supervisorLabel}
      </Heading>
      <Lines
        plan={plan}
        placeOf={placeOf}
        section="supervisors"
        items={supervisors}
        say={supervisor => describeSupervisor(texts, supervisor)}
        none={words.noSupervisor}
      />
      <Heading level="3" size="xsmall">
        {words.groupLabel}
      </Heading>
      <Lines
        plan={plan}
        placeOf={placeOf}
        section="groups"
        items={groups}
        say={group => describeGroup(texts, group)}
        none={words.noGroup}
      />
      {groupStartsOn !== null && (
        <BodyShort>
          {words.groupPlanned({ day: texts.formats.dayInSentence(groupStartsOn) })}{' '}
          {startKind && <ChangeTag kind={startKind} />}
        </BodyShort>
      )}
      <Removed plan={plan} placeOf={placeOf} section="groupStartsOn" />
      {supervisionRemark !== null && (
        <>
          <Heading level="3" size="xsmall">
            {words.remark}
          </Heading>
          <Written plan={plan} placeOf={placeOf} section="supervisionRemark" text={supervisionRemark} />
        </>
      )}
    </PlanSection>
  )
}

/** The plan, to be read like the one on paper. */
export function PlanPaper({ plan, placeOf }: PaperProps) {
  const texts = useTexts()
  const { educationPlans } = texts
  const { sections: titles, assessment, leave: leaveTexts, remarks: remarkTexts } = educationPlans
  const { leave, assessmentPoints, remarks } = plan.sections
  return (
    <div className={styles.paper}>
      <Who plan={plan} />
      <Periods plan={plan} placeOf={placeOf} />
      <CourseSection plan={plan}>
        <Removed plan={plan} placeOf={placeOf} section="courses" />
      </CourseSection>
      <Supervision plan={plan} placeOf={placeOf} />
      <PlanSection id="assessment-points" title={titles.assessmentPoints}>
        <Lines
          plan={plan}
          placeOf={placeOf}
          section="assessmentPoints"
          items={assessmentPoints}
          say={point => describePoint(texts, point)}
          none={assessment.none}
        />
      </PlanSection>
      {leave !== null && (
        <PlanSection id="leave" title={titles.leave}>
          <Lines
            plan={plan}
            placeOf={placeOf}
            section="leave"
            items={leave}
            say={item => describeLeave(texts, item)}
            none={leaveTexts.none}
          />
        </PlanSection>
      )}
      <PlanSection id="remarks" title={titles.remarks}>
        {remarks === null ? (
          <>
            <BodyShort>{remarkTexts.none}</BodyShort>
            <Removed plan={plan} placeOf={placeOf} section="remarks" />
          </>
        ) : (
          <Written plan={plan} placeOf={placeOf} section="remarks" text={remarks} />
        )}
      </PlanSection>
    </div>
  )
}
