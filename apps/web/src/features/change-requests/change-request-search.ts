import { ChangeRequestQuery, type ChangeRequestStatus } from '@alis/contract'
import { readQuery } from '../../forms/check.ts'
import type { Sort } from '../../ui/sort-select.tsx'

export type ChangeRequestSortKey = NonNullable<ChangeRequestQuery['sort']>

/** What the address of the list says. `all` is a choice of its own: who decides sees first what waits. */
export type ChangeRequestSearch = {
  status?: ChangeRequestStatus | 'all'
  sort?: ChangeRequestSortKey
  order?: 'asc' | 'desc'
  page?: number
}

export function readChangeRequestSearch(raw: Record<string, unknown>): ChangeRequestSearch {
  const { status, sort, order, page } = ChangeRequestQuery.properties
  return {
    ...readQuery(raw, { properties: { status, sort, order, page } }),
    ...(raw.status === 'all' && { status: 'all' as const }),
  }
}

/** The statuses in the order that one goes through them. */
export const changeRequestStatuses: readonly ChangeRequestStatus[] = [
  'draft',
  'sent',
  'returned',
  'approved',
  'withdrawn',
]

/** What is shown where the address says nothing: what waits for those who decide, everything for the doctor. */
export const statusOf = (search: ChangeRequestSearch, isDoctor: boolean): ChangeRequestStatus | 'all' =>
  search.status ?? (isDoctor ? 'all' : 'sent')

/** What is asked of the API. The oldest that waits comes first; what is done, newest first. */
export function toQuery(search: ChangeRequestSearch, isDoctor: boolean): Partial<ChangeRequestQuery> {
  const status = statusOf(search, isDoctor)
  const { sort, order } = sortOf(search, isDoctor)
  return {
    ...(status !== 'all' && { status }),
    sort,
    order,
    ...(search.page !== undefined && { page: search.page }),
  }
}

export function sortOf(search: ChangeRequestSearch, isDoctor: boolean): Sort<ChangeRequestSortKey> {
  const first = statusOf(search, isDoctor) === 'sent' ? 'asc' : 'desc'
  const { sort = 'sentAt' } = search
  return { sort, order: search.order ?? (sort === 'sentAt' ? first : 'asc') }
}

/** The order after choosing a column: the other way round for the one that is sorted by already. */
export const sortAfter = (
  before: Sort<ChangeRequestSortKey>,
  key: ChangeRequestSortKey,
): Sort<ChangeRequestSortKey> => ({
  sort: key,
  order: before.sort === key && before.order === 'asc' ? 'desc' : 'asc',
})
