import {
  changeTrainingProvider,
  listTrainingProviders,
  readTrainingProvider,
  registerTrainingProvider,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { readQuery } from '../../forms/check.ts'

export const providerSortKeys = ['name', 'registeredOn'] as const
export type ProviderSortKey = (typeof providerSortKeys)[number]

/** What the list shows, as the address has it. */
export type ProviderSearch = {
  search?: string
  sort?: ProviderSortKey
  order?: 'asc' | 'desc'
  page?: number
}

export const readProviderSearch = (raw: Record<string, unknown>): ProviderSearch => {
  const { search, sort, order, page } = listTrainingProviders.query.properties
  return readQuery(raw, { properties: { search, sort, order, page } })
}

export const providersQuery = (query: ProviderSearch) =>
  queryOptions({
    queryKey: ['training-providers', query],
    queryFn: ({ signal }) => call(listTrainingProviders, { query }, { signal }),
    placeholderData: keepPreviousData,
  })

export const providerQuery = (providerId: string) =>
  queryOptions({
    queryKey: ['training-provider', providerId],
    queryFn: ({ signal }) => call(readTrainingProvider, { params: { providerId } }, { signal }),
  })

export type NewProvider = Parameters<typeof call<typeof registerTrainingProvider>>[1]['body']
export type ProviderChange = Parameters<typeof call<typeof changeTrainingProvider>>[1]['body']

function useForgetProviders() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['training-provider'] }),
      queryClient.invalidateQueries({ queryKey: ['training-providers'] }),
    ])
}

export function useRegisterProvider(idempotencyKey: string) {
  return useMutation({
    mutationFn: (body: NewProvider) => call(registerTrainingProvider, { body }, { idempotencyKey }),
    onSuccess: useForgetProviders(),
  })
}

export function useChangeProvider(providerId: string) {
  return useMutation({
    mutationFn: (body: ProviderChange) => call(changeTrainingProvider, { params: { providerId }, body }),
    onSuccess: useForgetProviders(),
  })
}
