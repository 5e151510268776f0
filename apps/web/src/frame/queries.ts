import { readHealth } from '@alis/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => call(readHealth, {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})
