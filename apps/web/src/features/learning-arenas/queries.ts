import {
  addLearningArena,
  changeLearningArena,
  type LearningArenaChange,
  listLearningArenas,
  type NewLearningArena,
  readGoalsInForce,
  readLearningArena,
} from '@alis/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** The arenas that the reader may see, of one provider or of all. */
export const arenasQuery = (provider?: string) =>
  queryOptions({
    queryKey: ['learning-arenas', 'list', provider ?? 'all'],
    queryFn: ({ signal }) =>
      call(listLearningArenas, { query: provider === undefined ? {} : { provider } }, { signal }),
  })

export const arenaQuery = (arenaId: string) =>
  queryOptions({
    queryKey: ['learning-arenas', arenaId],
    queryFn: ({ signal }) => call(readLearningArena, { params: { arenaId } }, { signal }),
  })

/** The catalogue of learning goals in force, which arenas are measured against. */
export const goalsInForceQuery = queryOptions({
  queryKey: ['goals-in-force'],
  queryFn: ({ signal }) => call(readGoalsInForce, {}, { signal }),
})

function useForgetArenas() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['learning-arenas'], refetchType: 'none' })
}

export function useAddArena(idempotencyKey: string) {
  const forget = useForgetArenas()
  return useMutation({
    mutationFn: (body: NewLearningArena) => call(addLearningArena, { body }, { idempotencyKey }),
    onSuccess: forget,
  })
}

export function useChangeArena(arenaId: string) {
  const forget = useForgetArenas()
  return useMutation({
    mutationFn: (body: LearningArenaChange) => call(changeLearningArena, { params: { arenaId }, body }),
    onSuccess: forget,
  })
}
