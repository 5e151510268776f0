import type { EducationPlan } from '@alis/contract'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { DayField } from '../../forms/day-field.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { AgreedPoints } from './agreed-points.tsx'
import { AssessmentSection } from './assessment-fields.tsx'
import { CoursesSection } from './course-fields.tsx'
import { describeGroup, describeLeave, describeSupervisor, placesOf } from './describe-item.ts'
import { EditSection, type EditSectionProps } from './edit-section.tsx'
import styles from './editor.module.css'
import { GoalsSection } from './goal-fields.tsx'
import type { PlannableGoal } from './place-goals.ts'
import paperStyles from './plan.module.css'
import type { DraftSection } from './plan-draft.ts'
import { PlanFindings } from './plan-findings.tsx'
import { PlanCrumbs } from './plan-version-page.tsx'
import { goalsInForceQuery, planQuery } from './queries.ts'
import { SaveStatus } from './save-status.tsx'
import { type Editor, type Sentences, useAutosave } from './use-autosave.ts'

const route = getRouteApi('/signed-in/planer/$planId/rediger')

type TextSection = 'reason' | 'supervisionRemark' | 'remarks'

/** A text of several lines. */
function WrittenText({
  editor,
  section,
  label,
  sentences,
}: {
  editor: Editor
  section: TextSection
  label: string
  sentences?: Sentences
}) {
  const { frame } = useTexts()
  return (
    <Textarea
      id={`${section}-text`}
      label={label}
      description={frame.noPatient}
      minRows={4}
      className={styles.text}
      value={editor.draft[section]}
      error={editor.errorOf(`/${section}`, label, sentences)}
      onChange={event => editor.write({ [section]: event.target.value })}
      onBlur={() => editor.leave(`/${section}`)}
    />
  )
}

function ReasonSection({ editor, names }: EditSectionProps) {
  const { editor: words } = useTexts().educationPlans
  return (
    <EditSection editor={editor} names={names} sections={['reason']}>
      <WrittenText
        editor={editor}
        section="reason"
        label={words.reason}
        sentences={{ minLength: words.reasonMissing }}
      />
    </EditSection>
  )
}

/** Supervisors and groups are the record's; the plan says when the group begins, and what else is to be said. */
function SupervisionSection({ editor, names, plan }: EditSectionProps & { plan: EducationPlan }) {
  const texts = useTexts()
  const { editor: words, sections, supervision } = texts.educationPlans
  const { supervisors, groups } = plan.sections
  const known = [
    ...supervisors.map(supervisor => describeSupervisor(texts, supervisor)),
    ...groups.map(group => describeGroup(texts, group)),
  ]
  return (
    <EditSection
      editor={editor}
      names={names}
      sections={['groupStartsOn', 'supervisionRemark']}
      title={sections.supervision}
    >
      {known.length === 0 ? (
        <BodyShort>{supervision.noSupervisor}</BodyShort>
      ) : (
        <ul className={paperStyles.list}>
          {known.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <BodyShort>
        {words.supervisionNote}{' '}
        <TextLink to="/leger/$traineeId/veiledning" params={{ traineeId: plan.trainee.id }}>
          {words.toSupervision}
        </TextLink>
      </BodyShort>
      <DayField
        id="groupStartsOn-day"
        label={words.groupStartsOn}
        description={words.groupHint}
        value={editor.draft.groupStartsOn}
        error={editor.errorOf('/groupStartsOn', words.groupStartsOn)}
        onChange={groupStartsOn => editor.write({ groupStartsOn })}
        onBlur={() => editor.leave('/groupStartsOn')}
      />
      <WrittenText editor={editor} section="supervisionRemark" label={words.supervisionRemark} />
    </EditSection>
  )
}

/** Agreed leave, where the reader may see it. */
function LeaveSection({ plan }: { plan: EducationPlan }) {
  const texts = useTexts()
  const { leave: words, sections, editor } = texts.educationPlans
  const { leave } = plan.sections
  if (leave === null) return null
  return (
    <section aria-labelledby="leave" className={styles.section}>
      <Heading id="leave" level="2" size="medium">
        {sections.leave}
      </Heading>
      {leave.length === 0 ? (
        <BodyShort>{words.none}</BodyShort>
      ) : (
        <ul className={paperStyles.list}>
          {leave.map(item => (
            <li key={item.id}>{describeLeave(texts, item)}</li>
          ))}
        </ul>
      )}
      <BodyShort>
        {editor.goals.periodsNote}{' '}
        <TextLink to="/leger/$traineeId/tjeneste" params={{ traineeId: plan.trainee.id }}>
          {editor.goals.changeService}
        </TextLink>
      </BodyShort>
    </section>
  )
}

/** What happened while one wrote, or before one came back. */
function Happened({ editor }: { editor: Editor }) {
  const { educationPlans, formats } = useTexts()
  const { editor: words, sections } = educationPlans
  const { state, resumedAt, status } = editor
  const namesOf = (names: readonly DraftSection[]) => formats.list(names.map(name => sections[name]))
  return (
    <>
      {state.isClosed && (
        <Notice status="warning" title={words.closed}>
          <BodyLong spacing>{words.closedBody}</BodyLong>
          {status !== 'saved' && <BodyLong>{words.closedUnsaved}</BodyLong>}
        </Notice>
      )}
      {resumedAt !== null && (
        <Notice status="announcement" title={words.resumed}>
          {words.resumedBody({ at: formats.moment(resumedAt) })}
        </Notice>
      )}
      {state.clashes.length > 0 && (
        <Notice status="warning" title={words.clash}>
          {words.clashBody({ sections: namesOf(state.clashes) })}
        </Notice>
      )}
      {state.taken.length > 0 && (
        <Notice status="announcement" title={words.taken}>
          {words.takenBody({ sections: namesOf(state.taken) })}
        </Notice>
      )}
    </>
  )
}

/** The goals that can be planned: those in force, and what the plan has of others. */
function plannable(inForce: readonly PlannableGoal[], plan: EducationPlan): PlannableGoal[] {
  const others = plan.sections.goals
    .filter(({ goalId }) => inForce.every(({ id }) => id !== goalId))
    .map(({ goalId, code, title }) => ({ id: goalId, code, title }))
  return [...inForce, ...others]
}

function EditPlan({ opened }: { opened: EducationPlan }) {
  const { educationPlans } = useTexts()
  const { sections } = educationPlans
  const { me } = route.useRouteContext()
  const editor = useAutosave(opened, me.accountId)
  // What each save answers: the findings, and the record beside what is written.
  const plan = useQuery(planQuery(opened.id)).data ?? opened
  const catalogue = plannable(useQuery(goalsInForceQuery).data?.goals ?? [], plan)
  const goalNames = new Map(catalogue.map(({ id, code, title }) => [id, `${code} ${title}`]))
  const placeOf = placesOf(plan.sections.periods)
  const names = { placeOf, goalName: (goalId: string) => goalNames.get(goalId) ?? goalId }
  return (
    <>
      <div className={styles.bar}>
        <SaveStatus editor={editor} />
      </div>
      <NavigationNotice />
      <Happened editor={editor} />
      <div className={styles.form}>
        {opened.number > 1 && <ReasonSection editor={editor} names={names} />}
        <PlanFindings plan={plan} placeOf={placeOf} />
        <GoalsSection editor={editor} names={names} plan={plan} catalogue={catalogue} />
        <CoursesSection editor={editor} names={names} />
        <SupervisionSection editor={editor} names={names} plan={plan} />
        <AssessmentSection editor={editor} names={names} />
        <LeaveSection plan={plan} />
        <EditSection editor={editor} names={names} sections={['remarks']}>
          <AgreedPoints editor={editor} plan={plan} />
          <WrittenText editor={editor} section="remarks" label={sections.remarks} />
        </EditSection>
      </div>
    </>
  )
}

/** What is open to be written in stays open, also when somebody else proposes it. */
function OpenEditor({ stored }: { stored: EducationPlan }) {
  const words = useTexts().educationPlans.editor
  const [opened] = useState(stored)
  const { trainee } = opened
  const name = `${trainee.givenName} ${trainee.familyName}`
  return (
    <Page
      title={words.titleOf({ name })}
      width="work"
      breadcrumbs={<PlanCrumbs plan={opened} here={words.title} />}
      action={
        <LinkButton to="/planer/$planId" params={{ planId: opened.id }}>
          {words.toPlan}
        </LinkButton>
      }
    >
      {opened.can.change ? (
        <EditPlan opened={opened} />
      ) : (
        <Notice status="warning" title={words.cannotChange}>
          {words.cannotChangeBody}
        </Notice>
      )}
    </Page>
  )
}

/** Writes in a draft, section by section; it saves itself. */
export function EditPlanPage() {
  const { planId } = route.useParams()
  return (
    <LoadedPage query={useQuery(planQuery(planId))} skeleton={<SkeletonPage />}>
      {stored => <OpenEditor key={stored.id} stored={stored} />}
    </LoadedPage>
  )
}
