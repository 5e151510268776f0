import {
  addGrant,
  changeAccount,
  createAccount,
  endGrant,
  listAccounts,
  listTrainingProviders,
  type NewGrant,
  type Role,
  readAccount,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { readQuery } from '../../forms/check.ts'

export const accountSortKeys = ['name', 'username'] as const
export type AccountSortKey = (typeof accountSortKeys)[number]

/** What the list shows, as the address has it. */
export type AccountSearch = {
  search?: string
  role?: Role
  sort?: AccountSortKey
  order?: 'asc' | 'desc'
  page?: number
}

export const readAccountSearch = (raw: Record<string, unknown>): AccountSearch => {
  const { search, role, sort, order, page } = listAccounts.query.properties
  return readQuery(raw, { properties: { search, role, sort, order, page } })
}

export const accountsQuery = (query: AccountSearch) =>
  queryOptions({
    queryKey: ['accounts', query],
    queryFn: ({ signal }) => call(listAccounts, { query }, { signal }),
    placeholderData: keepPreviousData,
  })

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId],
    queryFn: ({ signal }) => call(readAccount, { params: { accountId } }, { signal }),
  })

/** Providers that a part of a name finds, to give a role at. */
export const providerChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['training-providers', 'choices', search],
    queryFn: ({ signal }) => call(listTrainingProviders, { query: { search, pageSize: 20 } }, { signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })

function useForgetAccounts() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['account'] }),
      queryClient.invalidateQueries({ queryKey: ['accounts'] }),
    ])
}

type Body<Contract extends typeof createAccount | typeof changeAccount> = Parameters<
  typeof call<Contract>
>[1]['body']
type NewAccount = Body<typeof createAccount>
export type AccountChange = Body<typeof changeAccount>

export function useCreateAccount() {
  return useMutation({
    mutationFn: (body: NewAccount) => call(createAccount, { body }),
    onSuccess: useForgetAccounts(),
  })
}

export function useChangeAccount(accountId: string) {
  return useMutation({
    mutationFn: (body: AccountChange) => call(changeAccount, { params: { accountId }, body }),
    // Also when it is refused: then somebody else has changed the account, and the next try is made on what is stored now.
    onSettled: useForgetAccounts(),
  })
}

export function useAddGrant(accountId: string, idempotencyKey: string) {
  return useMutation({
    mutationFn: (body: NewGrant) => call(addGrant, { params: { accountId }, body }, { idempotencyKey }),
    onSuccess: useForgetAccounts(),
  })
}

export function useEndGrant(accountId: string) {
  return useMutation({
    mutationFn: (grantId: string) => call(endGrant, { params: { accountId, grantId } }),
    onSuccess: useForgetAccounts(),
  })
}
