import { Skeleton } from '@navikt/ds-react/Skeleton'
import { useTexts } from '../i18n/language.ts'
import { Page } from './page.tsx'

/** Lines where text or rows will be. Says in words that it is loading. */
export function SkeletonLines({ count, height = 32 }: { count: number; height?: number }) {
  const { frame } = useTexts()
  return (
    <div role="status" aria-label={frame.loading}>
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing else to be told apart by, and never move.
        <Skeleton key={line} variant="text" height={height} />
      ))}
    </div>
  )
}

/** A page before its content is there. */
export function SkeletonPage({ width = 'work' }: { width?: 'reading' | 'work' | 'full' }) {
  const { frame } = useTexts()
  return (
    <Page title={frame.loading} width={width}>
      <SkeletonLines count={8} />
    </Page>
  )
}
