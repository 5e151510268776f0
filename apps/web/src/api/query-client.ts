import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError } from './call.ts'
import { reportSessionEnded } from './session-ended.ts'

/** The API did not answer, or said that it cannot just now. */
const isPassing = (error: unknown) =>
  error instanceof ProblemError && (error.code === 'NO_ANSWER' || error.status === 503)

function noticeEndedSession(error: unknown): void {
  if (error instanceof ProblemError && error.code === 'NOT_SIGNED_IN') reportSessionEnded()
}

// Asking who is signed in may be answered by "nobody"; that ends no session.
const asksWho = (queryKey: readonly unknown[]) => queryKey[0] === 'me'

/** Reads are tried again when the API is away; a change never is by itself, since it may have been made. */
export const makeQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (!asksWho(queryKey)) noticeEndedSession(error)
      },
    }),
    mutationCache: new MutationCache({ onError: noticeEndedSession }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && isPassing(error),
        staleTime: 10_000,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  })
