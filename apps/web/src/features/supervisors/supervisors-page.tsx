import { PlusIcon } from '@navikt/aksel-icons'
import { Chips } from '@navikt/ds-react/Chips'
import { Select } from '@navikt/ds-react/Select'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
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
import { CoverageFindings } from './coverage-findings.tsx'
import { coverageQuery, supervisorsQuery } from './queries.ts'
import { RegisterCards, RegisterTable } from './register-list.tsx'
import type { SupervisorSearch } from './supervisor-search.ts'
import styles from './supervisors.module.css'

const route = getRouteApi('/signed-in/veiledere')

const kindNames = ['individual', 'clinical'] as const

type SearchChange = { [Key in keyof SupervisorSearch]: SupervisorSearch[Key] | undefined }

function RegisterFilter({ show }: { show: (change: SearchChange) => void }) {
  const { supervisors } = useTexts()
  const { register, kinds } = supervisors
  const search = route.useSearch()
  const { group = 'here' } = search
  return (
    <>
      <SearchForm
        label={register.searchLabel}
        fieldLabel={register.search}
        search={search.search}
        onSearch={text => show({ search: text })}
      >
        <Select
          label={register.kind}
          size="small"
          value={search.kind ?? ''}
          onChange={({ target }) => show({ kind: kindNames.find(kind => kind === target.value) })}
        >
          <option value="">{register.allKinds}</option>
          {wordsOf(kinds).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {word}
            </option>
          ))}
        </Select>
      </SearchForm>
      <Chips size="small" aria-label={register.filter}>
        {wordsOf(register.groups).map(([choice, word]) => (
          <Chips.Toggle
            key={choice}
            checkmark={false}
            selected={group === choice}
            onClick={() => show({ group: choice })}
          >
            {word}
          </Chips.Toggle>
        ))}
      </Chips>
    </>
  )
}

/** What would stand here, and how it comes to stand here. */
function EmptyRegister({ isFiltered, mayKeep }: { isFiltered: boolean; mayKeep: boolean }) {
  const { empty } = useTexts().supervisors.register
  if (isFiltered) return <BodyLong role="status">{empty.filtered}</BodyLong>
  return (
    <section>
      <Heading level="3" size="small" spacing>
        {empty.title}
      </Heading>
      <BodyLong>{mayKeep ? empty.body : empty.readOnly}</BodyLong>
    </section>
  )
}

function Register({ mayKeep }: { mayKeep: boolean }) {
  const { supervisors, formats } = useTexts()
  const { register } = supervisors
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(supervisorsQuery(search))
  const List = useIsNarrow() ? RegisterCards : RegisterTable
  const { sort = 'name', order = 'asc' } = search
  /** Another choice begins at the first page again. */
  const show = (change: SearchChange) =>
    void navigate({ search: changedSearch(search, { page: undefined, ...change }) })
  const isFiltered =
    search.search !== undefined || search.kind !== undefined || (search.group ?? 'here') !== 'here'
  return (
    <section className={styles.section} aria-busy={list.isPlaceholderData}>
      <Heading level="2" size="medium">
        {register.title}
      </Heading>
      <RegisterFilter show={show} />
      <Loaded query={list} skeleton={<SkeletonLines count={6} height={48} />}>
        {found =>
          found.total === 0 ? (
            <EmptyRegister isFiltered={isFiltered} mayKeep={mayKeep} />
          ) : (
            <>
              <BodyShort weight="semibold" role="status">
                {register.found({ total: formats.number(found.total), count: found.total })}
              </BodyShort>
              <List rows={found.items} sort={{ sort, order }} onSort={show} />
              <Pages list={found} label={register.pages} onPage={page => show({ page })} />
            </>
          )
        }
      </Loaded>
    </section>
  )
}

/** How the doctors of a provider are covered, and the register of those who can cover them. */
export function SupervisorsPage() {
  const { supervisors: texts } = useTexts()
  const { me } = route.useRouteContext()
  const coverage = useQuery(coverageQuery)
  const mayKeep = hasRole(me, 'coordinator')
  if (!mayKeep && !hasRole(me, 'leader')) return <NoAccess />
  return (
    <Page
      title={texts.title}
      width="work"
      action={
        mayKeep && (
          <LinkButton to="/veiledere/ny" icon={<PlusIcon aria-hidden />}>
            {texts.add}
          </LinkButton>
        )
      }
    >
      <NavigationNotice />
      <Loaded query={coverage} skeleton={<SkeletonLines count={4} height={48} />}>
        {found => <CoverageFindings coverage={found} mayKeep={mayKeep} />}
      </Loaded>
      <Register mayKeep={mayKeep} />
    </Page>
  )
}
