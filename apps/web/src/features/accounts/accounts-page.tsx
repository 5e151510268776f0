import { PlusIcon } from '@navikt/aksel-icons'
import { Select } from '@navikt/ds-react/Select'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { changedSearch } from '../../forms/changed-search.ts'
import { wordsOf } from '../../forms/words-of.ts'
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
import { AccountCards, AccountTable } from './account-list.tsx'
import styles from './accounts-page.module.css'
import { type AccountSearch, accountsQuery } from './queries.ts'

const route = getRouteApi('/signed-in/kontoer')

/** Who can sign in, and for what. */
export function AccountsPage() {
  const texts = useTexts()
  const { accounts: words, roles, formats } = texts
  const search = route.useSearch()
  const { me } = route.useRouteContext()
  const navigate = route.useNavigate()
  const List = useIsNarrow() ? AccountCards : AccountTable
  const accounts = useQuery(accountsQuery(search))
  if (!hasRole(me, 'admin')) return <NoAccess />

  /** Another filter or order begins at the first page again. */
  const show = (change: { [Key in keyof AccountSearch]?: AccountSearch[Key] | undefined }) =>
    void navigate({ search: changedSearch(search, { page: undefined, ...change }) })

  return (
    <Page
      title={words.title}
      width="work"
      action={
        <LinkButton to="/kontoer/ny" icon={<PlusIcon aria-hidden />}>
          {words.create}
        </LinkButton>
      }
    >
      <NavigationNotice />
      <SearchForm
        label={words.filter.label}
        fieldLabel={words.filter.search}
        search={search.search}
        onSearch={text => show({ search: text })}
      >
        <Select
          label={words.filter.role}
          size="small"
          value={search.role ?? ''}
          onChange={({ target }) =>
            show({ role: wordsOf(roles).find(([code]) => code === target.value)?.[0] })
          }
        >
          <option value="">{words.filter.all}</option>
          {wordsOf(roles).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      </SearchForm>
      <Loaded query={accounts} skeleton={<SkeletonLines count={8} height={48} />}>
        {list => {
          if (list.total === 0) return <BodyLong role="status">{words.empty}</BodyLong>
          const { sort = 'name', order = 'asc' } = search
          return (
            <div className={styles.list} aria-busy={accounts.isPlaceholderData}>
              <BodyShort weight="semibold" role="status">
                {words.found({ total: formats.number(list.total), count: list.total })}
              </BodyShort>
              <List rows={list.items} sort={{ sort, order }} onSort={show} />
              <Pages list={list} label={words.pages} onPage={page => show({ page })} />
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}
