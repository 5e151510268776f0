import { readOverview } from '@alis/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const overviewQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'overview'],
    queryFn: ({ signal }) => call(readOverview, { params: { traineeId } }, { signal }),
  })
