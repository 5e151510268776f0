import { PlusIcon } from '@navikt/aksel-icons'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { coordinatedProvidersOf, providersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { rosterQuery } from './queries.ts'
import { EmptyRoster } from './roster-empty.tsx'
import { RosterFilter } from './roster-filter.tsx'
import styles from './roster-page.module.css'
import { changed, isFiltered, type RosterSearch, sortOf } from './roster-search.ts'

const route = getRouteApi('/signed-in/leger')

// A screen needs one of the two.
const RosterTable = lazy(async () => ({ default: (await import('./roster-table.tsx')).RosterTable }))
const RosterCards = lazy(async () => ({ default: (await import('./roster-cards.tsx')).RosterCards }))

const RosterSkeleton = () => <SkeletonLines count={12} height={48} />

/** The doctors in training that somebody may see; what is shown of them lives in the address. */
export function RosterPage() {
  const { trainees: texts, formats } = useTexts()
  const search = route.useSearch()
  const { me } = route.useRouteContext()
  const navigate = route.useNavigate()
  const isNarrow = useIsNarrow()
  const roster = useQuery(rosterQuery(search))
  const providers = providersOf(me)
  const mayRegister = coordinatedProvidersOf(me).length > 0

  /** Another filter or order begins at the first page again. */
  const show = (change: RosterSearch) =>
    void navigate({ search: changed(search, { page: undefined, ...change }) })
  const List = isNarrow ? RosterCards : RosterTable

  return (
    <Page
      title={providers.length > 0 ? texts.title : texts.ownTitle}
      width="full"
      action={
        mayRegister && (
          <LinkButton to="/leger/ny" icon={<PlusIcon aria-hidden />}>
            {texts.register}
          </LinkButton>
        )
      }
    >
      <NavigationNotice />
      <RosterFilter search={search} providers={providers} onChange={show} />
      <Loaded query={roster} skeleton={<RosterSkeleton />}>
        {list =>
          list.total === 0 ? (
            <EmptyRoster isFiltered={isFiltered(search)} isOwnList={providers.length === 0} />
          ) : (
            <div className={styles.list} aria-busy={roster.isPlaceholderData}>
              <div>
                <BodyShort weight="semibold" role="status">
                  {texts.found({ total: formats.number(list.total), count: list.total })}
                </BodyShort>
                <BodyShort size="small" textColor="subtle">
                  {texts.estimateNote}
                </BodyShort>
              </div>
              <Suspense fallback={<RosterSkeleton />}>
                <List
                  rows={list.items}
                  sort={sortOf(search)}
                  showsProvider={providers.length !== 1}
                  onSort={show}
                />
              </Suspense>
              <Pages list={list} label={texts.pages} onPage={page => show({ page })} />
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
