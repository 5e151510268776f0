import type { SupervisionEntryStatus } from '@alis/contract'
import { Chips } from '@navikt/ds-react/Chips'
import { Select } from '@navikt/ds-react/Select'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { EntryList } from './entry-list.tsx'
import type { EntrySearch } from './entry-search.ts'
import { entriesQuery } from './queries.ts'
import styles from './supervision-page.module.css'

const statuses = ['entered', 'confirmed', 'returned'] as const satisfies readonly SupervisionEntryStatus[]

type EntriesSectionProps = {
  traineeId: string
  /** The years in which there can be any, the newest first. */
  years: readonly number[]
  /** What the address says of them. */
  search: EntrySearch
  onSearch: (search: EntrySearch) => void
}

const PAGE_SIZE = 10

/** What was entered, the newest first, by status and year. */
export function EntriesSection({ traineeId, years, search, onSearch }: EntriesSectionProps) {
  const { supervision, formats } = useTexts()
  const words = supervision.entries
  const [notice, setNotice] = useState<string | null>(null)
  const entries = useQuery(entriesQuery(traineeId, { ...search, pageSize: PAGE_SIZE }))
  const choose = (status: SupervisionEntryStatus | undefined) => {
    const { status: _, page: __, ...rest } = search
    onSearch({ ...rest, ...(status && { status }) })
  }
  const chooseYear = (year: string) => {
    const { year: _, page: __, ...rest } = search
    onSearch({ ...rest, ...(year !== '' && { year: Number(year) }) })
  }
  const isFiltered = search.status !== undefined || search.year !== undefined
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {words.title}
      </Heading>
      <div className={styles.filter}>
        <Chips size="small" aria-label={words.filter}>
          <Chips.Toggle
            checkmark={false}
            selected={search.status === undefined}
            onClick={() => choose(undefined)}
          >
            {words.all}
          </Chips.Toggle>
          {statuses.map(status => (
            <Chips.Toggle
              key={status}
              checkmark={false}
              selected={search.status === status}
              onClick={() => choose(status)}
            >
              {supervision.statuses[status]}
            </Chips.Toggle>
          ))}
        </Chips>
        <Select
          label={words.year}
          size="small"
          value={search.year ?? ''}
          onChange={event => chooseYear(event.target.value)}
        >
          <option value="">{words.allYears}</option>
          {years.map(year => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
      </div>
      {notice !== null && <Notice status="success" title={notice} />}
      <Loaded query={entries} skeleton={<SkeletonLines count={4} height={48} />}>
        {list =>
          list.total === 0 ? (
            <BodyLong role="status">{isFiltered ? words.emptyFiltered : words.empty}</BodyLong>
          ) : (
            <div className={styles.section} aria-busy={entries.isPlaceholderData}>
              <BodyShort role="status">
                {words.found({ total: formats.number(list.total), count: list.total })}
              </BodyShort>
              <EntryList entries={list.items} onDone={setNotice} />
              <Pages list={list} label={words.pages} onPage={page => onSearch({ ...search, page })} />
            </div>
          )
        }
      </Loaded>
    </section>
  )
}
