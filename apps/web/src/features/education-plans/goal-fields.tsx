import type { EducationPlan, PlanPeriod } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox'
import { Search } from '@navikt/ds-react/Search'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { EditSection, type EditSectionProps } from './edit-section.tsx'
import styles from './editor.module.css'
import { addGoal, findGoals, goalsNowhere, type PlannableGoal, periodsOf, removeGoal } from './place-goals.ts'
import paperStyles from './plan.module.css'
import type { Editor } from './use-autosave.ts'

type ChecklistProps = {
  editor: Editor
  period: PlanPeriod
  placeOf: EditSectionProps['names']['placeOf']
  catalogue: readonly PlannableGoal[]
  notHere: ReadonlySet<string>
}

/** The catalogue as a checklist for one period. */
function Checklist({ editor, period, placeOf, catalogue, notHere }: ChecklistProps) {
  const { educationPlans, formats } = useTexts()
  const { editor: words, periods } = educationPlans
  const { goals } = editor.draft
  const [search, setSearch] = useState('')
  const [isOnlyUnplanned, setIsOnlyUnplanned] = useState(false)
  const here = goals.filter(({ periodId }) => periodId === period.id).map(({ goalId }) => goalId)
  const found = findGoals(catalogue, search).filter(
    ({ id }) => !isOnlyUnplanned || periodsOf(goals, id).every(periodId => periodId === period.id),
  )
  /** What is known of a goal here: that the arena cannot give it, or that it stands elsewhere. */
  const noteOf = ({ id, code }: PlannableGoal): string => {
    if (here.includes(id) && notHere.has(code)) return periods.notHere
    const places = periodsOf(goals, id).flatMap(periodId =>
      periodId === period.id ? [] : [placeOf(periodId) ?? periods.removed],
    )
    return places.length === 0 ? '' : words.goals.elsewhere({ places: formats.list(places) })
  }
  return (
    <>
      <div className={styles.search}>
        <Search
          label={words.goals.search}
          hideLabel={false}
          size="small"
          variant="simple"
          value={search}
          onChange={setSearch}
        />
      </div>
      <Checkbox
        size="small"
        checked={isOnlyUnplanned}
        onChange={event => setIsOnlyUnplanned(event.target.checked)}
      >
        {words.goals.onlyUnplanned}
      </Checkbox>
      {found.length === 0 ? (
        <BodyShort role="status">{words.goals.none}</BodyShort>
      ) : (
        <div className={styles.choices}>
          <CheckboxGroup
            legend={words.goals.open({ place: period.place })}
            hideLegend
            size="small"
            value={here}
            onBlur={editor.saveNow}
          >
            {found.map(goal => (
              <Checkbox
                key={goal.id}
                value={goal.id}
                description={noteOf(goal)}
                onChange={event =>
                  editor.write({
                    goals: (event.target.checked ? addGoal : removeGoal)(goals, goal.id, period.id),
                  })
                }
              >
                {`${goal.code} ${goal.title}`}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </div>
      )}
    </>
  )
}

type PeriodProps = ChecklistProps & { isOpen: boolean; onToggle: () => void }

/** A period with the number of its goals; opens to the checklist. */
function PeriodGoals({ isOpen, onToggle, ...props }: PeriodProps) {
  const texts = useTexts()
  const { editor: words, periods } = texts.educationPlans
  const { editor, period, notHere, catalogue } = props
  const count = editor.draft.goals.filter(({ periodId }) => periodId === period.id).length
  const misplaced = catalogue.filter(
    ({ id, code }) => notHere.has(code) && periodsOf(editor.draft.goals, id).includes(period.id),
  )
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <div>
          <Heading level="3" size="xsmall">
            {period.place}
          </Heading>
          <BodyShort size="small" textColor="subtle">
            {periods.line({
              category: texts.categories[period.category],
              days: texts.formats.range(period.startsOn, period.endsOn),
              percent: texts.formats.percent(period.positionPercent),
            })}
          </BodyShort>
          {period.arena && (
            <BodyShort size="small" textColor="subtle">
              {periods.arena({ name: period.arena.name })}
            </BodyShort>
          )}
        </div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          aria-expanded={isOpen}
          aria-label={words.goals.open({ place: period.place })}
          onClick={onToggle}
        >
          {words.goals.chosen({ count, number: texts.formats.number(count) })}
        </Button>
      </div>
      {misplaced.length > 0 && (
        <div>
          <Tag size="small" variant="moderate" data-color="warning">
            {periods.notHere}
          </Tag>{' '}
          {misplaced.map(({ code }) => code).join(', ')}
        </div>
      )}
      {isOpen && <Checklist {...props} />}
    </li>
  )
}

type GoalsSectionProps = EditSectionProps & { plan: EducationPlan; catalogue: readonly PlannableGoal[] }

/** The periods, which are the record's, and the goals that are planned in each. */
export function GoalsSection({ editor, names, plan, catalogue }: GoalsSectionProps) {
  const { educationPlans, formats } = useTexts()
  const { editor: words, sections } = educationPlans
  const [opened, setOpened] = useState<string | null>(null)
  const { periods } = plan.sections
  const notHere = new Set(
    plan.findings.flatMap(({ code, subjects }) => (code === 'goal-not-at-arena' ? subjects : [])),
  )
  const nowhere = goalsNowhere(
    catalogue,
    editor.draft.goals,
    periods.map(({ id }) => id),
  )
  return (
    <EditSection editor={editor} names={names} sections={['goals']} title={sections.periods}>
      <BodyShort>
        {words.goals.periodsNote}{' '}
        <TextLink to="/leger/$traineeId/tjeneste" params={{ traineeId: plan.trainee.id }}>
          {words.goals.changeService}
        </TextLink>
      </BodyShort>
      {catalogue.length === 0 && <BodyShort>{words.goals.noCatalogue}</BodyShort>}
      {periods.length === 0 && <BodyShort>{words.goals.noPeriods}</BodyShort>}
      {catalogue.length > 0 && periods.length > 0 && (
        <>
          <BodyShort>{words.goals.lead}</BodyShort>
          <ul className={styles.rows}>
            {periods.map(period => (
              <PeriodGoals
                key={period.id}
                editor={editor}
                period={period}
                placeOf={names.placeOf}
                catalogue={catalogue}
                notHere={notHere}
                isOpen={opened === period.id}
                onToggle={() => setOpened(opened === period.id ? null : period.id)}
              />
            ))}
          </ul>
          {nowhere.length === 0 ? (
            <BodyShort role="status">{words.goals.allPlanned}</BodyShort>
          ) : (
            <details>
              <summary className={paperStyles.summary}>
                {educationPlans.periods.unplanned({
                  count: nowhere.length,
                  number: formats.number(nowhere.length),
                })}
              </summary>
              <ul className={paperStyles.goals}>
                {nowhere.map(({ id, code, title }) => (
                  <li key={id}>
                    <span className={paperStyles.code}>{code}</span> {title}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </EditSection>
  )
}
