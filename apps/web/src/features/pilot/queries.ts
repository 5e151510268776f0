import { importPilotReports, type Language, listPilotImports, readPilotOutcomes } from '@alis/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const outcomesQuery = (lang: Language) =>
  queryOptions({
    queryKey: ['pilot', 'outcomes', lang],
    queryFn: ({ signal }) => call(readPilotOutcomes, { query: { lang } }, { signal }),
  })

export const importsQuery = (page: number) =>
  queryOptions({
    queryKey: ['pilot', 'imports', page],
    queryFn: ({ signal }) => call(listPilotImports, { query: { page, pageSize: 20 } }, { signal }),
    placeholderData: keepPreviousData,
  })

/** What an import would do; nothing is stored. */
export const useDryRun = () =>
  useMutation({
    mutationFn: (files: readonly File[]) => call(importPilotReports, { files, query: { dryRun: true } }),
  })

export function useImport(idempotencyKey: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (files: readonly File[]) => call(importPilotReports, { files }, { idempotencyKey }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['pilot'] }),
  })
}
