import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { ArenaCrumbs } from './arena-crumbs.tsx'
import { ArenaForm } from './arena-form.tsx'
import { emptyArena } from './arena-values.ts'
import type { Goal } from './goal-groups.ts'
import { goalsInForceQuery, useAddArena } from './queries.ts'

const route = getRouteApi('/signed-in/arenaer/ny')

type AddArenaProps = { providers: readonly { id: string; name: string }[]; goals: readonly Goal[] }

function AddArena({ providers, goals }: AddArenaProps) {
  const { form: words } = useTexts().learningArenas
  const navigate = route.useNavigate()
  const add = useAddArena(useIdempotencyKey())
  const [first, ...others] = providers
  return (
    <ArenaForm
      goals={goals}
      providers={providers}
      isStored={false}
      initial={emptyArena(first !== undefined && others.length === 0 ? first.id : '')}
      error={add.error}
      isSaving={add.isPending}
      onSave={({ endedOn: _, ...body }, form) =>
        add.mutate(body, {
          onError: form.showServerErrors,
          onSuccess: ({ name, provider }) =>
            navigate({
              to: '/arenaer',
              search: providers.length > 1 ? { provider: provider.id } : {},
              state: { notice: words.added({ name }) },
            }),
        })
      }
    />
  )
}

/** Adds an arena to the general plan. */
export function AddArenaPage() {
  const { addTitle } = useTexts().learningArenas.form
  const { me } = route.useRouteContext()
  const inForce = useQuery(goalsInForceQuery)
  const providers = coordinatedProvidersOf(me)
  if (providers.length === 0) return <NoAccess />
  return (
    <LoadedPage query={inForce} skeleton={<SkeletonPage width="reading" />}>
      {({ goals }) => (
        <Page title={addTitle} width="reading" breadcrumbs={<ArenaCrumbs here={addTitle} />}>
          <AddArena providers={providers} goals={goals} />
        </Page>
      )}
    </LoadedPage>
  )
}
