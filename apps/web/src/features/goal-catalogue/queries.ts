import {
  importGoalCatalogue,
  importGoalMirror,
  listGoalCatalogues,
  readGoalsInForce,
  undoGoalCatalogue,
} from '@alis/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const goalsInForceQuery = queryOptions({
  queryKey: ['goal-catalogue', 'in-force'],
  queryFn: ({ signal }) => call(readGoalsInForce, {}, { signal }),
})

export const cataloguesQuery = queryOptions({
  queryKey: ['goal-catalogue', 'versions'],
  queryFn: ({ signal }) => call(listGoalCatalogues, {}, { signal }),
})

/** A list of learning goals with what is said of it as a version. */
export type CatalogueUpload = { file: File; name: string; source: string; validFrom: string }

/** What an import of the list would do; nothing is stored. */
export const useCatalogueDryRun = () =>
  useMutation({
    mutationFn: ({ file, ...version }: CatalogueUpload) =>
      call(importGoalCatalogue, { files: [file], query: { ...version, dryRun: true } }),
  })

export function useCatalogueImport(idempotencyKey: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ file, ...version }: CatalogueUpload) =>
      call(importGoalCatalogue, { files: [file], query: version }, { idempotencyKey }),
    onSuccess: refresh,
  })
}

export function useUndoCatalogue(catalogueId: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: () => call(undoGoalCatalogue, { params: { catalogueId } }),
    onSuccess: refresh,
  })
}

export type MirrorUpload = { file: File; source: string }

/** What an import of the extract would do; nothing is stored. */
export const useMirrorDryRun = () =>
  useMutation({
    mutationFn: ({ file, source }: MirrorUpload) =>
      call(importGoalMirror, { files: [file], query: { source, dryRun: true } }),
  })

export function useMirrorImport(idempotencyKey: string) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ file, source }: MirrorUpload) =>
      call(importGoalMirror, { files: [file], query: { source } }, { idempotencyKey }),
    onSuccess: refresh,
  })
}

/** Another catalogue, or what the portal says, shows on the pages of every doctor. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries()
}
