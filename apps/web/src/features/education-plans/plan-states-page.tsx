import type { PlanQuery, PlanState, PlanStateRow } from '@alis/contract'
import { Chips } from '@navikt/ds-react/Chips'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort, Label } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { changedSearch } from '../../forms/changed-search.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { hasRole } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { type Sort, SortSelect } from '../../ui/sort-select.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { type PlanSearch, type PlanSortKey, sortAfter, sortOf } from './plan-search.ts'
import styles from './plan-states-page.module.css'
import { PlanStateTag } from './plan-status-tag.tsx'
import { planStatesQuery } from './queries.ts'

const route = getRouteApi('/signed-in/planer')

const states: readonly PlanState[] = ['overdue', 'due-soon', 'missing', 'current']
const opens: readonly NonNullable<PlanQuery['open']>[] = ['proposed', 'draft', 'none']

const useTotal = (state: PlanState) => useQuery(planStatesQuery({ state, pageSize: 1 })).data?.total

/** The sentence that the reader came for: what is overdue, what falls due, who has none. */
function Answer() {
  const { educationPlans, formats } = useTexts()
  const { list } = educationPlans
  const overdue = useTotal('overdue')
  const dueSoon = useTotal('due-soon')
  const missing = useTotal('missing')
  if (overdue === undefined || dueSoon === undefined || missing === undefined)
    return <SkeletonLines count={1} />
  const count = (total: number) => ({ count: total, number: formats.number(total) })
  const parts = [
    ...(overdue > 0 ? [list.overdue(count(overdue))] : []),
    ...(dueSoon > 0 ? [list.dueSoon(count(dueSoon))] : []),
    ...(missing > 0 ? [list.missing(count(missing))] : []),
  ]
  return (
    <BodyLong size="large">
      {parts.length === 0 ? list.allCurrent : list.sentence({ parts: parts.join(', ') })}
    </BodyLong>
  )
}

type ListProps = {
  rows: readonly PlanStateRow[]
  sort: Sort<PlanSortKey>
  mayBegin: boolean
  onSort: (sort: Sort<PlanSortKey>) => void
}

const nameOf = ({ trainee }: PlanStateRow) => `${trainee.familyName}, ${trainee.givenName}`

function Open({ row, mayBegin }: { row: PlanStateRow; mayBegin: boolean }) {
  const { educationPlans, formats } = useTexts()
  const { list, statuses } = educationPlans
  const { open, active, trainee } = row
  if (open)
    return (
      <TextLink to="/planer/$planId" params={{ planId: open.id }}>
        {list.openLink({ status: statuses[open.status], number: formats.number(open.number) })}
      </TextLink>
    )
  if (active || !mayBegin) return list.nothingOpen
  return (
    <TextLink
      to="/leger/$traineeId/plan/ny"
      params={{ traineeId: trainee.id }}
      aria-label={list.beginFor({ name: nameOf(row) })}
    >
      {list.begin}
    </TextLink>
  )
}

const isSortKey = (key: string): key is PlanSortKey => key === 'due' || key === 'name'

function PlanTable({ rows, sort, mayBegin, onSort }: ListProps) {
  const { educationPlans, formats } = useTexts()
  const { columns, never } = educationPlans.list
  const header = (key: PlanSortKey) => (
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
        <caption className="aksel-sr-only">{educationPlans.list.title}</caption>
        <Table.Header>
          <Table.Row>
            {header('name')}
            <Table.HeaderCell scope="col">{columns.provider}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.state}</Table.HeaderCell>
            {header('due')}
            <Table.HeaderCell scope="col">{columns.agreed}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.open}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.trainee.id}>
              <Table.HeaderCell scope="row">
                <TextLink to="/leger/$traineeId/plan" params={{ traineeId: row.trainee.id }}>
                  {nameOf(row)}
                </TextLink>
              </Table.HeaderCell>
              <Table.DataCell>{row.trainee.provider.name}</Table.DataCell>
              <Table.DataCell>
                <PlanStateTag state={row.state} />
              </Table.DataCell>
              <Table.DataCell>{row.dueOn === null ? '' : formats.day(row.dueOn)}</Table.DataCell>
              <Table.DataCell>
                {row.active === null ? never : formats.moment(row.active.agreedAt)}
              </Table.DataCell>
              <Table.DataCell>
                <Open row={row} mayBegin={mayBegin} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function PlanCards({ rows, sort, mayBegin, onSort }: ListProps) {
  const { educationPlans, formats } = useTexts()
  const { list } = educationPlans
  const { columns } = list
  return (
    <>
      <SortSelect
        label={list.sort}
        columns={{ due: columns.due, name: columns.name }}
        words={list}
        sort={sort}
        onSort={onSort}
      />
      <Cards>
        {rows.map(row => (
          <Card
            key={row.trainee.id}
            level="2"
            title={
              <TextLink to="/leger/$traineeId/plan" params={{ traineeId: row.trainee.id }}>
                {nameOf(row)}
              </TextLink>
            }
            tag={<PlanStateTag state={row.state} />}
          >
            <BodyShort size="small" textColor="subtle">
              {row.trainee.provider.name}
            </BodyShort>
            {row.dueOn !== null && <BodyShort>{list.dueOn({ day: formats.day(row.dueOn) })}</BodyShort>}
            {row.active !== null && (
              <BodyShort size="small" textColor="subtle">
                {list.agreedAt({ at: formats.moment(row.active.agreedAt) })}
              </BodyShort>
            )}
            {(row.open !== null || row.active === null) && (
              <BodyShort>
                <Open row={row} mayBegin={mayBegin} />
              </BodyShort>
            )}
          </Card>
        ))}
      </Cards>
    </>
  )
}

type ChoicesProps<Choice extends string> = {
  label: string
  all: string
  choices: readonly Choice[]
  words: Readonly<Record<Choice, string>>
  chosen: Choice | undefined
  onChoose: (choice: Choice | undefined) => void
}

/** One filter: all, or one of its choices. */
function Choices<Choice extends string>({
  label,
  all,
  choices,
  words,
  chosen,
  onChoose,
}: ChoicesProps<Choice>) {
  return (
    <div>
      <Label as="p" size="small" spacing>
        {label}
      </Label>
      <Chips size="small" aria-label={label}>
        <Chips.Toggle checkmark={false} selected={chosen === undefined} onClick={() => onChoose(undefined)}>
          {all}
        </Chips.Toggle>
        {choices.map(choice => (
          <Chips.Toggle
            key={choice}
            checkmark={false}
            selected={chosen === choice}
            onClick={() => onChoose(choice)}
          >
            {words[choice]}
          </Chips.Toggle>
        ))}
      </Chips>
    </div>
  )
}

function PlanList() {
  const { educationPlans, formats } = useTexts()
  const { list, states: stateWords } = educationPlans
  const { me } = route.useRouteContext()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const plans = useQuery(planStatesQuery(search))
  const show = (change: { [Key in keyof PlanSearch]?: PlanSearch[Key] | undefined }) =>
    void navigate({ search: changedSearch<PlanSearch>(search, { page: undefined, ...change }) })
  const List = useIsNarrow() ? PlanCards : PlanTable
  const isFiltered = search.state !== undefined || search.open !== undefined
  return (
    <Page title={list.title} width="full">
      <NavigationNotice />
      <Answer />
      <div className={styles.filters}>
        <Choices
          label={list.filterState}
          all={list.all}
          choices={states}
          words={stateWords}
          chosen={search.state}
          onChoose={state => show({ state })}
        />
        <Choices
          label={list.filterOpen}
          all={list.all}
          choices={opens}
          words={list.open}
          chosen={search.open}
          onChoose={open => show({ open })}
        />
      </div>
      <Loaded query={plans} skeleton={<SkeletonLines count={8} height={48} />}>
        {page =>
          page.total === 0 ? (
            <BodyLong role="status">{isFiltered ? list.filtered : list.empty}</BodyLong>
          ) : (
            <div className={styles.list} aria-busy={plans.isPlaceholderData}>
              <BodyShort weight="semibold" role="status">
                {list.found({ count: page.total, total: formats.number(page.total) })}
              </BodyShort>
              <List
                rows={page.items}
                sort={sortOf(search)}
                mayBegin={hasRole(me, 'coordinator') || hasRole(me, 'supervisor')}
                onSort={show}
              />
              <Pages list={page} label={list.pages} onPage={next => show({ page: next })} />
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

/** The plans of all the doctors that the reader sees; a doctor has a page for her own. */
export function PlanStatesPage() {
  const { me } = route.useRouteContext()
  const mayRead = hasRole(me, 'coordinator') || hasRole(me, 'leader') || hasRole(me, 'supervisor')
  return mayRead ? <PlanList /> : <NoAccess />
}
