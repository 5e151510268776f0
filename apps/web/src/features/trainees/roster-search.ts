import type { TraineeQuery, TraineeSortKey } from '@alis/contract'
import type { Sort } from '../../ui/sort-select.tsx'

/** A change of what the roster shows; `undefined` takes a filter away. */
export type RosterSearch = { [Key in keyof TraineeQuery]?: TraineeQuery[Key] | undefined }

/** What the address says after a change, without what is taken away. */
export function changed(before: RosterSearch, change: RosterSearch): Partial<TraineeQuery> {
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries)
}

export type RosterSort = Sort<TraineeSortKey>

/** The order that is shown; by name where the address says nothing. */
export const sortOf = ({ sort = 'name', order = 'asc' }: RosterSearch): RosterSort => ({ sort, order })

/** The order after choosing a column: the other way round for the one that is sorted by already. */
export const sortAfter = (before: RosterSort, key: TraineeSortKey): RosterSort => ({
  sort: key,
  order: before.sort === key && before.order === 'asc' ? 'desc' : 'asc',
})

export const isFiltered = ({ search, provider, scheme, status, plan, supervisor }: RosterSearch): boolean =>
  [search, provider, scheme, status, plan, supervisor].some(filter => filter !== undefined)
