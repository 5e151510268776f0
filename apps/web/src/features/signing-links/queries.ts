import {
  createSigningLink,
  listSigningLinks,
  type NewSigningLink,
  openSigningLink,
  renewSigningLink,
  revokeSigningLink,
  type SigningLink,
  type SigningLinkQuery,
  signByLink,
} from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call, ProblemError } from '../../api/call.ts'

export const linksQuery = (query: Partial<SigningLinkQuery>) =>
  queryOptions({
    queryKey: ['signing-links', query],
    queryFn: ({ signal }) => call(listSigningLinks, { query }, { signal }),
    placeholderData: keepPreviousData,
  })

function useForgetLinks() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['signing-links'] })
}

export function useCreateLink() {
  return useMutation({
    mutationFn: (body: NewSigningLink) => call(createSigningLink, { body }),
    onSuccess: useForgetLinks(),
  })
}

/** How long a reminder gives: as long as a link usually has. */
export const REMINDER_DAYS = 14

export function useRenewLink() {
  return useMutation({
    mutationFn: ({ id, version }: SigningLink) =>
      call(renewSigningLink, { params: { linkId: id }, body: { version, validDays: REMINDER_DAYS } }),
    onSettled: useForgetLinks(),
  })
}

export function useRevokeLink() {
  return useMutation({
    mutationFn: ({ id, version }: SigningLink) =>
      call(revokeSigningLink, { params: { linkId: id }, body: { version } }),
    onSettled: useForgetLinks(),
  })
}

/** What a secret opens. Asked once: opening it anew in another tab tells whether it still works. */
export const outsideQuery = (token: string) =>
  queryOptions({
    queryKey: ['signing-link', token],
    queryFn: ({ signal }) => call(openSigningLink, { body: { token } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

type Decision = { version: number; decision: 'sign' | 'return'; comment: string | null }

/** Signs what was seen. Where it was changed meanwhile, it is shown anew, to be read and decided again. */
export function useSignByLink(token: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (decided: Decision) => call(signByLink, { body: { token, ...decided } }),
    onError: error =>
      error instanceof ProblemError && error.code === 'CHANGED_MEANWHILE'
        ? queryClient.invalidateQueries({ queryKey: ['signing-link', token] })
        : undefined,
  })
}
