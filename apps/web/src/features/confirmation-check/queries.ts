import { checkConfirmation, type TypedFromPaper } from '@alis/contract'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** What a code is worth just now. It may be withdrawn at any time, so an earlier answer is not shown again. */
export const codeQuery = (code: string) =>
  queryOptions({
    queryKey: ['confirmation-check', code],
    queryFn: ({ signal }) => call(checkConfirmation, { body: { code } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

export function useCompare(code: string) {
  return useMutation({
    mutationFn: (typed: TypedFromPaper) => call(checkConfirmation, { body: { code, typed } }),
  })
}
