import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemError } from '../api/call.ts'
import { NoAccess, NotFound } from '../frame/closed-pages.tsx'
import { useTexts } from '../i18n/language.ts'
import { Page } from './page.tsx'
import { ProblemAlert } from './problem-alert.tsx'

type LoadedProps<Data> = {
  query: UseQueryResult<Data>
  skeleton: ReactNode
  children: (data: Data) => ReactNode
}

/** Draws what a query brings, or its skeleton, or the problem where it should have been. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  const { frame } = useTexts()
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return skeleton
  return <ProblemAlert title={frame.failed} error={query.error} onRetry={() => void query.refetch()} />
}

/** The same for what a whole page is about: without it there is no page. */
export function LoadedPage<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  const { frame } = useTexts()
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return skeleton
  const { error } = query
  if (error instanceof ProblemError && error.code === 'NOT_ALLOWED') return <NoAccess />
  if (error instanceof ProblemError && (error.code === 'NOT_FOUND' || error.code === 'VALIDATION_FAILED'))
    return <NotFound />
  return (
    <Page title={frame.failed} width="reading">
      <ProblemAlert title={frame.failed} error={error} onRetry={() => void query.refetch()} />
    </Page>
  )
}
