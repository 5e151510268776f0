import { ActivityQuery } from '@alis/contract'
import { readQuery } from '../../forms/check.ts'

/** What the address says of the list of activities, which stands on the page of the goals. */
export type ActivitySearch = {
  activityStatus?: NonNullable<ActivityQuery['status']>
  kind?: NonNullable<ActivityQuery['kind']>
  page?: number
}

export function readActivitySearch(raw: Record<string, unknown>): ActivitySearch {
  const { status, kind, page } = ActivityQuery.properties
  return readQuery(raw, { properties: { activityStatus: status, kind, page } })
}

/** What is asked of the API. */
export const toActivityQuery = ({ activityStatus, kind, page }: ActivitySearch): Partial<ActivityQuery> => ({
  ...(activityStatus !== undefined && { status: activityStatus }),
  ...(kind !== undefined && { kind }),
  ...(page !== undefined && { page }),
})
