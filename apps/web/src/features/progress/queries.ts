import { readProgress } from '@alis/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** What counts of a doctor's service. It stands under her key, so that a change of her service makes it out of date. */
export const progressQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'progress'],
    queryFn: ({ signal }) => call(readProgress, { params: { traineeId } }, { signal }),
  })
