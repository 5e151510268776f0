import type { Trainee, TraineeEvent } from '@alis/contract'
import type { Texts } from '@alis/texts'
import { Pagination } from '@navikt/ds-react/Pagination'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../../i18n/language.ts'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { fieldName, fieldValue, inOrder } from './field-texts.ts'
import { EVENTS_PER_PAGE, eventsQuery, traineeQuery } from './queries.ts'
import { TraineeCrumbs } from './trainee-crumbs.tsx'
import styles from './trainee-history-page.module.css'

const route = getRouteApi('/signed-in/leger/$traineeId/historikk')

const isChange = (value: unknown): value is { from: unknown; to: unknown } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value

/** A changed field, or one that was set, in a line of its own; nothing for what readers need not see. */
function lineOf(texts: Texts, field: string, value: unknown): string[] {
  const { history } = texts.trainees
  const name = fieldName(texts, field)
  // Municipalities are stored by number only.
  if (name === null || field === 'municipalityId') return []
  if (!isChange(value)) return [history.value({ field: name, value: fieldValue(texts, field, value) })]
  const [from, to] = [fieldValue(texts, field, value.from), fieldValue(texts, field, value.to)]
  return [history.fromTo({ field: name, from, to })]
}

function HistoryEvent({ event }: { event: TraineeEvent }) {
  const texts = useTexts()
  const { history } = texts.trainees
  const lines = inOrder(texts, event.data).flatMap(([field, value]) => lineOf(texts, field, value))
  return (
    <li className={styles.event}>
      <Heading level="2" size="xsmall">
        {history.events[event.type]}
      </Heading>
      <BodyShort size="small" textColor="subtle">
        {history.by({ at: texts.formats.moment(event.at), who: event.by ?? history.system })}
      </BodyShort>
      <ul className={styles.lines}>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </li>
  )
}

function History({ trainee }: { trainee: Trainee }) {
  const { history } = useTexts().trainees
  const { page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Loaded query={useQuery(eventsQuery(trainee.id, page))} skeleton={<SkeletonLines count={8} />}>
      {({ items, total }) => {
        const pages = Math.ceil(total / EVENTS_PER_PAGE)
        if (total === 0) return <BodyLong>{history.empty}</BodyLong>
        return (
          <>
            <ol className={styles.events}>
              {items.map(event => (
                <HistoryEvent key={event.id} event={event} />
              ))}
            </ol>
            {pages > 1 && (
              <Pagination
                page={page}
                count={pages}
                size="small"
                onPageChange={next => void navigate({ search: { page: next } })}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

/** What was done to a doctor's record and service, newest first, in plain words. */
export function TraineeHistoryPage() {
  const { history } = useTexts().trainees
  const { traineeId } = route.useParams()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => (
        <Page
          title={history.of({ name: `${trainee.givenName} ${trainee.familyName}` })}
          width="reading"
          breadcrumbs={<TraineeCrumbs trainee={trainee} here={history.title} />}
        >
          <History trainee={trainee} />
        </Page>
      )}
    </LoadedPage>
  )
}
