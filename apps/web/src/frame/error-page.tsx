import { useRouter } from '@tanstack/react-router'
import { useTexts } from '../i18n/language.ts'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'

/** A page that broke, or whose way was blocked before it could begin. */
export function ErrorPage({ error }: { error: unknown }) {
  const { frame } = useTexts()
  const router = useRouter()
  return (
    <Page title={frame.failed} width="reading">
      <ProblemAlert title={frame.failed} error={error} onRetry={() => void router.invalidate()} />
    </Page>
  )
}
