import { PlanQuery } from '@alis/contract'
import { readQuery } from '../../forms/check.ts'
import type { Sort } from '../../ui/sort-select.tsx'

/** What the address of the list says. */
export type PlanSearch = Partial<Omit<PlanQuery, 'pageSize'>>

export type PlanSortKey = NonNullable<PlanQuery['sort']>

export function readPlanSearch(raw: Record<string, unknown>): PlanSearch {
  const { state, open, sort, order, page } = PlanQuery.properties
  return readQuery(raw, { properties: { state, open, sort, order, page } })
}

/** What is overdue comes first where the address says nothing. */
export const sortOf = ({ sort = 'due', order = 'asc' }: PlanSearch): Sort<PlanSortKey> => ({ sort, order })

export const sortAfter = (before: Sort<PlanSortKey>, key: PlanSortKey): Sort<PlanSortKey> => ({
  sort: key,
  order: before.sort === key && before.order === 'asc' ? 'desc' : 'asc',
})
