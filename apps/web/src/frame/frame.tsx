import { Provider } from '@navikt/ds-react/Provider'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useHasSessionEnded } from '../api/session-ended.ts'
import { meQuery } from '../features/sign-in/index.ts'
import { useShown } from '../i18n/language.ts'
import { Footer } from './footer.tsx'
import styles from './frame.module.css'
import { Header } from './header.tsx'
import { SectionTabs } from './section-tabs.tsx'
import { publicSections, sectionsOf } from './sections.ts'

// It is needed seldom, and only after the server has just answered.
const SessionEnded = lazy(async () => ({ default: (await import('./session-ended.tsx')).SessionEnded }))

/** What stands around every page. */
export function Frame() {
  const { texts, componentTexts } = useShown()
  const isSignInPage = useRouterState({ select: state => state.location.pathname === '/logg-inn' })
  const { data: me, isError: isStranger } = useQuery({ ...meQuery, enabled: !isSignInPage })
  const hasSessionEnded = useHasSessionEnded()
  const person = isSignInPage ? undefined : me
  return (
    <Provider {...(componentTexts && { locale: componentTexts })}>
      <a href="#content" className={styles.skip}>
        {texts.frame.skipToContent}
      </a>
      <Header me={person} />
      {person && <SectionTabs sections={sectionsOf(person)} />}
      {(isSignInPage || (isStranger && !me)) && <SectionTabs sections={publicSections} />}
      <main id="content" tabIndex={-1}>
        {hasSessionEnded && !isSignInPage && (
          <Suspense fallback={null}>
            <SessionEnded before={me} />
          </Suspense>
        )}
        <Outlet />
      </main>
      <Footer />
    </Provider>
  )
}
