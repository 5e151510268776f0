import '@navikt/ds-css/dist/component/tabs.min.css'
import type { GoalPredecessor, Trainee, TraineeGoalRow } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Tabs } from '@navikt/ds-react/Tabs'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { changedSearch } from '../../forms/changed-search.ts'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { type ActivitySearch, ActivitySection, useIsOwn } from '../activities/index.ts'
import { DoctorPage } from '../trainees/index.ts'
import { GoalList } from './goal-list.tsx'
import { filterGoals } from './goal-rows.ts'
import { maySubmit } from './goal-stage.ts'
import { GoalTag } from './goal-tag.tsx'
import { GoalsAnswer } from './goals-answer.tsx'
import { GoalsFilter } from './goals-filter.tsx'
import styles from './goals-page.module.css'
import type { GoalsSearch } from './goals-search.ts'
import { traineeGoalsQuery } from './queries.ts'
import { SubmitBar, SubmitResults } from './submit-bar.tsx'
import { useSubmitGoals } from './use-submit-goals.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/laeringsmal')
const signedIn = getRouteApi('/signed-in')
const ownRoute = getRouteApi('/signed-in/laeringsmal')

type Search = GoalsSearch & ActivitySearch
type Change = { [Key in keyof Search]?: Search[Key] | undefined }
type GoalsProps = { traineeId: string; search: Search; onSearch: (search: Partial<Search>) => void }

type ListProps = {
  traineeId: string
  rows: readonly TraineeGoalRow[]
  search: GoalsSearch
  onSearch: (change: Change) => void
}

/** The goals that are asked for; the doctor herself can send several of them at once. */
function Goals({ traineeId, rows, search, onSearch }: ListProps) {
  const { goals, formats } = useTexts()
  const isOwn = useIsOwn(traineeId)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { results, isSending, submit, forget } = useSubmitGoals(traineeId)
  const shown = filterGoals(rows, search)
  const { status, family, group, search: text } = search
  const isFiltered = [status, family, group, text].some(part => part !== undefined)
  // What was sent meanwhile, here or elsewhere, cannot be sent again.
  const toSubmit = rows.filter(row => chosen.has(row.goalId) && maySubmit(row))
  const toggle = (goalId: string) => {
    forget()
    const next = new Set(chosen)
    if (!next.delete(goalId)) next.add(goalId)
    setChosen(next)
  }
  return (
    <>
      <Heading level="2" size="medium" className="aksel-sr-only">
        {goals.views.goals}
      </Heading>
      <GoalsFilter rows={rows} search={search} onSearch={onSearch} />
      {!isSending && <SubmitResults results={results} />}
      <BodyShort weight="semibold" role="status">
        {shown.length === 0
          ? goals.filter.none
          : goals.filter.found({ total: formats.number(shown.length), count: shown.length })}
      </BodyShort>
      {isFiltered && shown.length === 0 && (
        <Button
          size="small"
          variant="secondary"
          className={styles.clear}
          onClick={() =>
            onSearch({ status: undefined, family: undefined, group: undefined, search: undefined })
          }
        >
          {goals.filter.clear}
        </Button>
      )}
      {isOwn && rows.some(maySubmit) && (
        <SubmitBar
          chosen={isSending ? chosen.size : toSubmit.length}
          isSending={isSending}
          sent={results.length}
          onSubmit={() => submit(toSubmit, { onSuccess: () => setChosen(new Set()) })}
          onClear={() => setChosen(new Set())}
        />
      )}
      {shown.length > 0 && (
        <GoalList
          traineeId={traineeId}
          rows={shown}
          isFiltered={isFiltered}
          choice={isOwn && shown.some(maySubmit) ? { chosen, isLocked: isSending, onToggle: toggle } : null}
        />
      )}
    </>
  )
}

/** What the doctor reached in earlier catalogues and nothing has taken the place of. */
function WithoutSuccessor({ goals }: { goals: readonly GoalPredecessor[] }) {
  const { withoutSuccessor, page } = useTexts().goals
  if (goals.length === 0) return null
  return (
    <section aria-labelledby="earlier" className={styles.section}>
      <Heading id="earlier" level="2" size="small">
        {withoutSuccessor.title}
      </Heading>
      <BodyLong>{withoutSuccessor.body}</BodyLong>
      <ul className={styles.earlier}>
        {goals.map(goal => (
          <li key={goal.code}>
            {page.titleOf(goal)} <GoalTag goal={{ status: goal.status, lacking: [] }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function GoalsAndActivities({ traineeId, search, onSearch }: GoalsProps) {
  const { goals } = useTexts()
  const list = useQuery(traineeGoalsQuery(traineeId))
  const show = (change: Change) => onSearch(changedSearch<Search>(search, change))
  return (
    <Loaded query={list} skeleton={<SkeletonLines count={10} height={48} />}>
      {({ catalogue, goals: rows, withoutSuccessor }) => (
        <>
          {catalogue !== null && rows.length > 0 && <GoalsAnswer catalogue={catalogue} rows={rows} />}
          <Tabs
            value={search.view ?? 'goals'}
            onChange={view =>
              // Each list has filters of its own: the other's are left behind.
              onSearch(view === 'activities' ? { view } : {})
            }
          >
            <Tabs.List>
              <Tabs.Tab value="goals" label={goals.views.goals} />
              <Tabs.Tab value="activities" label={goals.views.activities} />
            </Tabs.List>
            <Tabs.Panel value="goals" className={styles.panel}>
              {catalogue === null || rows.length === 0 ? (
                <div>
                  <Heading level="2" size="small" spacing>
                    {goals.catalogue.none.title}
                  </Heading>
                  <BodyLong>{goals.catalogue.none.body}</BodyLong>
                </div>
              ) : (
                <Goals traineeId={traineeId} rows={rows} search={search} onSearch={show} />
              )}
              <WithoutSuccessor goals={withoutSuccessor} />
            </Tabs.Panel>
            <Tabs.Panel value="activities" className={styles.panel}>
              <ActivitySection traineeId={traineeId} search={search} onSearch={show} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </Loaded>
  )
}

/** The doctor adds what she does; the coordinator, who keeps the record, can do it for her. */
function AddActivity({ trainee: { id: traineeId, can } }: { trainee: Trainee }) {
  const { activities } = useTexts()
  const isOwn = useIsOwn(traineeId)
  if (!isOwn && !can.edit) return null
  return (
    <LinkButton to="/leger/$traineeId/aktiviteter/ny" params={{ traineeId }} icon={<PlusIcon aria-hidden />}>
      {activities.add}
    </LinkButton>
  )
}

/** Leads the doctor's coordinator to the import of what the national portal says. */
function MirrorLink({ trainee }: { trainee: Trainee }) {
  const { goals } = useTexts()
  const providers = coordinatedProvidersOf(signedIn.useRouteContext().me)
  if (!providers.some(({ id }) => id === trainee.provider.id)) return null
  return (
    <LinkButton to="/laeringsmal/speil" variant="secondary">
      {goals.fromPortal}
    </LinkButton>
  )
}

function GoalsOf(props: GoalsProps) {
  const { goals } = useTexts()
  return (
    <DoctorPage
      traineeId={props.traineeId}
      title={goals.title}
      action={trainee => (
        <div className={styles.pageActs}>
          <MirrorLink trainee={trainee} />
          <AddActivity trainee={trainee} />
        </div>
      )}
    >
      {() => <GoalsAndActivities {...props} />}
    </DoctorPage>
  )
}

/** A doctor's learning goals and activities, for staff; what is shown of them lives in the address. */
export function GoalsPage() {
  const navigate = route.useNavigate()
  return (
    <GoalsOf
      traineeId={route.useParams().traineeId}
      search={route.useSearch()}
      onSearch={search => void navigate({ search, resetScroll: false })}
    />
  )
}

/** The same page for the doctor herself. */
export function OwnGoalsPage() {
  const navigate = ownRoute.useNavigate()
  return (
    <GoalsOf
      traineeId={ownRoute.useRouteContext().traineeId}
      search={ownRoute.useSearch()}
      onSearch={search => void navigate({ search, resetScroll: false })}
    />
  )
}
