import { endProviderRole, grantProviderRole, listProviderRoles, type NewProviderRole } from '@alis/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const rolesQuery = queryOptions({
  queryKey: ['provider-roles'],
  queryFn: ({ signal }) => call(listProviderRoles, {}, { signal }),
})

function useForgetRoles() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['provider-roles'] })
}

export function useGrantRole(idempotencyKey: string) {
  return useMutation({
    mutationFn: (body: NewProviderRole) => call(grantProviderRole, { body }, { idempotencyKey }),
    onSuccess: useForgetRoles(),
  })
}

export function useEndRole() {
  return useMutation({
    mutationFn: (roleId: string) => call(endProviderRole, { params: { roleId } }),
    onSuccess: useForgetRoles(),
  })
}
