import type { ConfirmationQuery, ConfirmationStatus } from '@alis/contract'
import { Chips } from '@navikt/ds-react/Chips'
import { Select } from '@navikt/ds-react/Select'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { changedSearch } from '../../forms/changed-search.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { hasRole, providersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { traineeQuery } from '../trainees/index.ts'
import { ConfirmationList, type Shown } from './confirmation-list.tsx'
import styles from './confirmations-page.module.css'
import { type Part, partOf } from './next-step.ts'
import { confirmationsQuery } from './queries.ts'

const route = getRouteApi('/signed-in/bekreftelser')

type Search = Partial<ConfirmationQuery>
type Change = { [Key in keyof ConfirmationQuery]?: ConfirmationQuery[Key] | undefined }

/** The status in which a confirmation waits for the reader. */
const waitingStatus = {
  leader: 'prepared',
  doctor: 'prepared',
  coordinator: 'objected',
} as const satisfies Record<Part, ConfirmationStatus>

const WAITING_SHOWN = 20

/** What waits for the reader, the longest first; what else there is comes below it. */
function Waiting({ part, shows }: { part: Part; shows: Shown }) {
  const { list: words } = useTexts().confirmations
  const status = waitingStatus[part]
  const waiting = useQuery(
    confirmationsQuery({ status, sort: 'preparedAt', order: 'asc', pageSize: WAITING_SHOWN }),
  )
  if (waiting.data === undefined) return null
  const { items, total } = waiting.data
  if (total === 0)
    return words.waiting[part].none === '' ? null : <BodyShort>{words.waiting[part].none}</BodyShort>
  return (
    <section aria-labelledby="waiting" className={styles.section}>
      <Heading id="waiting" level="2" size="medium">
        {words.waiting[part].title}
      </Heading>
      <ConfirmationList rows={items} shows={shows} />
      {total > items.length && (
        <TextLink to="/bekreftelser" search={{ status }}>
          {words.waitingMore({ count: String(total) })}
        </TextLink>
      )}
    </section>
  )
}

/** The doctor whose confirmations alone are shown, as a filter that can be taken away. */
function TraineeChip({ traineeId, onRemove }: { traineeId: string; onRemove: () => void }) {
  const { filter } = useTexts().confirmations.list
  const { data: trainee } = useQuery(traineeQuery(traineeId))
  if (trainee === undefined) return null
  const label = filter.ofTrainee({ name: `${trainee.givenName} ${trainee.familyName}` })
  return (
    <Chips size="small" aria-label={filter.active}>
      <Chips.Removable aria-label={filter.remove({ filter: label })} onDelete={onRemove}>
        {label}
      </Chips.Removable>
    </Chips>
  )
}

function Filter({ search, onChange }: { search: Search; onChange: (change: Change) => void }) {
  const { confirmations } = useTexts()
  const { filter } = confirmations.list
  const words = wordsOf(confirmations.statuses)
  return (
    <search aria-label={filter.label} className={styles.filter}>
      <Select
        label={filter.status}
        size="small"
        value={search.status ?? ''}
        onChange={event => onChange({ status: words.find(([status]) => status === event.target.value)?.[0] })}
      >
        <option value="">{filter.all}</option>
        {words.map(([status, word]) => (
          <option key={status} value={status}>
            {word}
          </option>
        ))}
      </Select>
      {search.trainee && (
        <TraineeChip traineeId={search.trainee} onRemove={() => onChange({ trainee: undefined })} />
      )}
    </search>
  )
}

/** What would stand here, and how it comes to stand here. */
function Empty({ part, isFiltered }: { part: Part; isFiltered: boolean }) {
  const { empty } = useTexts().confirmations.list
  if (isFiltered) return <BodyLong role="status">{empty.filtered}</BodyLong>
  return (
    <section className={styles.section}>
      <Heading level="2" size="small">
        {empty.title}
      </Heading>
      <BodyLong>{empty[part]}</BodyLong>
      {part === 'coordinator' && <TextLink to="/leger">{empty.toTrainees}</TextLink>}
    </section>
  )
}

/** The confirmations that somebody may see; what is shown of them lives in the address. */
export function ConfirmationsPage() {
  const { confirmations, formats } = useTexts()
  const words = confirmations.list
  const search = route.useSearch()
  const { me } = route.useRouteContext()
  const navigate = route.useNavigate()
  const list = useQuery(confirmationsQuery(search))
  const part = partOf(me)
  const isFiltered = search.status !== undefined || search.trainee !== undefined
  const shows = {
    doctor: !hasRole(me, 'trainee') || providersOf(me).length > 0,
    provider: providersOf(me).length !== 1,
  }

  /** Another filter or order begins at the first page again. */
  const show = (change: Change) =>
    void navigate({ search: changedSearch(search, { page: undefined, ...change }) })
  const { sort = 'preparedAt', order = 'desc' } = search

  return (
    <Page title={confirmations.title} width="work">
      <NavigationNotice />
      {!isFiltered && (search.page ?? 1) === 1 && list.data?.total !== 0 && (
        <Waiting part={part} shows={shows} />
      )}
      <Loaded query={list} skeleton={<SkeletonLines count={8} height={48} />}>
        {found => (
          <>
            {(found.total > 0 || isFiltered) && (
              <>
                <Heading level="2" size="medium">
                  {words.all}
                </Heading>
                <Filter search={search} onChange={show} />
              </>
            )}
            {found.total === 0 ? (
              <Empty part={part} isFiltered={isFiltered} />
            ) : (
              <div className={styles.section} aria-busy={list.isPlaceholderData}>
                <BodyShort weight="semibold" role="status">
                  {words.found({ total: formats.number(found.total), count: found.total })}
                </BodyShort>
                <ConfirmationList rows={found.items} shows={shows} sort={{ sort, order }} onSort={show} />
                <Pages list={found} label={words.pages} onPage={page => show({ page })} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
