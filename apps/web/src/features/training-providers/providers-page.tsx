import { PlusIcon } from '@navikt/aksel-icons'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { changedSearch } from '../../forms/changed-search.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { hasRole } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SearchForm } from '../../ui/search-form.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './list.module.css'
import { ProviderCards, ProviderTable } from './provider-list.tsx'
import { type ProviderSearch, providersQuery } from './queries.ts'

const route = getRouteApi('/signed-in/registrering')

/** The municipalities registered as training provider, for the Directorate, which registers them. */
export function ProvidersPage() {
  const { trainingProviders: texts, formats } = useTexts()
  const search = route.useSearch()
  const { me } = route.useRouteContext()
  const navigate = route.useNavigate()
  const List = useIsNarrow() ? ProviderCards : ProviderTable
  const providers = useQuery(providersQuery(search))
  if (!hasRole(me, 'directorate')) return <NoAccess />

  /** Another search or order begins at the first page again. */
  const show = (change: { [Key in keyof ProviderSearch]?: ProviderSearch[Key] | undefined }) =>
    void navigate({ search: changedSearch(search, { page: undefined, ...change }) })

  return (
    <Page
      title={texts.title}
      width="work"
      action={
        <LinkButton to="/registrering/ny" icon={<PlusIcon aria-hidden />}>
          {texts.register}
        </LinkButton>
      }
    >
      <NavigationNotice />
      <BodyLong>{texts.lead}</BodyLong>
      <SearchForm
        label={texts.searchLabel}
        fieldLabel={texts.search}
        search={search.search}
        onSearch={text => show({ search: text })}
      />
      <Loaded query={providers} skeleton={<SkeletonLines count={8} height={48} />}>
        {list => {
          if (list.total === 0 && search.search !== undefined)
            return <BodyLong role="status">{texts.empty.filtered}</BodyLong>
          if (list.total === 0)
            return (
              <section>
                <Heading level="2" size="small" spacing>
                  {texts.empty.title}
                </Heading>
                <BodyLong>{texts.empty.body}</BodyLong>
              </section>
            )
          const { sort = 'name', order = 'asc' } = search
          return (
            <div className={styles.list} aria-busy={providers.isPlaceholderData}>
              <BodyShort weight="semibold" role="status">
                {texts.found({ total: formats.number(list.total), count: list.total })}
              </BodyShort>
              <List rows={list.items} sort={{ sort, order }} onSort={show} />
              <Pages list={list} label={texts.pages} onPage={page => show({ page })} />
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}
