import type { ChangeRequestRow } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Chips } from '@navikt/ds-react/Chips'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf, hasRole } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { type Sort, SortSelect } from '../../ui/sort-select.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import {
  type ChangeRequestSearch,
  type ChangeRequestSortKey,
  changeRequestStatuses,
  sortAfter,
  sortOf,
  statusOf,
  toQuery,
} from './change-request-search.ts'
import { ChangeRequestTag } from './change-request-tag.tsx'
import styles from './change-requests-page.module.css'
import { changeRequestsQuery } from './queries.ts'

const route = getRouteApi('/signed-in/endringer')

type ListProps = {
  rows: readonly ChangeRequestRow[]
  sort: Sort<ChangeRequestSortKey>
  onSort: (sort: Sort<ChangeRequestSortKey>) => void
}

/** What leads to a request: whose it is, and what it is about. */
function useRowTexts() {
  const { changeRequests, formats } = useTexts()
  return {
    nameOf: ({ trainee }: ChangeRequestRow) => `${trainee.familyName}, ${trainee.givenName}`,
    kindsOf: ({ kinds }: ChangeRequestRow) =>
      formats.list(kinds.map(kind => changeRequests.kindsInList[kind])),
    sentOn: ({ sentAt }: ChangeRequestRow) =>
      sentAt === null ? changeRequests.list.notSent : formats.moment(sentAt),
  }
}

const isSortKey = (key: string): key is ChangeRequestSortKey =>
  key === 'sentAt' || key === 'name' || key === 'status'

function RequestTable({ rows, sort, onSort }: ListProps) {
  const { columns, title } = useTexts().changeRequests
  const { nameOf, kindsOf, sentOn } = useRowTexts()
  const header = (key: ChangeRequestSortKey) => (
    <Table.ColumnHeader sortKey={key} sortable>
      {columns[key]}
    </Table.ColumnHeader>
  )
  return (
    <div className={styles.scroller}>
      <Table
        sort={{ orderBy: sort.sort, direction: sort.order === 'asc' ? 'ascending' : 'descending' }}
        onSortChange={key => isSortKey(key) && onSort(sortAfter(sort, key))}
      >
        <caption className="aksel-sr-only">{title}</caption>
        <Table.Header>
          <Table.Row>
            {header('name')}
            <Table.HeaderCell scope="col">{columns.kinds}</Table.HeaderCell>
            {header('sentAt')}
            {header('status')}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <TextLink to="/endringer/$requestId" params={{ requestId: row.id }}>
                  {nameOf(row)}
                </TextLink>
              </Table.HeaderCell>
              <Table.DataCell>{kindsOf(row)}</Table.DataCell>
              <Table.DataCell>{sentOn(row)}</Table.DataCell>
              <Table.DataCell>
                <ChangeRequestTag status={row.status} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function RequestCards({ rows, sort, onSort }: ListProps) {
  const { changeRequests, trainees } = useTexts()
  const { columns } = changeRequests
  const { nameOf, kindsOf, sentOn } = useRowTexts()
  return (
    <>
      <SortSelect
        label={trainees.filter.sort}
        columns={{ sentAt: columns.sentAt, name: columns.name, status: columns.status }}
        words={trainees.filter}
        sort={sort}
        onSort={onSort}
      />
      <Cards>
        {rows.map(row => (
          <Card
            key={row.id}
            level="2"
            title={
              <TextLink to="/endringer/$requestId" params={{ requestId: row.id }}>
                {nameOf(row)}
              </TextLink>
            }
            tag={<ChangeRequestTag status={row.status} />}
          >
            <BodyShort>{kindsOf(row)}</BodyShort>
            <BodyShort size="small" textColor="subtle">
              {sentOn(row)}
            </BodyShort>
          </Card>
        ))}
      </Cards>
    </>
  )
}

type EmptyProps = { isDoctor: boolean; isWaiting: boolean; isFiltered: boolean }

/** What would stand here, and how it comes to stand here. */
function Empty({ isDoctor, isWaiting, isFiltered }: EmptyProps) {
  const { empty } = useTexts().changeRequests
  if (isFiltered) return <BodyLong role="status">{empty.filtered}</BodyLong>
  if (isWaiting) return <BodyLong role="status">{empty.waiting}</BodyLong>
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {empty.title}
      </Heading>
      <BodyLong>{isDoctor ? empty.ownBody : empty.body}</BodyLong>
    </section>
  )
}

/** The change requests that somebody may see: her own, or those of the doctors she decides for. */
function RequestList({ ownTraineeId }: { ownTraineeId: string | undefined }) {
  const { changeRequests: texts, formats, scenarios } = useTexts()
  const { me } = route.useRouteContext()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isNarrow = useIsNarrow()
  const isDoctor = ownTraineeId !== undefined
  const requests = useQuery(changeRequestsQuery(toQuery(search, isDoctor)))
  const status = statusOf(search, isDoctor)
  const show = (change: ChangeRequestSearch) => {
    const { page: _, ...rest } = search
    void navigate({ search: { ...rest, ...change } })
  }
  const decides = coordinatedProvidersOf(me).length > 0
  const wordFor = (choice: typeof status) => {
    if (choice === 'all') return texts.list.all
    return choice === 'sent' && !isDoctor
      ? texts.list[decides ? 'waitsForYou' : 'waits']
      : texts.statuses[choice]
  }
  // Drafts are their writer's alone: who decides has none to look for.
  const others = changeRequestStatuses.filter(choice => choice !== 'sent' && (isDoctor || choice !== 'draft'))
  const choices = isDoctor
    ? (['all', ...changeRequestStatuses] as const)
    : (['sent', ...others, 'all'] as const)
  const List = isNarrow ? RequestCards : RequestTable
  return (
    <Page
      title={texts.title}
      width="work"
      action={
        ownTraineeId !== undefined && (
          <LinkButton
            to="/leger/$traineeId/endringer/ny"
            params={{ traineeId: ownTraineeId }}
            icon={<PlusIcon aria-hidden />}
          >
            {texts.list.new}
          </LinkButton>
        )
      }
    >
      <NavigationNotice />
      {ownTraineeId !== undefined && (
        <BodyLong>
          {texts.list.scenariosFirst}{' '}
          <TextLink to="/leger/$traineeId/alternativer" params={{ traineeId: ownTraineeId }}>
            {scenarios.title}
          </TextLink>
        </BodyLong>
      )}
      <Chips size="small" aria-label={texts.list.filter}>
        {choices.map(choice => (
          <Chips.Toggle
            key={choice}
            checkmark={false}
            selected={status === choice}
            onClick={() => show({ status: choice })}
          >
            {wordFor(choice)}
          </Chips.Toggle>
        ))}
      </Chips>
      <Loaded query={requests} skeleton={<SkeletonLines count={6} height={48} />}>
        {list =>
          list.total === 0 ? (
            <Empty
              isDoctor={isDoctor}
              isWaiting={!isDoctor && status === 'sent'}
              isFiltered={status !== 'all' && (isDoctor || status !== 'sent')}
            />
          ) : (
            <div className={styles.list} aria-busy={requests.isPlaceholderData}>
              <BodyShort weight="semibold" role="status">
                {texts.list.found({ total: formats.number(list.total), count: list.total })}
              </BodyShort>
              <List rows={list.items} sort={sortOf(search, isDoctor)} onSort={show} />
              <Pages list={list} label={texts.list.pages} onPage={page => show({ page })} />
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

/** For the roles that ask or decide: requests tell of leave, and are nobody else's. */
export function ChangeRequestsPage() {
  const { me } = route.useRouteContext()
  const ownTraineeId = me.grants.find(({ role }) => role === 'trainee')?.traineeId ?? undefined
  const mayRead = ownTraineeId !== undefined || hasRole(me, 'coordinator') || hasRole(me, 'leader')
  return mayRead ? <RequestList ownTraineeId={ownTraineeId} /> : <NoAccess />
}
