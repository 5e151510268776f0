import { Chips } from '@navikt/ds-react/Chips'
import { Select } from '@navikt/ds-react/Select'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import styles from './activity.module.css'
import { ActivityList } from './activity-list.tsx'
import { type ActivitySearch, toActivityQuery } from './activity-search.ts'
import { activitiesQuery } from './queries.ts'
import { useIsOwn } from './use-is-own.ts'

type ActivitySectionProps = {
  traineeId: string
  search: ActivitySearch
  onSearch: (change: { [Key in keyof ActivitySearch]?: ActivitySearch[Key] | undefined }) => void
}

function Filter({ search, onSearch }: Omit<ActivitySectionProps, 'traineeId'>) {
  const { list, statuses, kinds } = useTexts().activities
  return (
    <div className={styles.filter}>
      <Chips size="small" aria-label={list.filter}>
        <Chips.Toggle
          checkmark={false}
          selected={search.activityStatus === undefined}
          onClick={() => onSearch({ activityStatus: undefined })}
        >
          {list.all}
        </Chips.Toggle>
        {wordsOf(statuses).map(([status, word]) => (
          <Chips.Toggle
            key={status}
            checkmark={false}
            selected={search.activityStatus === status}
            onClick={() => onSearch({ activityStatus: status })}
          >
            {word}
          </Chips.Toggle>
        ))}
      </Chips>
      <Select
        label={list.kind}
        size="small"
        value={search.kind ?? ''}
        onChange={event =>
          onSearch({ kind: wordsOf(kinds).find(([kind]) => kind === event.target.value)?.[0] })
        }
      >
        <option value="">{list.all}</option>
        {wordsOf(kinds).map(([kind, word]) => (
          <option key={kind} value={kind}>
            {word}
          </option>
        ))}
      </Select>
    </div>
  )
}

function Empty({ isFiltered, isOwn }: { isFiltered: boolean; isOwn: boolean }) {
  const { list, empty } = useTexts().activities
  if (isFiltered) return <BodyLong role="status">{list.filtered}</BodyLong>
  return (
    <section>
      <Heading level="3" size="small" spacing>
        {empty.title}
      </Heading>
      <BodyLong>{isOwn ? empty.ownBody : empty.body}</BodyLong>
    </section>
  )
}

/** A doctor's learning activities; what is shown of them lives in the address. */
export function ActivitySection({ traineeId, search, onSearch }: ActivitySectionProps) {
  const { activities: texts, formats } = useTexts()
  const isOwn = useIsOwn(traineeId)
  const activities = useQuery(activitiesQuery(traineeId, toActivityQuery(search)))
  const isFiltered = search.activityStatus !== undefined || search.kind !== undefined
  return (
    <section aria-labelledby="activities" className={styles.section}>
      <Heading id="activities" level="2" size="medium">
        {texts.title}
      </Heading>
      <Loaded query={activities} skeleton={<SkeletonLines count={6} height={48} />}>
        {list => (
          <>
            {(list.total > 0 || isFiltered) && (
              <Filter search={search} onSearch={change => onSearch({ page: undefined, ...change })} />
            )}
            {list.total === 0 ? (
              <Empty isFiltered={isFiltered} isOwn={isOwn} />
            ) : (
              <div className={styles.list} aria-busy={activities.isPlaceholderData}>
                <BodyShort weight="semibold" role="status">
                  {texts.list.found({ total: formats.number(list.total), count: list.total })}
                </BodyShort>
                <ActivityList activities={list.items} />
                <Pages list={list} label={texts.list.pages} onPage={page => onSearch({ page })} />
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
