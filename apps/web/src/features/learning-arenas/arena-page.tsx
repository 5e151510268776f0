import type { LearningArena } from '@alis/contract'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { ArenaCrumbs } from './arena-crumbs.tsx'
import { ArenaForm } from './arena-form.tsx'
import { ArenaState } from './arena-state.tsx'
import { onlyChanged, toValues } from './arena-values.ts'
import { differencesOf } from './differences.ts'
import type { Goal } from './goal-groups.ts'
import { GoalList } from './goal-list.tsx'
import { arenaQuery, goalsInForceQuery, useChangeArena } from './queries.ts'

const route = getRouteApi('/signed-in/arenaer/$arenaId')

type ArenaProps = { arena: LearningArena; goals: readonly Goal[] }

function ChangeArena({ arena, goals }: ArenaProps) {
  const texts = useTexts()
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const { clash, error, isSaving, save } = useVersionedChange({
    opened: arena,
    change: useChangeArena(arena.id),
    toChange: onlyChanged,
    toValues,
    readAgain: () => queryClient.fetchQuery({ ...arenaQuery(arena.id), staleTime: 0 }),
    onSaved: () => navigate({ to: '/arenaer', state: { notice: texts.learningArenas.form.changed } }),
  })
  return (
    <ArenaForm
      goals={goals}
      isStored
      initial={toValues(arena)}
      error={error}
      isSaving={isSaving}
      onSave={save}
    >
      {clash && (
        <ClashNotice clash={clash} differencesOf={({ mine }, theirs) => differencesOf(texts, mine, theirs)} />
      )}
    </ArenaForm>
  )
}

/** The same to read. */
function ShownArena({ arena, goals }: ArenaProps) {
  const { learningArenas, categories } = useTexts()
  const { form, checklist } = learningArenas
  const known = new Map(goals.map(goal => [goal.code, goal]))
  const reached = arena.goalCodes.map(
    (code): Goal => known.get(code) ?? { code, title: '', family: 'ALM', group: checklist.earlier },
  )
  return (
    <>
      <div>
        <BodyShort>{categories[arena.category]}</BodyShort>
        <BodyShort>{arena.isExternal ? learningArenas.external : learningArenas.own}</BodyShort>
        <ArenaState arena={arena} />
      </div>
      <section>
        <Heading level="2" size="small" spacing>
          {form.goals}
        </Heading>
        {reached.length === 0 ? (
          <BodyLong>{checklist.noGoals}</BodyLong>
        ) : (
          <GoalList goals={reached} level="3" />
        )}
      </section>
    </>
  )
}

/** One arena with its goals: to change for who keeps it, to read for the others. */
export function ArenaPage() {
  const { arenaId } = route.useParams()
  const arenas = useQuery(arenaQuery(arenaId))
  const inForce = useQuery(goalsInForceQuery)
  return (
    <LoadedPage query={arenas} skeleton={<SkeletonPage width="reading" />}>
      {arena => (
        <LoadedPage query={inForce} skeleton={<SkeletonPage width="reading" />}>
          {({ goals }) => (
            <Page title={arena.name} width="reading" breadcrumbs={<ArenaCrumbs here={arena.name} />}>
              {arena.can.change ? (
                <ChangeArena key={arena.id} arena={arena} goals={goals} />
              ) : (
                <ShownArena arena={arena} goals={goals} />
              )}
            </Page>
          )}
        </LoadedPage>
      )}
    </LoadedPage>
  )
}
