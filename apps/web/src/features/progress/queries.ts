import { readProgress, readProgressDays, readProgressMonths, readSchemeComparison } from '@alis/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** What counts of a doctor's service. It stands under her key, so that a change of her service makes it out of date. */
export const progressQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'progress'],
    queryFn: ({ signal }) => call(readProgress, { params: { traineeId } }, { signal }),
  })

/** The total opened by month: to today, or with `through` to the end of a later day. */
export const monthsQuery = (traineeId: string, through?: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'progress-months', through],
    queryFn: ({ signal }) =>
      call(
        readProgressMonths,
        { params: { traineeId }, query: through === undefined ? {} : { through } },
        { signal },
      ),
  })

/** One of its months opened by day. */
export const daysQuery = (traineeId: string, month: string, through?: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'progress-days', month, through],
    queryFn: ({ signal }) =>
      call(
        readProgressDays,
        { params: { traineeId, month }, query: through === undefined ? {} : { through } },
        { signal },
      ),
  })

export const schemeComparisonQuery = (traineeId: string) =>
  queryOptions({
    queryKey: ['trainee', traineeId, 'scheme-comparison'],
    queryFn: ({ signal }) => call(readSchemeComparison, { params: { traineeId } }, { signal }),
  })
