import { Provider } from '@navikt/ds-react/Provider'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useHasSessionEnded } from '../api/session-ended.ts'
import { meQuery } from '../features/sign-in/index.ts'
import { useShown } from '../i18n/language.ts'
import { Footer } from './footer.tsx'
import styles from './frame.module.css'
import { Header } from './header.tsx'
import { SectionTabs } from './section-tabs.tsx'
import { SessionEnded } from './session-ended.tsx'

/** What stands around every page. */
export function Frame() {
  const { texts, componentTexts } = useShown()
  const isSignInPage = useRouterState({ select: state => state.location.pathname === '/logg-inn' })
  const me = useQuery({ ...meQuery, enabled: !isSignInPage }).data
  const hasSessionEnded = useHasSessionEnded()
  const person = isSignInPage ? undefined : me
  return (
    <Provider {...(componentTexts && { locale: componentTexts })}>
      <a href="#content" className={styles.skip}>
        {texts.frame.skipToContent}
      </a>
      <Header me={person} />
      {person && <SectionTabs me={person} />}
      <main id="content" tabIndex={-1}>
        {hasSessionEnded && !isSignInPage && <SessionEnded before={me} />}
        <Outlet />
      </main>
      <Footer />
    </Provider>
  )
}
